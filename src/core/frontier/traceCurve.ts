import { MessageError, say } from '../../base/i18n/message.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { PairValues } from '../gains/gains.ts';
import { type BaselinePoint, drawBaseline } from '../random/drawBaseline.ts';
import { type Constraint, findConflict, forbiddenNetworks, networkLimit } from '../search/constraints.ts';
import { applyObjective, type ObjectiveKey } from '../search/objective.ts';
import { type SearchProgress, searchFrontier } from '../search/searchFrontier.ts';
import { allInOne, independent } from '../strategies/fixedFrontier.ts';
import { estimatorOf } from '../strategies/registry.ts';
import type { Estimator, StrategyKey } from '../strategies/strategy.ts';
import { type LossTable, maximumTasks, type Split } from '../tables/lossTable.ts';
import { withoutNetworks } from '../tables/subTable.ts';
import type { Frontier, Grouping, HeadRule, Infeasible } from './frontier.ts';

/** What a strategy gives over budgets: the steps of a frontier, or values at single budgets. */
export type StrategyCurve =
  | {
      readonly kind: 'frontier';
      readonly strategy: StrategyKey;
      readonly frontier: Frontier;
      /** The networks that its groupings are made of, where they are not those of the table that was searched. */
      readonly sets?: LossTable;
    }
  | {
      readonly kind: 'points';
      readonly strategy: StrategyKey;
      readonly points: readonly BaselinePoint[];
      /** How the values were had, in one sentence with its numbers. */
      readonly rule: string;
    };

/** How groupings are chosen, whatever the strategy and the budget. */
export interface ChoiceRules {
  readonly headRule: HeadRule;
  /** The sum of losses when absent. */
  readonly objective?: ObjectiveKey;
  /** One positive weight per task for the weighted sum; empty for the plain sum. */
  readonly weights?: readonly number[];
  /** What the groupings must comply with. */
  readonly constraints?: readonly Constraint[];
  /** What the strategy `affinity` chooses by, rows and columns being the table's tasks; its own gains when absent. */
  readonly affinities?: PairValues;
  /** The split on which losses and totals are reported: `test` when absent. */
  readonly report?: Split;
}

export interface CurveOptions extends ChoiceRules {
  /** In the table's cost unit. */
  readonly maximumBudget: number;
  /** Where `random` and `worst` are evaluated. */
  readonly budgets: readonly number[];
  /** Of sampled baselines. */
  readonly seed: number;
}

/** How far a curve is: the done share, 0 to 1, and the best known so far where there is one (not all of it proved). */
export interface CurveProgress {
  readonly share: number;
  readonly curve?: StrategyCurve;
}

/**
 * The curve of any strategy. Yields how far it is now and then, so that a caller may stop in between. Where constraints
 * leave a search without a grouping, its frontier names those that conflict. Throws `MessageError` for an objective that
 * the table cannot serve.
 */
export function* traceCurve(
  strategy: StrategyKey,
  table: LossTable,
  options: CurveOptions,
): Generator<CurveProgress, StrategyCurve> {
  const { headRule, maximumBudget, objective = 'sum', weights, constraints = [] } = options;
  const { affinities, report = 'test' } = options;
  const counted = applyObjective(table, objective, weights);
  const { combine } = counted;
  // Each of the first steps goes over the whole table: a sign of life after each.
  yield { share: 0 };
  const under = (demands: readonly Constraint[]) =>
    withoutNetworks(counted.table, forbiddenNetworks(table, demands));
  const allowed = under(constraints);
  yield { share: 0 };
  const restore = (grouping: Grouping) => counted.restoreLosses(allowed.inWhole(grouping), report);
  if (strategy === 'random' || strategy === 'worst') {
    const drawing = drawBaseline(strategy, allowed.table, { ...options, combine, ...limitOf(constraints) });
    const points = yield* mapSteps(drawing, share => ({ share }));
    const inWhole = points.map(({ grouping, ...point }) =>
      grouping ? { ...point, grouping: restore(grouping) } : point,
    );
    return {
      kind: 'points',
      strategy,
      points: inWhole,
      rule: ruleInWords(strategy, points, networkLimit(constraints)),
    };
  }
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
    return yield* searchFrontier(rest, chosen);
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

function limitOf(constraints: readonly Constraint[]): { readonly maximumNetworks?: number } {
  const maximumNetworks = networkLimit(constraints);
  return maximumNetworks === undefined ? {} : { maximumNetworks };
}

function ruleInWords(
  strategy: 'random' | 'worst',
  points: readonly BaselinePoint[],
  limit: number | undefined,
): string {
  const last = points[points.length - 1];
  if (!last) return 'no budget lets the rule serve every task.';
  const most = Math.max(...points.map(point => point.count)).toLocaleString('en');
  const what = strategy === 'random' ? 'mean' : 'maximum';
  const until = limit === undefined ? 'no more fits' : `no more fits or there are ${limit}`;
  const drawing = `networks drawn by chance until ${until}, drawn anew if a task is unserved`;
  if (points.every(point => point.isExact))
    return `exact ${what} over every outcome of the rule (up to ${most}): ${drawing}.`;
  const error = Math.max(...points.map(point => point.standardError)).toPrecision(1);
  const certainty = strategy === 'random' ? `standard error at most ${error}` : 'at least this bad';
  return `${what} of up to ${most} seeded draws (${certainty}): ${drawing}.`;
}
