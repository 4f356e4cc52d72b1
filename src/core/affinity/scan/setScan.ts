import type { Prices } from '../../search/large/masterProgram.ts';
import type { GroupingProblem } from '../groupingProblem.ts';
import type { ValueScale } from '../valueScale.ts';
import { type Kept, KeptSets } from './keptSets.ts';
import { scanTables } from './scanTables.ts';
import { plainWalk, positionsOf, type SetAtHand, setReducedCost } from './setWalk.ts';
import { vectorWalk } from './vectorWalk.ts';

/** The sets of units that one slice of a scan tries: 2^13, a millisecond or some. */
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

/**
 * The scan of a problem's sets, each named by the bits of its units. None is stored but those of least reduced cost. By WebAssembly
 * where that is to be had, which changes no bit of the answer.
 */
export function setScan(
  problem: GroupingProblem,
  { best, scale }: ValueScale,
  walkBy: typeof plainWalk = tables => vectorWalk(tables) ?? plainWalk(tables),
): SetScan {
  const tables = scanTables(problem, { scale });
  const { unitCount, tasks, starts, rows, parted: partedFrom, costClasses, least, most } = tables;
  const walk = walkBy(tables);
  const prefixUnits = Math.max(0, unitCount - unitsPerSlice);
  const members = new Uint16Array(tasks.length);

  /** The set of some of the first units; `undefined` where it cannot be a part of any. */
  const startOf = (set: number): SetAtHand | undefined => {
    let [size, parted] = [0, 0];
    const sums = new Float64Array(tasks.length);
    for (let unit = 0; unit < prefixUnits; unit++) {
      if ((set & (1 << unit)) === 0) continue;
      size += (starts[unit + 1] as number) - (starts[unit] as number);
      parted |= partedFrom[unit] as number;
      const row = rows[unit] as Float64Array;
      for (let p = 0; p < sums.length; p++) sums[p] = (sums[p] as number) + (row[p] as number);
    }
    return size > most || (parted & set) !== 0 ? undefined : { set, size, parted, sums };
  };

  return function* scan({ prices, width, wanted }, first, count) {
    const priced = {
      worth: Float64Array.from(
        tasks,
        task => (prices.tasks[task] as number) - (best[task] as number) / scale,
      ),
      ofSize: Float64Array.from(costClasses, costClass => prices.ofCost[costClass] as number),
    };
    const kept = new KeptSets(width, wanted);
    for (let prefix = first; prefix < first + count; prefix++) {
      const start = startOf(prefix);
      if (start) {
        if (start.size >= least && prefix > 0) {
          positionsOf(tables, prefix, members);
          kept.offer(prefix, setReducedCost(tables, priced, members, start.size, start.sums));
        }
        if (start.size < most) walk(priced, start, prefixUnits, kept);
      }
      yield;
    }
    return kept.finish();
  };
}
