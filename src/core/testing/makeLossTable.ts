import { buildLossTable, type LossTable, type NetworkRow, type Split } from '../tables/lossTable.ts';

/** A network as tests write it: its tasks, its cost, and one list of losses for each of the splits named. */
export interface RowSketch {
  readonly tasks: readonly number[];
  readonly cost: number;
  readonly losses: readonly (number | null)[];
  /** Test losses; the same as `losses` when absent. */
  readonly test?: readonly (number | null)[];
  readonly early?: readonly (number | null)[];
}

/** A small loss table for tests: tasks a, b, c, ...; `losses` are the validation losses. */
export function makeLossTable(taskCount: number, sketches: readonly RowSketch[]): LossTable {
  const tasks = Array.from({ length: taskCount }, (_, i) => {
    const id = String.fromCharCode(97 + i);
    return { id, name: id.toUpperCase(), short: id };
  });
  const rows = sketches.map(({ tasks: set, cost, losses, test = losses, early }): NetworkRow => {
    const splits: Partial<Record<Split, readonly (number | null)[]>> = { validation: losses, test };
    return { tasks: set, cost, losses: early ? { ...splits, early } : splits };
  });
  const source = { title: 'Made for a test', licence: 'MIT' };
  return buildLossTable({ id: 'made', name: 'Made', source, costUnit: 'SNT', tasks }, rows);
}
