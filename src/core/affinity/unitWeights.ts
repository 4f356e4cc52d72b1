import { type GroupingProblem, shareOf } from './groupingProblem.ts';
import type { ValueScale } from './valueScale.ts';

/** What a broken rule costs, in scaled values: more than all that a grouping can be worth. */
export const penalty = 10;

/** A problem as the local searches see it: scaled, its units as single things, what is not allowed as a heavy loss. */
export interface UnitWeights {
  readonly unitCount: number;
  readonly sizes: Int32Array;
  /** Units x units: both directions of all pairs between the two; on the diagonal those within the unit. */
  readonly between: Float64Array;
  /** By number of tasks: what the sum of a set is multiplied by. */
  readonly shares: Float64Array;
  /** What of `between` is no more than this stands for two units that no set may hold. */
  readonly penalised: number;
  readonly least: number;
  readonly most: number;
}

/** The weights of a problem. A missing pair parts its units. */
export function unitWeights(problem: GroupingProblem, { scale }: Pick<ValueScale, 'scale'>): UnitWeights {
  const { units, taskCount, affinities, apart, least, most } = problem;
  const unitCount = units.length;
  // After division by the size of a set it must still outweigh everything.
  const forbidden = -penalty * taskCount;
  const between = new Float64Array(unitCount * unitCount);
  for (let a = 0; a < unitCount; a++) {
    for (let b = 0; b < unitCount; b++) {
      let sum = 0;
      for (const u of units[a] as readonly number[]) {
        for (const t of units[b] as readonly number[]) {
          if (u === t) continue;
          const there = affinities[u * taskCount + t] as number;
          const back = a === b ? 0 : (affinities[t * taskCount + u] as number);
          sum += (there + back) / scale;
        }
      }
      between[a * unitCount + b] = Number.isNaN(sum) || apart[a * unitCount + b] === 1 ? forbidden : sum;
    }
  }
  return {
    unitCount,
    sizes: Int32Array.from(units, unit => unit.length),
    between,
    shares: Float64Array.from({ length: taskCount + 1 }, (_, m) => shareOf(problem.value, m)),
    penalised: forbidden,
    least,
    most,
  };
}

/** What a set of so many tasks is worth by the sum of its pairs, less what its size breaks. */
export function worthOf({ shares, least, most }: UnitWeights, sum: number, size: number): number {
  if (size === 0) return 0;
  const wrong = size < least ? least - size : size > most ? size - most : 0;
  return sum * (shares[size] as number) - penalty * wrong;
}
