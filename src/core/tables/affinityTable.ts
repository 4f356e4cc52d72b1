import type { Phrase } from '../../base/i18n/message.ts';
import type { PairValues } from '../gains/gains.ts';
import type { Source } from './lossTable.ts';
import { matchTasks } from './matchTasks.ts';
import type { Task } from './task.ts';

/**
 * Published values of pairs of tasks, row-major: `values[r * targets.length + c]` says what `sources[r]`
 * (the task that helps) does for `targets[c]` (the task that is affected); `NaN` = missing.
 * Files that point the other way are turned round once, when they are read.
 */
export interface AffinityTable {
  readonly id: string;
  readonly name: Phrase;
  readonly source: Source;
  readonly sources: readonly Task[];
  readonly targets: readonly Task[];
  readonly values: Float64Array;
  /** What one value is, in words, with its unit. */
  readonly meaning: Phrase;
  readonly better: 'higher' | 'lower';
  /** The scale that suits the values: `log` for positive values over several decades. */
  readonly scale: 'linear' | 'log';
  /** Set where each column has a scale of its own: its values can then only be compared with each other. */
  readonly columns?: 'own-scale';
  /** What a cell of a task with itself means; absent when the table has no such cells. */
  readonly diagonal?: Phrase;
}

/** Whether sources and targets are the same tasks in the same order. */
export function isSquareAffinity({ sources, targets }: Pick<AffinityTable, 'sources' | 'targets'>): boolean {
  return sources.length === targets.length && sources.every((task, i) => task.id === targets[i]?.id);
}

const mirrored = new WeakMap<AffinityTable, boolean>();

/** Whether each pair of a square table has one value both ways (or none), as similarities and distances have; looked at once. */
export function isMirroredAffinity(table: AffinityTable): boolean {
  const known = mirrored.get(table);
  if (known !== undefined) return known;
  const { values, targets } = table;
  const width = targets.length;
  let isSame = isSquareAffinity(table);
  for (let r = 1; isSame && r < width; r++) {
    for (let c = 0; isSame && c < r; c++) isSame = Object.is(values[r * width + c], values[c * width + r]);
  }
  mirrored.set(table, isSame);
  return isSame;
}

/**
 * The values of an affinity table for the given tasks, as rows and columns in their order; higher is better, the sign
 * turned where the table has it otherwise. Tasks are the same when id, name or short name is, whatever the case. A
 * missing pair is `NaN`.
 */
export function alignAffinities(tasks: readonly Task[], affinities: AffinityTable): PairValues {
  const { sources, targets, values, better } = affinities;
  const rowOf = matchTasks(tasks, sources);
  const columnOf = matchTasks(tasks, targets);
  const sign = better === 'higher' ? 1 : -1;
  const [count, width] = [tasks.length, targets.length];
  const aligned = new Float64Array(count * count).fill(Number.NaN);
  // Mostly the columns are these tasks in their order: their rows are copied as they are, however many there are.
  const isInOrder = sign === 1 && count === width && columnOf.every((column, c) => column === c);
  for (let r = 0; r < count; r++) {
    const row = rowOf[r] as number;
    if (row < 0) continue;
    if (isInOrder) aligned.set(values.subarray(row * width, (row + 1) * width), r * count);
    for (let c = 0; !isInOrder && c < count; c++) {
      const column = columnOf[c] as number;
      if (column >= 0) aligned[r * count + c] = sign * (values[row * width + column] as number);
    }
  }
  return { rows: tasks, columns: tasks, values: aligned };
}
