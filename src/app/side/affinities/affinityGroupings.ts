import { budgetOf } from '../../../core/affinity/groupingProblem.ts';
import { type Frontier, type FrontierStep, type Grouping, stepAt } from '../../../core/frontier/frontier.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { type CurveState, curveSoFar } from '../../context/sessionStore.ts';
import type { AffinityProblem } from './groupRequest.ts';

/** What is known of the groupings of a side of affinities. */
export interface AffinityGrouping {
  /** `undefined` where its tasks cannot be grouped: too few stand in rows and in columns, or they are too many. */
  readonly problem: AffinityProblem | undefined;
  /** What has become of the search. */
  readonly state: CurveState | undefined;
  /** The sets of tasks that the groupings are made of, as networks; `undefined` until the search has found some. */
  readonly sets: LossTable | undefined;
  readonly frontier: Frontier | undefined;
  /** The best for what as many networks as are wanted cost, and how sure that is. */
  readonly step: FrontierStep | undefined;
  readonly grouping: Grouping | undefined;
  /** The best of one network more. */
  readonly further: Grouping | undefined;
}

/** What a search has given of a problem, at as many networks as are wanted. */
export function affinityGroupingOf(
  groups: Configuration['groups'],
  problem: AffinityProblem | undefined,
  state: CurveState | undefined,
): AffinityGrouping {
  const curve = curveSoFar(state);
  const found = curve?.kind === 'frontier' && curve.sets ? curve : undefined;
  const count = problem?.pairs.columns.length ?? 0;
  const most = Math.min(groups, count);
  const best = (networks: number) =>
    found && problem && stepAt(found.frontier, budgetOf(problem.request.rules.cost, count, networks));
  const step = best(most);
  return {
    problem,
    state,
    sets: found?.sets,
    frontier: found?.frontier,
    step,
    grouping: step?.grouping,
    further: best(most + 1)?.grouping,
  };
}
