import type { ColumnCover } from '../bestCover.ts';
import { type Candidates, networkNumber } from '../candidates.ts';
import type { Column } from '../masterProgram.ts';
import type { NetworkCore } from './networkCore.ts';

/** Values and costs closer than this are equal: they differ by rounding. */
const tieTolerance = 1e-12;

/**
 * Each task served by the one of the given places that loses least by it, the first in the table among equals;
 * `undefined` where a task is left unserved.
 */
export function coverOfPlaces(
  candidates: Candidates,
  core: NetworkCore,
  places: readonly number[],
): ColumnCover | undefined {
  const best = new Float64Array(core.taskCount).fill(Number.POSITIVE_INFINITY);
  const heads = new Int32Array(core.taskCount).fill(-1);
  for (const place of [...places].sort((a, b) => a - b)) {
    for (let p = core.offsets[place] as number; p < (core.offsets[place + 1] as number); p++) {
      const task = core.members[p] as number;
      if ((core.losses[p] as number) >= (best[task] as number)) continue;
      best[task] = core.losses[p] as number;
      heads[task] = place;
    }
  }
  if (heads.includes(-1)) return undefined;
  const served = new Map<number, { tasks: number[]; value: number }>();
  heads.forEach((place, task) => {
    const column = served.get(place) ?? { tasks: [], value: core.fixed[place] as number };
    column.tasks.push(task);
    column.value += best[task] as number;
    served.set(place, column);
  });
  const columns = [...served].map(([place, { tasks, value }]): Column => {
    const network = core.networks[place] as number;
    const costClass = candidates.costClass[network] as number;
    return { network: networkNumber(candidates, network), costClass, tasks, value };
  });
  return {
    columns,
    value: columns.reduce((sum, column) => sum + column.value, 0),
    cost: columns.reduce((sum, column) => sum + (candidates.costs[column.costClass] as number), 0),
  };
}

/** The cover of lower value; of equal ones that of lower cost, of fewer networks, the first in the table. */
export function betterCover(a: ColumnCover | undefined, b: ColumnCover, taskCount: number): ColumnCover {
  if (!a || b.value < a.value - tieTolerance) return b;
  if (b.value > a.value + tieTolerance) return a;
  const tolerance = tieTolerance * taskCount;
  if (Math.abs(a.cost - b.cost) > tolerance * a.cost) return a.cost < b.cost ? a : b;
  return isBefore(networksOf(b), networksOf(a)) ? b : a;
}

function networksOf(cover: ColumnCover): readonly number[] {
  return cover.columns.map(column => column.network).sort((a, b) => a - b);
}

/** Fewer networks first, then those that come first in the table. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const i = a.findIndex((network, place) => network !== b[place]);
  return i >= 0 && (a[i] as number) < (b[i] as number);
}
