import { costOfSize, type GroupingProblem, shareOf } from '../groupingProblem.ts';
import { chooseSizes, type SizePoint, upperHull } from './sizeChoice.ts';

/** A bound, and of each pair (helper x task) with what share the task counts the helper where the bound is reached. */
export interface StarBound {
  readonly bound: number;
  readonly shares: Float64Array;
}

/**
 * What no grouping within the budget is worth more than, if each task could choose the size of its set and its helpers by
 * itself: of a set of m the best m − 1. Only the budget is shared: a task in a set of m uses up 1/m of what that costs.
 * `affinities` in the place of the problem's own may move value between the two directions of a pair.
 */
export function starBound(
  problem: GroupingProblem,
  affinities: Float64Array,
  budget: number,
): StarBound | undefined {
  const { taskCount } = problem;
  const helpers = Array.from({ length: taskCount }, (_, t) => helpersOf(affinities, taskCount, t));
  const hulls = helpers.map((order, t) => {
    const sums = new Float64Array(order.length + 1);
    order.forEach((u, i) => {
      sums[i + 1] = (sums[i] as number) + (affinities[u * taskCount + t] as number);
    });
    return hullOfSizes(problem, order.length, m => (sums[m - 1] as number) * shareOf(problem.value, m));
  });
  const choice = chooseSizes(hulls, budget);
  if (!choice) return undefined;
  const shares = new Float64Array(taskCount * taskCount);
  choice.sizes.forEach((sizes, t) => {
    for (const [size, by] of sizes) {
      const order = helpers[t] as Int32Array;
      for (let i = 0; i < size - 1; i++) {
        const at = (order[i] as number) * taskCount + t;
        shares[at] = (shares[at] as number) + by * shareOf(problem.value, size);
      }
    }
  });
  return { bound: choice.value, shares };
}

/** The hull of what a task is worth by the size of its set, the largest set first; each uses up 1/m of its cost. */
export function hullOfSizes(
  { least, most, cost }: GroupingProblem,
  helperCount: number,
  valueAt: (size: number) => number,
): readonly SizePoint[] {
  const points: SizePoint[] = [];
  for (let size = Math.min(most, helperCount + 1); size >= least; size--) {
    points.push({ size, part: costOfSize(cost, size) / size, value: valueAt(size) });
  }
  return upperHull(points);
}

/** The tasks that may help one, the best first. */
function helpersOf(affinities: Float64Array, taskCount: number, task: number): Int32Array {
  const order = Int32Array.from({ length: taskCount }, (_, u) => u).filter(
    u => u !== task && (affinities[u * taskCount + task] as number) > Number.NEGATIVE_INFINITY,
  );
  return order.sort(
    (a, b) =>
      (affinities[b * taskCount + task] as number) - (affinities[a * taskCount + task] as number) || a - b,
  );
}
