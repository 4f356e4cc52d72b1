import type { ScanTables } from './scanTables.ts';

/** What a scan pays and asks at its prices. */
export interface ScanPrices {
  /** By position: what serving the task is worth, less the most that any set gives it. */
  readonly worth: Float64Array;
  /** By number of tasks: the price of a set. */
  readonly ofSize: Float64Array;
}

/** A set that others are made of by adding units. */
export interface SetAtHand {
  /** Bits of its units. */
  readonly set: number;
  /** How many tasks it has. */
  readonly size: number;
  /** Bits of the units that may not be added. */
  readonly parted: number;
  /** By position: what the set does for the task, by the scale. */
  readonly sums: Float64Array<ArrayBuffer>;
}

/** Who is told of sets by those who go through them. */
interface SetKeeper {
  /** Sets of this reduced cost or more need not be offered. */
  readonly threshold: number;
  offer(set: number, reduced: number): void;
}

/**
 * Offers every allowed set that is made of the one at hand by adding units, the first of them number `from` or a later one, with its
 * reduced cost: depth first, each unit before the later ones. Sums over tasks are those of the even positions plus those of the odd ones.
 */
export type SetWalk = (prices: ScanPrices, start: SetAtHand, from: number, keeper: SetKeeper) => void;

/** The walk in TypeScript: what any other must come to, bit for bit. */
export function plainWalk(tables: ScanTables): SetWalk {
  const { unitCount, tasks, starts, rows, parted: partedFrom, least, most } = tables;
  const taskCount = tasks.length;
  /** By number of units added: the sums of what the set does for each task. */
  const sums = Array.from({ length: unitCount + 1 }, () => new Float64Array(taskCount));
  const members = new Uint16Array(taskCount);

  return (prices, start, first, keeper) => {
    sums[0] = start.sums;
    positionsOf(tables, start.set, members);
    const extend = (from: number, depth: number, size: number, set: number, parted: number): void => {
      const before = sums[depth] as Float64Array;
      const after = sums[depth + 1] as Float64Array;
      for (let unit = from; unit < unitCount; unit++) {
        const [begin, end] = [starts[unit] as number, starts[unit + 1] as number];
        const reached = size + end - begin;
        const barred = parted | (partedFrom[unit] as number);
        const next = set | (1 << unit);
        if (reached > most || (barred & next) !== 0) continue;
        const row = rows[unit] as Float64Array;
        for (let p = 0; p < taskCount; p++) after[p] = (before[p] as number) + (row[p] as number);
        for (let i = 0; i < end - begin; i++) members[size + i] = begin + i;
        if (reached >= least) keeper.offer(next, setReducedCost(tables, prices, members, reached, after));
        if (reached < most) extend(unit + 1, depth + 1, reached, next, barred);
      }
    };
    extend(first, 0, start.size, start.set, start.parted);
  };
}

/** Writes the positions of a set's tasks, ascending. */
export function positionsOf({ unitCount, starts }: ScanTables, set: number, members: Uint16Array): void {
  let size = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    if ((set & (1 << unit)) === 0) continue;
    for (let p = starts[unit] as number; p < (starts[unit + 1] as number); p++) members[size++] = p;
  }
}

/** The reduced cost of a set by the positions of its tasks and what it does for them; `NaN` where it cannot be chosen. */
export function setReducedCost(
  { shares, isWhole }: ScanTables,
  { worth, ofSize }: ScanPrices,
  members: Uint16Array,
  size: number,
  sums: Float64Array,
): number {
  const share = shares[size] as number;
  let [even, odd] = [0, 0];
  for (let i = 0; i < size; i++) {
    const p = members[i] as number;
    const own = (worth[p] as number) + (sums[p] as number) * share;
    if (!isWhole && !(own > 0)) continue;
    if ((p & 1) === 0) even += own;
    else odd += own;
  }
  return (ofSize[size] as number) - (even + odd);
}
