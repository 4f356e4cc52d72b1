import { type LossTable, lossOf, type Split, taskSetOf } from '../../../../core/tables/lossTable.ts';
import type { FinishedRun } from '../../model/recordedTable.ts';
import type { TunedGrouping, TunedRun } from './tuningRun.ts';

/** What the table says of a task under its head, and what was measured there. Losses; lower is better. */
export interface TaskCheck {
  readonly task: number;
  /** The network that serves it, in the table. */
  readonly network: number;
  readonly predicted: number;
  readonly measured: number;
  /** Measured against predicted, in percent. */
  readonly percent: number;
  /** Standard error of the table's mean over seeds; `NaN` where it is not known. */
  readonly error: number;
}

/** A trained grouping against what its table predicts, under the same heads. */
export interface TuningReport {
  /** In the table's order. */
  readonly tasks: readonly TaskCheck[];
  readonly predicted: number;
  readonly measured: number;
  readonly percent: number;
  /** Steps of all networks together, and the seconds that their training took. */
  readonly steps: number;
  readonly seconds: number;
  /** Whether every loss is that of a known run with the same recipe and seed, bit for bit; absent where none is known. */
  readonly isExact?: boolean;
}

/**
 * The report on a grouping, of which `runs` are the networks as trained, in its order; `null` before all are. `known`:
 * runs by the same recipe and seed that were recorded, as far as there are any.
 */
export function tuningReport(
  { table, grouping }: TunedGrouping,
  split: Split,
  runs: readonly (TunedRun | undefined)[],
  known: readonly FinishedRun[] = [],
): TuningReport | null {
  const done = runs.flatMap(run => (run?.kind === 'done' ? [run] : []));
  if (done.length === 0 || done.length < grouping.networks.length) return null;
  const tasks = grouping.heads.map((network, task): TaskCheck => {
    const finished = done[grouping.networks.indexOf(network)]?.finished;
    const place = finished?.tasks.map(String).indexOf(table.tasks[task]?.id ?? '') ?? -1;
    const measured = finished?.losses[split]?.[place] ?? Number.NaN;
    const predicted = lossOf(table, network, task, split);
    const error = errorOf(table, network, task, split);
    return { task, network, predicted, measured, percent: change(predicted, measured), error };
  });
  const sum = (of: (check: TaskCheck) => number) => tasks.reduce((total, check) => total + of(check), 0);
  const [predicted, measured] = [sum(check => check.predicted), sum(check => check.measured)];
  const report = {
    ...{ tasks, predicted, measured, percent: change(predicted, measured) },
    steps: done.reduce((total, run) => total + run.steps, 0),
    seconds: done.reduce((total, run) => total + run.seconds, 0),
  };
  const twins = done.map(({ finished }) => known.find(run => isSameRun(run, finished)));
  if (!twins.every(twin => twin !== undefined)) return report;
  return { ...report, isExact: done.every(({ finished }, i) => hasSameLosses(finished, twins[i], split)) };
}

function change(predicted: number, measured: number): number {
  return 100 * (measured / predicted - 1);
}

function errorOf(table: LossTable, network: number, task: number, split: Split): number {
  const place = taskSetOf(table, network).indexOf(task);
  const start = table.offsets[network] ?? 0;
  return place < 0 ? Number.NaN : (table.errors?.[split]?.[start + place] ?? Number.NaN);
}

function isSameRun(a: FinishedRun, b: FinishedRun): boolean {
  return a.scale === b.scale && a.seed === b.seed && a.tasks.join('+') === b.tasks.join('+');
}

function hasSameLosses(a: FinishedRun, b: FinishedRun | undefined, split: Split): boolean {
  const [x, y] = [a.losses[split], b?.losses[split]];
  return x !== undefined && x.length === y?.length && x.every((loss, i) => loss === y[i]);
}

/** The runs that a table of one seed is made of: its losses are theirs. None where it is a mean over several. */
export function runsOfTable(
  table: LossTable,
  seeds: readonly number[],
  split: Split,
  networkOf: (index: number) => Pick<FinishedRun, 'scale' | 'tasks'> | null,
): readonly FinishedRun[] {
  const [seed, ...others] = seeds;
  if (seed === undefined || others.length > 0) return [];
  const places = new Map(table.tasks.map((task, i) => [task.id, i]));
  return Array.from(table.costs, (_, i) => i).flatMap(i => {
    const network = networkOf(i);
    if (!network) return [];
    const losses = network.tasks.map(id => lossOf(table, i, places.get(id) ?? -1, split));
    return [{ ...network, seed, losses: { [split]: losses } }];
  });
}
