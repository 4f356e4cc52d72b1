import { MessageError, say } from '../../base/i18n/message.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { PairValues } from '../gains/gains.ts';
import { type Constraint, findConflict } from '../search/constraints.ts';
import type { FrontierSearch, SearchProgress } from '../search/frontierSearch.ts';
import { allInOne, independent } from '../strategies/fixedFrontier.ts';
import { estimatorOf } from '../strategies/registry.ts';
import type { Estimator, StrategyKey } from '../strategies/strategy.ts';
import { type LossTable, maximumTasks } from '../tables/lossTable.ts';
import { countedTable, limitOf } from './countedTable.ts';
import type { Frontier, Infeasible } from './frontier.ts';
import type { CurveOptions, CurveProgress, StrategyCurve } from './strategyCurve.ts';

/** Strategies whose groupings are searched or fixed, not drawn. */
export type SearchedStrategy = Exclude<StrategyKey, 'random' | 'worst'>;

/** Whether a strategy's groupings are searched or fixed, not drawn. */
export function isSearched(strategy: StrategyKey): strategy is SearchedStrategy {
  return strategy !== 'random' && strategy !== 'worst';
}

/** The frontier of a strategy that is searched or fixed, by this search. As {@link traceCurve}. */
export function* traceSearched(
  strategy: SearchedStrategy,
  table: LossTable,
  options: CurveOptions,
  search: FrontierSearch,
): Generator<CurveProgress, StrategyCurve> {
  const { headRule, maximumBudget, objective = 'sum', constraints = [] } = options;
  const { affinities, report = 'test' } = options;
  const { counted, under, allowed, restore } = yield* countedTable(table, options);
  const { combine } = counted;
  const inWhole = (frontier: Frontier): StrategyCurve => {
    const steps = frontier.steps.map(step => ({ ...step, grouping: restore(step.grouping) }));
    return { kind: 'frontier', strategy, frontier: { ...frontier, steps } };
  };
  if (strategy === 'all-in-one') return inWhole(allInOne(allowed.table, { ...options, combine }));
  if (strategy === 'independent') return inWhole(independent(allowed.table, { ...options, combine }));
  const estimator = estimatorOf(strategy);
  if (!estimator) throw new MessageError(say('There is no strategy “{strategy}”.', { strategy }));
  const unsearchable = whyUnsearchable(table, estimator, affinities);
  if (unsearchable) return inWhole({ steps: [], maximumBudget, infeasible: unsearchable });
  // Estimates are made from all that was measured: what may not be chosen is known all the same.
  const values = estimator.estimate(table, affinities);
  yield { share: 0 };
  const isLoss = !(estimator.takesAffinities && affinities);
  // What is no loss has no change relative to one: of the objectives only the weights apply to it.
  const estimate = isLoss || objective === 'sum' ? counted.count(values, estimator.split) : values;
  function* searchUnder(demands: readonly Constraint[]): Generator<SearchProgress, Frontier> {
    const { table: rest, pick } = demands === constraints ? allowed : under(demands);
    const chosen = {
      chooseBy: pick(estimate),
      headRule,
      report,
      combine,
      maximumBudget,
      ...limitOf(demands),
    };
    return yield* search(rest, chosen);
  }
  const frontier = yield* mapSteps(searchUnder(constraints), ({ share, best }) =>
    best ? { share, curve: inWhole(best) } : { share },
  );
  if (!frontier.infeasible || constraints.length === 0) return inWhole(frontier);
  const isFeasible = function* (demands: readonly Constraint[]) {
    const found = yield* mapSteps(searchUnder(demands), () => ({ share: 1 }));
    return found.infeasible === undefined;
  };
  const conflict = yield* findConflict(constraints, isFeasible);
  return inWhole(conflict ? { ...frontier, conflict } : frontier);
}

/** Why a strategy can choose nothing of this table, whatever the budget and the constraints. */
function whyUnsearchable(
  table: LossTable,
  { split, takesAffinities }: Estimator,
  affinities: PairValues | undefined,
): Infeasible | undefined {
  if (table.tasks.length > maximumTasks) return { kind: 'tasks', most: maximumTasks };
  const needsSplit = !(takesAffinities && affinities);
  return needsSplit && !table.losses[split] ? { kind: 'split', split } : undefined;
}
