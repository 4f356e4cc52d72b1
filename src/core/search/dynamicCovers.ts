import type { LossTable } from '../tables/lossTable.ts';
import type { Combine } from './combine.ts';
import { gridFrontier } from './gridFrontier.ts';
import { labelFrontier } from './labelFrontier.ts';
import { type Cover, findServedSets } from './servedSets.ts';

/** The networks of one step and the total they were chosen by. */
export interface ChosenNetworks {
  readonly networks: readonly number[];
  readonly value: number;
}

/** The steps of the frontier by the subset dynamic programme: over a grid of costs, or by labels where there is no unit. */
export function* dynamicCovers(
  table: LossTable,
  chooseBy: Float64Array,
  maximumBudget: number,
  unit: number | undefined,
  tolerance: number,
  combine: Combine = 'sum',
): Generator<number, readonly ChosenNetworks[]> {
  const served = findServedSets(table, chooseBy, combine);
  const covers =
    unit === undefined
      ? yield* labelFrontier(served, maximumBudget, tolerance)
      : yield* gridFrontier(served, unit, maximumBudget, tolerance);
  const networkOf = (part: Cover['parts'][number]) => served.networks[part.costClass]?.[part.tasks] as number;
  return covers.map(({ value, parts }) => ({ value, networks: parts.map(networkOf) }));
}
