import type { Source } from './source.ts';
import type { Task } from './task.ts';

/**
 * Published values of pairs of tasks, row-major: `values[r * targets.length + c]` says what `sources[r]`
 * (the task that helps) does for `targets[c]` (the task that is affected); `NaN` = missing.
 * Files that point the other way are turned round once, when they are read.
 */
export interface AffinityTable {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly sources: readonly Task[];
  readonly targets: readonly Task[];
  readonly values: Float64Array;
  /** What one value is, in words, with its unit. */
  readonly meaning: string;
  readonly better: 'higher' | 'lower';
  /** The scale that suits the values: `log` for positive values over several decades. */
  readonly scale: 'linear' | 'log';
  /** What a cell of a task with itself means; absent when the table has no such cells. */
  readonly diagonal?: string;
}

/** Whether sources and targets are the same tasks in the same order. */
export function isSquareAffinity({ sources, targets }: Pick<AffinityTable, 'sources' | 'targets'>): boolean {
  return sources.length === targets.length && sources.every((task, i) => task.id === targets[i]?.id);
}
