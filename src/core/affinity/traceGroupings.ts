import { mapSteps } from '../../base/steps/runSteps.ts';
import type { CurveProgress, StrategyCurve } from '../frontier/strategyCurve.ts';
import type { PairValues } from '../gains/gains.ts';
import { type FoundGrouping, frontierOf } from './foundGroupings.ts';
import { type GroupingRules, groupingProblem } from './groupingProblem.ts';
import { groupTasks } from './groupTasks.ts';
import type { GroupingHelpers } from './parts/groupingPart.ts';
import { mostScannedUnits } from './setSource.ts';

/**
 * The best groupings of an affinity table into 1, 2, ... networks, as a curve with the sets that they are made of. Rows help,
 * columns are affected, higher is better. Throws `MessageError` as `groupingProblem` does.
 *
 * **Sources:** Fifty et al. 2021 (arXiv 2109.04617) for the mean and the cover, Li et al. 2024 (arXiv 2409.06091) for the
 * density and the partition.
 */
export function* traceGroupings(
  pairs: PairValues,
  rules: GroupingRules,
  helpers?: GroupingHelpers,
): Generator<CurveProgress, StrategyCurve> {
  const problem = groupingProblem(pairs, rules);
  const isExact = problem.units.length <= mostScannedUnits;
  const curveOf = (found: readonly FoundGrouping[]): StrategyCurve => {
    const { table, frontier } = frontierOf(problem, pairs.columns, found);
    return { kind: 'frontier', strategy: 'affinity', frontier, sets: table };
  };
  let last: { readonly found: readonly FoundGrouping[]; readonly curve: StrategyCurve } | undefined;
  const found = yield* mapSteps(groupTasks(problem, helpers), ({ share, found: known }): CurveProgress => {
    if (known.length === 0) return { share };
    if (last?.found !== known) last = { found: known, curve: curveOf(known) };
    return { share, curve: last.curve };
  });
  const curve = curveOf(found);
  if (curve.kind !== 'frontier' || curve.frontier.steps.length > 0) return curve;
  // A local search that found nothing has not shown that there is nothing.
  const { frontier } = curve;
  return isExact ? { ...curve, frontier: { ...frontier, infeasible: { kind: 'sets' } } } : curve;
}
