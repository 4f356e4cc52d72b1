import type { SizePoint } from './sizeChoice.ts';

/** Where a concave function, given by its hull, less half of `weight` times the squared distance from `near` is highest. */
export function proximalPoint(hull: readonly SizePoint[], near: number, weight: number): number {
  for (let i = 1; i < hull.length; i++) {
    const [from, to] = [hull[i - 1] as SizePoint, hull[i] as SizePoint];
    const slope = (to.value - from.value) / (to.part - from.part);
    const free = near + slope / weight;
    if (free <= from.part) return from.part;
    if (free < to.part) return free;
  }
  return (hull[hull.length - 1] as SizePoint).part;
}
