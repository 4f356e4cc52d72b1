import type { Prices } from '../search/large/masterProgram.ts';
import { type GroupingProblem, shareOf } from './groupingProblem.ts';
import { type Kept, KeptSets } from './keptSets.ts';
import { setCosts } from './setCosts.ts';
import type { ValueScale } from './valueScale.ts';

/** The sets of units that one slice of a scan tries: 2^13, some milliseconds. */
const unitsPerSlice = 13;

/** At which prices a scan goes through sets: it keeps `wanted` or more of least reduced cost, and every one within `width`. */
export interface ScanAt {
  readonly prices: Prices;
  readonly width: number;
  readonly wanted: number;
}

/** Into how many slices a scan of all sets of so many units is cut. */
export function slicesOf(unitCount: number): number {
  return 2 ** Math.max(0, unitCount - unitsPerSlice);
}

/** Goes through the sets of some slices, in the order of the tasks, and sums each anew. Yields after each slice. */
type SetScan = (at: ScanAt, first: number, count: number) => Generator<void, Kept>;

/** The scan of a problem's sets, each named by the bits of its units. None is stored but those of least reduced cost. */
export function setScan(problem: GroupingProblem, { best, scale }: ValueScale): SetScan {
  const { taskCount, units, least, most, groups } = problem;
  const unitCount = units.length;
  const isWhole = groups === 'partition';
  const scaled = scaledAffinities(problem, scale);
  const shares = sharesOf(problem);
  const { classes } = setCosts(problem);
  const missing = missingUnits(problem);
  const partedFrom = units.map((_, u) => bitsWhere(unitCount, v => problem.apart[u * unitCount + v] === 1));
  /** By number of units chosen: the sums of what the set does for each task. */
  const sums = Array.from({ length: unitCount + 1 }, () => new Float64Array(taskCount));
  const members = new Uint8Array(taskCount);
  const worth = new Float64Array(taskCount);

  return function* scan({ prices, width, wanted }, first, count) {
    for (let t = 0; t < taskCount; t++) worth[t] = (prices.tasks[t] as number) - (best[t] as number) / scale;
    const pricesBySize = Float64Array.from(classes, costClass => prices.ofCost[costClass] as number);
    const kept = new KeptSets(width, wanted);

    /** The reduced cost of the set at hand; `Infinity` where it cannot be chosen. */
    const reducedCost = (size: number, set: number, sum: Float64Array): number => {
      const share = shares[size] as number;
      let gain = 0;
      for (let i = 0; i < size; i++) {
        const task = members[i] as number;
        if (((missing[task] as number) & set) !== 0) {
          if (isWhole) return Number.POSITIVE_INFINITY;
          continue;
        }
        const own = (worth[task] as number) + (sum[task] as number) * share;
        if (isWhole || own > 0) gain += own;
      }
      return (pricesBySize[size] as number) - gain;
    };
    const place = (unit: number, depth: number, size: number): number => {
      const from = sums[depth] as Float64Array;
      const to = sums[depth + 1] as Float64Array;
      const tasks = units[unit] as readonly number[];
      const row = (tasks[0] as number) * taskCount;
      for (let t = 0; t < taskCount; t++) to[t] = (from[t] as number) + (scaled[row + t] as number);
      members[size] = tasks[0] as number;
      for (let i = 1; i < tasks.length; i++) {
        const task = tasks[i] as number;
        for (let t = 0; t < taskCount; t++)
          to[t] = (to[t] as number) + (scaled[task * taskCount + t] as number);
        members[size + i] = task;
      }
      return size + tasks.length;
    };
    const extend = (from: number, depth: number, size: number, set: number, parted: number): void => {
      for (let unit = from; unit < unitCount; unit++) {
        const tasks = units[unit] as readonly number[];
        const barred = parted | (partedFrom[unit] as number);
        const next = set | (1 << unit);
        if (size + tasks.length > most || (barred & next) !== 0) continue;
        const reached = place(unit, depth, size);
        if (reached >= least) kept.offer(next, reducedCost(reached, next, sums[depth + 1] as Float64Array));
        if (reached < most) extend(unit + 1, depth + 1, reached, next, barred);
      }
    };

    const prefixUnits = Math.max(0, unitCount - unitsPerSlice);
    for (let prefix = first; prefix < first + count; prefix++) {
      let [depth, size, parted] = [0, 0, 0];
      for (let unit = 0; unit < prefixUnits; unit++) {
        if ((prefix & (1 << unit)) === 0) continue;
        parted |= partedFrom[unit] as number;
        if (size + (units[unit] as readonly number[]).length <= most) size = place(unit, depth++, size);
        else parted = -1;
      }
      if ((parted & prefix) === 0) {
        if (size >= least && prefix > 0)
          kept.offer(prefix, reducedCost(size, prefix, sums[depth] as Float64Array));
        if (size < most) extend(prefixUnits, depth, size, prefix, parted);
      }
      yield;
    }
    return kept.finish();
  };
}

/** The affinities as parts of the scale; 0 where they are missing. */
export function scaledAffinities({ affinities }: GroupingProblem, scale: number): Float64Array {
  return affinities.map(amount => (Number.isNaN(amount) ? 0 : amount / scale));
}

/** By number of tasks: what the sums of a set are multiplied by. */
export function sharesOf({ taskCount, value }: GroupingProblem): Float64Array {
  return Float64Array.from({ length: taskCount + 1 }, (_, m) => shareOf(value, m));
}

/** For each task the units without which it can be served: from one of their tasks its affinity is missing. */
export function missingUnits({ taskCount, units, affinities }: GroupingProblem): readonly number[] {
  return Array.from({ length: taskCount }, (_, t) =>
    bitsWhere(units.length, v =>
      (units[v] as readonly number[]).some(u => Number.isNaN(affinities[u * taskCount + t])),
    ),
  );
}

/** The bits of those of some numbers from 0 of which something holds. */
export function bitsWhere(count: number, holds: (index: number) => boolean): number {
  let bits = 0;
  for (let i = 0; i < Math.min(count, 30); i++) if (holds(i)) bits |= 1 << i;
  return bits;
}
