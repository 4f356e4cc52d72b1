import { type GroupingProblem, shareOf } from '../groupingProblem.ts';
import { setCosts } from '../setCosts.ts';
import type { ValueScale } from '../valueScale.ts';

/** A problem as scans of its sets need it. Tasks stand in the order of their units, whose tasks are thus neighbours: at positions. */
export interface ScanTables {
  readonly unitCount: number;
  /** The task of each position. */
  readonly tasks: Uint16Array;
  /** The position of each unit's first task, and behind the last one the number of tasks. */
  readonly starts: Uint16Array;
  /** Per unit what its tasks do for the task of each position, by the scale; `NaN` where one of these affinities is missing. */
  readonly rows: readonly Float64Array[];
  /** Per unit the bits of those that no set holds beside it. */
  readonly parted: Int32Array;
  /** By number of tasks: what the sums of a set are multiplied by. */
  readonly shares: Float64Array;
  /** By number of tasks: the index of a set's cost. */
  readonly costClasses: Uint16Array;
  readonly least: number;
  readonly most: number;
  /** Whether a set serves all of its tasks, or those that gain by it. */
  readonly isWhole: boolean;
}

export function scanTables(problem: GroupingProblem, { scale }: Pick<ValueScale, 'scale'>): ScanTables {
  const { units, taskCount, affinities, apart, least, most, groups } = problem;
  const unitCount = units.length;
  const tasks = Uint16Array.from(units.flat());
  const starts = new Uint16Array(unitCount + 1);
  units.forEach((unit, u) => {
    starts[u + 1] = (starts[u] as number) + unit.length;
  });
  const rows = units.map(unit =>
    Float64Array.from(tasks, task =>
      unit.reduce((sum, own) => sum + (affinities[own * taskCount + task] as number) / scale, 0),
    ),
  );
  return {
    ...{ unitCount, tasks, starts, rows, least, most, isWhole: groups === 'partition' },
    parted: Int32Array.from(units, (_, u) => bitsWhere(unitCount, v => apart[u * unitCount + v] === 1)),
    shares: sharesOf(problem),
    costClasses: setCosts(problem).classes,
  };
}

/** By number of tasks: what the sums of a set are multiplied by. */
export function sharesOf({ taskCount, value }: GroupingProblem): Float64Array {
  return Float64Array.from({ length: taskCount + 1 }, (_, m) => shareOf(value, m));
}

/** The bits of those of some numbers from 0 of which something holds. */
export function bitsWhere(count: number, holds: (index: number) => boolean): number {
  let bits = 0;
  for (let i = 0; i < Math.min(count, 30); i++) if (holds(i)) bits |= 1 << i;
  return bits;
}
