import { type LossTable, lossOf } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import { asMeasured, type Task } from '../tables/task.ts';
import { findGainErrors } from './gainErrors.ts';
import type { GainDefinition, GainOptions } from './gainOptions.ts';

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
  /** Their standard errors over replicates, placed as they are; absent where none are known. */
  readonly errors?: Float64Array;
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
      table.tasks[b] as Task,
      singles[b] as number,
      lossOf(table, network, b, options.split),
      options.definition,
    );
    values[b * count + a] = gainOf(
      table.tasks[a] as Task,
      singles[a] as number,
      lossOf(table, network, a, options.split),
      options.definition,
    );
  }
  const errors = findGainErrors(table, options);
  return { rows: table.tasks, columns: table.tasks, values, ...(errors && { errors }) };
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
  const task = table.tasks[measured] as Task;
  const gain = gainOf(task, single, joint, options.definition);
  if (Number.isNaN(gain)) return { single, joint, gain, numbers: undefined };
  const [alone, together] = [single, joint].map(loss => Number(loss.toPrecision(6))) as [number, number];
  const numbers = `${gainInNumbers(task, alone, together, options.definition)} = ${signed(gain)}%`;
  return { single, joint, gain, numbers };
}

/**
 * Affinity of each pair: the mean of its two directed gains; `NaN` when either is missing. Square tables only. The errors of
 * the two, which are of different tasks, are taken as independent.
 */
export function findAffinities(gains: PairValues): PairValues {
  const count = gains.rows.length;
  const withBack = (each: Float64Array, mean: (there: number, back: number) => number) =>
    each.map((there, i) => mean(there, each[(i % count) * count + Math.floor(i / count)] as number));
  const { errors } = gains;
  return {
    ...gains,
    values: withBack(gains.values, (there, back) => (there + back) / 2),
    ...(errors && { errors: withBack(errors, (there, back) => Math.hypot(there, back) / 2) }),
  };
}

/**
 * The gain of one loss together against the one alone, percent. Of what is better when higher it is the change of the value
 * itself, by either definition.
 */
export function gainOf(
  task: Pick<Task, 'measured'>,
  single: number,
  joint: number,
  definition: GainDefinition,
): number {
  const isRatio = definition === 'ratio' && task.measured === undefined && !(single < 0 && joint < 0);
  return 100 * (isRatio ? single / joint - 1 : (single - joint) / gainScale(task, single));
}

/**
 * What is 100% of a gain relative to training alone: the size of the value as it was measured, or of the loss where that
 * value is nothing, as of gains.
 */
export function gainScale(task: Pick<Task, 'measured'>, single: number): number {
  return Math.abs(asMeasured(task, single)) || Math.abs(single);
}

/** The numbers of a gain in the direction in which they were measured. */
function gainInNumbers(task: Task, single: number, joint: number, definition: GainDefinition): string {
  const [alone, together] = [asMeasured(task, single), asMeasured(task, joint)];
  if (task.measured === undefined || alone === 0) {
    return definition === 'ratio' ? `${single} / ${joint} − 1` : `(${single} − ${joint}) / ${single}`;
  }
  const [from, to] = [alone, together].map(value => Number(value.toPrecision(6)));
  return definition === 'ratio' ? `${to} / ${from} − 1` : `(${to} − ${from}) / ${from}`;
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
