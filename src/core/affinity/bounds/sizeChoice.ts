/** A point of a task's choice of size: what it uses up of something shared, and what it is worth for that. */
export interface SizePoint {
  readonly size: number;
  readonly part: number;
  readonly value: number;
}

/** The points on the upper hull of some whose parts ascend. */
export function upperHull(points: readonly SizePoint[]): readonly SizePoint[] {
  const hull: SizePoint[] = [];
  for (const point of points) {
    for (;;) {
      const [b, a] = [hull[hull.length - 1], hull[hull.length - 2]];
      if (!b || !a) break;
      const isAbove =
        (b.value - a.value) * (point.part - a.part) > (point.value - a.value) * (b.part - a.part);
      if (isAbove) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** By task, the sizes that it chooses and with which share. */
type ChosenSizes = readonly (readonly (readonly [size: number, share: number])[])[];

/** What all tasks are worth if each chooses its size by itself. */
export interface SizeChoice {
  readonly value: number;
  readonly sizes: ChosenSizes;
}

/**
 * The most that all tasks are worth where each chooses one of its points, or between two of them, and the parts come to no more
 * than `budget`: from the smallest parts on the steepest steps first. `undefined` where a task has no point or even the
 * smallest parts come to more.
 */
export function chooseSizes(
  hulls: readonly (readonly SizePoint[])[],
  budget: number,
): SizeChoice | undefined {
  let left = budget;
  let value = 0;
  const steps: { task: number; slope: number; from: SizePoint; to: SizePoint }[] = [];
  const sizes = hulls.map((): (readonly [number, number])[] => []);
  for (const [task, hull] of hulls.entries()) {
    const [first] = hull;
    if (!first) return undefined;
    value += first.value;
    left -= first.part;
    sizes[task] = [[first.size, 1]];
    hull.slice(1).forEach((to, i) => {
      const from = hull[i] as SizePoint;
      steps.push({ task, slope: (to.value - from.value) / (to.part - from.part), from, to });
    });
  }
  if (left < -1e-9 * budget) return undefined;
  steps.sort((a, b) => b.slope - a.slope || a.task - b.task);
  for (const { task, slope, from, to } of steps) {
    if (slope <= 0 || left <= 0) break;
    const part = to.part - from.part;
    const by = Math.min(1, left / part);
    value += by * (to.value - from.value);
    left -= by * part;
    sizes[task] =
      by < 1
        ? [
            [from.size, 1 - by],
            [to.size, by],
          ]
        : [[to.size, 1]];
  }
  return { value, sizes };
}
