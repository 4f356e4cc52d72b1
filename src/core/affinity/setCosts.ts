import { costOfSize, type GroupingProblem } from './groupingProblem.ts';

/** The costs that sets may have, ascending, and by number of tasks which of them it is. */
export function setCosts({ cost, least, most, taskCount }: GroupingProblem): {
  readonly costs: Float64Array;
  readonly classes: Uint16Array;
} {
  const [first, last] = cost.decoder === 0 ? [1, 1] : [least, Math.max(least, most)];
  return {
    costs: Float64Array.from({ length: last - first + 1 }, (_, i) => costOfSize(cost, first + i)),
    classes: Uint16Array.from(
      { length: taskCount + 1 },
      (_, m) => Math.min(Math.max(m, first), last) - first,
    ),
  };
}
