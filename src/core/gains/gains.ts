import { type LossTable, lossOf, type Split } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import { asMeasured, type Task } from '../tables/task.ts';

/**
 * How a gain compares the loss alone with the loss together. `relative`: relative to the single-task loss,
 * 100 · (single − joint) / single, as in the paper's printed table of setting 1; `ratio`: 100 · (single / joint − 1), as
 * its author gave for setting 2.
 */
export type GainDefinition = 'ratio' | 'relative';

/** The single-task network compared with: the cheapest one (`half`, the paper's) or the dearest (`full`). */
type GainBaseline = 'half' | 'full';

export interface GainOptions {
  readonly definition: GainDefinition;
  readonly baseline: GainBaseline;
  readonly split: Split;
}

/** What is meant where nothing else is said. */
export const usualGains = {
  definition: 'relative',
  baseline: 'half',
  split: 'test',
} as const satisfies GainOptions;

/** Values of pairs of tasks, row-major, rows x columns; `NaN` = missing, which is not zero. */
export interface PairValues {
  readonly rows: readonly Task[];
  readonly columns: readonly Task[];
  readonly values: Float64Array;
}

/** One directed gain with the losses that it is made of. */
export interface ExplainedGain {
  readonly single: number;
  readonly joint: number;
  /** Percent; `NaN` when one of the losses is missing. */
  readonly gain: number;
  /** The formula with its numbers: "0.02023 / 0.01179 − 1 = +71.59%"; `undefined` where a loss is missing. */
  readonly numbers: string | undefined;
}

/**
 * Directed gains in percent: the row's task is the one trained with, the column's task is measured. Of several networks
 * of one pair the cheapest counts (the first in the table among equals). The diagonal and missing pairs are `NaN`.
 *
 * **Source:** Standley et al. 2020, section 4.2; docs/reproduction.md has which of its numbers use which definition.
 */
export function findGains(table: LossTable, options: GainOptions): PairValues {
  const count = table.tasks.length;
  const values = new Float64Array(count * count).fill(Number.NaN);
  const singles = table.tasks.map((_, task) => singleLoss(table, task, options));
  for (const [pair, network] of indexOf(table).pairs) {
    const [a, b] = [Math.floor(pair / count), pair % count];
    values[a * count + b] = gainOf(
      singles[b] as number,
      lossOf(table, network, b, options.split),
      options.definition,
    );
    values[b * count + a] = gainOf(
      singles[a] as number,
      lossOf(table, network, a, options.split),
      options.definition,
    );
  }
  return { rows: table.tasks, columns: table.tasks, values };
}

/** The gain of `measured` when trained with `helper` (task indices), with its losses and numbers. */
export function explainGain(
  table: LossTable,
  options: GainOptions,
  helper: number,
  measured: number,
): ExplainedGain {
  const count = table.tasks.length;
  const network = indexOf(table).pairs.get(Math.min(helper, measured) * count + Math.max(helper, measured));
  const single = singleLoss(table, measured, options);
  const joint = network === undefined ? Number.NaN : lossOf(table, network, measured, options.split);
  const gain = gainOf(single, joint, options.definition);
  if (Number.isNaN(gain)) return { single, joint, gain, numbers: undefined };
  const [alone, together] = [single, joint].map(loss => Number(loss.toPrecision(6))) as [number, number];
  const numbers = `${gainInNumbers(table.tasks[measured], alone, together, options.definition)} = ${signed(gain)}%`;
  return { single, joint, gain, numbers };
}

/** Affinity of each pair: the mean of its two directed gains; `NaN` when either is missing. Square tables only. */
export function findAffinities(gains: PairValues): PairValues {
  const count = gains.rows.length;
  const values = gains.values.map((gain, i) => {
    const back = gains.values[(i % count) * count + Math.floor(i / count)] as number;
    return (gain + back) / 2;
  });
  return { ...gains, values };
}

/** The gain of one loss together against the one alone, percent. */
export function gainOf(single: number, joint: number, definition: GainDefinition): number {
  // Of values that are better when higher the losses are below 0: the better one then stands above the line.
  const isNegated = single < 0 && joint < 0;
  const ratio = isNegated ? joint / single - 1 : single / joint - 1;
  return 100 * (definition === 'ratio' ? ratio : (single - joint) / Math.abs(single));
}

/** The numbers of a gain in the direction in which they were measured. */
function gainInNumbers(
  task: Task | undefined,
  single: number,
  joint: number,
  definition: GainDefinition,
): string {
  if (task?.measured !== 'negated') {
    return definition === 'ratio' ? `${single} / ${joint} − 1` : `(${single} − ${joint}) / ${single}`;
  }
  const [alone, together] = [asMeasured(task, single), asMeasured(task, joint)];
  return definition === 'ratio' ? `${together} / ${alone} − 1` : `(${together} − ${alone}) / ${alone}`;
}

function signed(gain: number): string {
  const text = Math.abs(gain).toFixed(2);
  return Number(text) === 0 ? text : `${gain < 0 ? '−' : '+'}${text}`;
}

/** The loss of the baseline network of a task; `NaN` where it has no single-task network. */
export function singleLoss(
  table: LossTable,
  task: number,
  { baseline, split }: Pick<GainOptions, 'baseline' | 'split'>,
): number {
  const { cheapestSingles, dearestSingles } = indexOf(table);
  const network = (baseline === 'half' ? cheapestSingles : dearestSingles)[task] ?? -1;
  return network < 0 ? Number.NaN : lossOf(table, network, task, split);
}
