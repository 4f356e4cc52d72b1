import { dealOut } from '../../base/steps/dealOut.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { Candidates } from '../search/large/candidates.ts';
import type { Prices } from '../search/large/masterProgram.ts';
import type { NetworkSource, ShortList } from '../search/large/scanNetworks.ts';
import type { GroupingProblem } from './groupingProblem.ts';
import { type GroupingHelpers, type ScanPart, scanPart } from './parts/groupingPart.ts';
import { type Kept, mergeKept } from './scan/keptSets.ts';
import { bitsWhere, sharesOf } from './scan/scanTables.ts';
import { slicesOf } from './scan/setScan.ts';
import { setCosts } from './setCosts.ts';
import type { ValueScale } from './valueScale.ts';

/** Units beyond which not all of their sets are tried: 2^24. */
export const mostScannedUnits = 24;

/** How many sets a scan keeps at the least: with more of them prices drift longer before the next scan, which few sets make cheap. */
const keptOfFew = { units: 20, sets: 4000 };
const keptOfMany = 20_000;

/** The parts in which a scan is dealt out, and the slices of a part at the least: a tenth of a second, about. */
const scanParts = 8;
const leastSlices = 16;

/**
 * Every set of tasks that the rules allow, as networks, each named by the bits of its units. A scan goes through all of them, in
 * parts where there are many, and keeps those of least reduced cost. `wanted`: how many at the least.
 */
export function setSource(
  problem: GroupingProblem,
  { best, scale }: ValueScale,
  wanted = problem.units.length <= keptOfFew.units ? keptOfFew.sets : keptOfMany,
  helpers?: GroupingHelpers,
): NetworkSource {
  const { taskCount, units, most, groups } = problem;
  const unitCount = units.length;
  const isWhole = groups === 'partition';
  const scaled = scaledAffinities(problem, scale);
  const shares = sharesOf(problem);
  const { costs, classes } = setCosts(problem);
  const missing = missingUnits(problem);
  const unitBit = Int32Array.from({ length: taskCount }, (_, t) =>
    bitsWhere(unitCount, u => (units[u] as readonly number[]).includes(t)),
  );
  const slices = slicesOf(unitCount);
  const count = Math.max(slices / scanParts, Math.min(slices, leastSlices));

  function* scan(prices: Prices, width: number): Generator<void, ShortList> {
    const at = { prices, width, wanted };
    const parts = Array.from(
      { length: slices / count },
      (_, i): ScanPart => ({ kind: 'scan', problem, at, first: i * count, count }),
    );
    const answers = yield* mapSteps(dealOut(parts, scanPart, helpers), () => undefined);
    return listOf(
      mergeKept(
        answers.map(({ kept }) => kept),
        width,
        wanted,
      ),
      prices,
    );
  }

  const listOf = ({ sets, threshold }: Kept, prices: Prices): ShortList => {
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

/** The tasks of a set that is named by the bits of its units, ascending. */
export function tasksOfSet({ units }: Pick<GroupingProblem, 'units'>, set: number): readonly number[] {
  const tasks = units.flatMap((unit, u) => ((set & (1 << u)) === 0 ? [] : unit));
  return tasks.length === units.length ? tasks : tasks.sort((a, b) => a - b);
}

/** The affinities as parts of the scale; 0 where they are missing. */
function scaledAffinities({ affinities }: GroupingProblem, scale: number): Float64Array {
  return affinities.map(amount => (Number.isNaN(amount) ? 0 : amount / scale));
}

/** For each task the units without which it can be served: from one of their tasks its affinity is missing. */
function missingUnits({ taskCount, units, affinities }: GroupingProblem): readonly number[] {
  return Array.from({ length: taskCount }, (_, t) =>
    bitsWhere(units.length, v =>
      (units[v] as readonly number[]).some(u => Number.isNaN(affinities[u * taskCount + t])),
    ),
  );
}
