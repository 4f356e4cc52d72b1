import type { Candidates } from '../search/large/candidates.ts';
import type { Prices } from '../search/large/masterProgram.ts';
import type { NetworkSource, ShortList } from '../search/large/scanNetworks.ts';
import { costOfSize, type GroupingProblem, shareOf } from './groupingProblem.ts';
import { KeptSets } from './keptSets.ts';
import type { ValueScale } from './valueScale.ts';

/** Units beyond which not all of their sets are tried: 2^24. */
export const mostScannedUnits = 24;

/** The sets of units that one slice of a scan tries: 2^13, some milliseconds. */
const unitsPerSlice = 13;

/**
 * Every set of tasks that the rules allow, as networks, each named by the bits of its units. None is stored: a
 * scan goes through all of them, sums in the order of the tasks, and keeps those of least reduced cost.
 */
export function setSource(
  problem: GroupingProblem,
  { best, scale }: ValueScale,
  wanted?: number,
): NetworkSource {
  const { taskCount, units, affinities, least, most, groups } = problem;
  const unitCount = units.length;
  const isWhole = groups === 'partition';
  const scaled = affinities.map(amount => (Number.isNaN(amount) ? 0 : amount / scale));
  const shares = Float64Array.from({ length: taskCount + 1 }, (_, m) => shareOf(problem.value, m));
  const { costs, classes } = setCosts(problem);
  const partedFrom = units.map((_, u) => bitsWhere(unitCount, v => problem.apart[u * unitCount + v] === 1));
  /** Units without which a task can be served: from one of their tasks its affinity is missing. */
  const missing = Array.from({ length: taskCount }, (_, t) =>
    bitsWhere(unitCount, v =>
      (units[v] as readonly number[]).some(u => Number.isNaN(affinities[u * taskCount + t])),
    ),
  );
  const unitBit = Int32Array.from({ length: taskCount }, (_, t) =>
    bitsWhere(unitCount, u => (units[u] as readonly number[]).includes(t)),
  );
  /** By number of units chosen: the sums of what the set does for each task. */
  const sums = Array.from({ length: unitCount + 1 }, () => new Float64Array(taskCount));
  const members = new Uint8Array(taskCount);
  const worth = new Float64Array(taskCount);

  function* scan(prices: Prices, width: number): Generator<void, ShortList> {
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
    for (let prefix = 0; prefix < 2 ** prefixUnits; prefix++) {
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
    return listOf(kept, prices);
  }

  const listOf = (kept: KeptSets, prices: Prices): ShortList => {
    const { sets, threshold } = kept.finish();
    const candidates = candidatesOf(sets);
    return { candidates, networks: Uint32Array.from(sets.keys()), threshold, prices };
  };

  const candidatesOf = (sets: Uint32Array): Candidates => {
    const offsets = new Uint32Array(sets.length + 1);
    const tasks = new Uint16Array(sets.length * Math.min(most, taskCount));
    const losses = new Float64Array(tasks.length);
    for (let i = 0; i < sets.length; i++) {
      const set = sets[i] as number;
      const start = offsets[i] as number;
      let end = start;
      for (let t = 0; t < taskCount; t++) if (((unitBit[t] as number) & set) !== 0) tasks[end++] = t;
      offsets[i + 1] = end;
      const share = shares[end - start] as number;
      for (let p = start; p < end; p++) {
        const task = tasks[p] as number;
        let sum = 0;
        for (let q = start; q < end; q++) sum += scaled[(tasks[q] as number) * taskCount + task] as number;
        const isServable = ((missing[task] as number) & set) === 0;
        losses[p] = isServable ? (best[task] as number) / scale - sum * share : Number.POSITIVE_INFINITY;
      }
    }
    const costClass = Uint32Array.from(
      sets,
      (_, i) => classes[(offsets[i + 1] as number) - (offsets[i] as number)] as number,
    );
    const fixed = new Float64Array(costs.length);
    const columns = { taskCount, networkCount: sets.length, offsets, members: tasks, losses };
    return { ...columns, costs, fixed, costClass, base: 0, scale, isWhole, names: sets };
  };

  return { taskCount, costs, scan };
}

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

/** The tasks of a set that is named by the bits of its units, ascending. */
export function tasksOfSet({ units }: Pick<GroupingProblem, 'units'>, set: number): readonly number[] {
  const tasks = units.flatMap((unit, u) => ((set & (1 << u)) === 0 ? [] : unit));
  return tasks.length === units.length ? tasks : tasks.sort((a, b) => a - b);
}

function bitsWhere(count: number, holds: (index: number) => boolean): number {
  let bits = 0;
  for (let i = 0; i < Math.min(count, 30); i++) if (holds(i)) bits |= 1 << i;
  return bits;
}
