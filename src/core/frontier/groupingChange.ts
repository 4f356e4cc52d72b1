import type { Grouping } from './frontier.ts';

/** How one task's reported loss changed. */
export interface TaskDifference {
  readonly task: number;
  readonly from: number;
  readonly to: number;
  /** In percent of what the loss was: negative = better. */
  readonly percent: number;
}

/** What a grouping has that another has not. */
export interface GroupingChange {
  /** Networks (indices in the table) only in the second grouping. */
  readonly added: readonly number[];
  /** Networks only in the first grouping. */
  readonly removed: readonly number[];
  readonly better: readonly TaskDifference[];
  readonly worse: readonly TaskDifference[];
  /** Change of the total, in percent of what it was: negative = better. */
  readonly totalPercent: number;
}

/** Changes below this share of a percent are none: they are rounding. */
const tolerancePercent = 1e-9;

/** The change from one grouping to another of the same table; tasks in the order of the largest change. */
export function groupingChange(before: Grouping, after: Grouping): GroupingChange {
  const changes = after.reported.map((loss, task) => {
    const old = before.reported[task] ?? Number.NaN;
    return { task, from: old, to: loss, percent: (100 * (loss - old)) / Math.abs(old) };
  });
  const bySize = (a: TaskDifference, b: TaskDifference) =>
    Math.abs(b.percent) - Math.abs(a.percent) || a.task - b.task;
  return {
    added: after.networks.filter(network => !before.networks.includes(network)),
    removed: before.networks.filter(network => !after.networks.includes(network)),
    better: changes.filter(change => change.percent < -tolerancePercent).sort(bySize),
    worse: changes.filter(change => change.percent > tolerancePercent).sort(bySize),
    totalPercent: 100 * (after.total / before.total - 1),
  };
}
