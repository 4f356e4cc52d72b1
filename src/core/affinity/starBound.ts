import { costOfSize, type GroupingProblem } from './groupingProblem.ts';

/** Between two sizes of set, what a task gains in value and uses up of the budget as it changes from the larger to the smaller. */
interface Segment {
  readonly task: number;
  /** Value by cost, the steeper the sooner. */
  readonly slope: number;
  /** Cost: a task in a set of m uses up 1/m of what that costs. */
  readonly part: number;
  readonly larger: number;
  readonly smaller: number;
}

/** A bound, and of each pair (helper x task) with what share the task counts the helper where the bound is reached. */
export interface StarBound {
  readonly bound: number;
  readonly shares: Float64Array;
}

/**
 * What no grouping within the budget is worth more than, if each task could choose the size of its set and its helpers by
 * itself: of a set of m the best m − 1. Only the budget is shared: a task in a set of m uses up 1/m of what that costs. `affinities` in the place of the problem's own may move value between
 * the two directions of a pair.
 */
export function starBound(
  problem: GroupingProblem,
  affinities: Float64Array,
  budget: number,
): StarBound | undefined {
  const { taskCount, least, most } = problem;
  const shareOfSize = (m: number) => (m < 2 ? 0 : 1 / (problem.value === 'mean' ? m - 1 : m));
  const segments: Segment[] = [];
  const helpers: Int32Array[] = [];
  const sizeOf = new Int32Array(taskCount);
  let total = 0;
  let left = budget;
  for (let t = 0; t < taskCount; t++) {
    const order = helpersOf(affinities, taskCount, t);
    helpers.push(order);
    // Points (cost / m, value), from the largest size; kept: those on the upper hull.
    const hull: { readonly size: number; readonly part: number; readonly value: number }[] = [];
    let sum = 0;
    const points: { size: number; part: number; value: number }[] = [];
    for (let size = 1; size <= Math.min(most, order.length + 1); size++) {
      if (size > 1) sum += affinities[(order[size - 2] as number) * taskCount + t] as number;
      if (size >= least)
        points.push({ size, part: costOfSize(problem.cost, size) / size, value: sum * shareOfSize(size) });
    }
    for (const point of points.reverse()) {
      for (;;) {
        const [b, a] = [hull[hull.length - 1], hull[hull.length - 2]];
        if (!b || !a) break;
        const isBelow =
          (b.value - a.value) * (point.part - a.part) <= (point.value - a.value) * (b.part - a.part);
        if (!isBelow) break;
        hull.pop();
      }
      hull.push(point);
    }
    const first = hull[0];
    if (!first) return undefined;
    total += first.value;
    left -= first.part;
    sizeOf[t] = first.size;
    hull.slice(1).forEach((point, i) => {
      const before = hull[i] as typeof point;
      const part = point.part - before.part;
      segments.push({
        task: t,
        slope: (point.value - before.value) / part,
        part,
        larger: before.size,
        smaller: point.size,
      });
    });
  }
  if (left < -1e-9 * budget) return undefined;
  const shares = new Float64Array(taskCount * taskCount);
  const fill = (t: number, size: number, by: number) => {
    const order = helpers[t] as Int32Array;
    for (let i = 0; i < size - 1; i++) {
      const at = (order[i] as number) * taskCount + t;
      shares[at] = (shares[at] as number) + by * shareOfSize(size);
    }
  };
  const partial = new Map<number, Segment & { readonly by: number }>();
  segments.sort((a, b) => b.slope - a.slope || a.task - b.task);
  for (const segment of segments) {
    if (segment.slope <= 0 || left <= 0) break;
    const by = Math.min(1, left / segment.part);
    total += by * segment.slope * segment.part;
    left -= by * segment.part;
    if (by < 1) partial.set(segment.task, { ...segment, by });
    else sizeOf[segment.task] = segment.smaller;
  }
  for (let t = 0; t < taskCount; t++) {
    const split = partial.get(t);
    if (split) {
      fill(t, split.larger, 1 - split.by);
      fill(t, split.smaller, split.by);
    } else fill(t, sizeOf[t] as number, 1);
  }
  return { bound: total, shares };
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
