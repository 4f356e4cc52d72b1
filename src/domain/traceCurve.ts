import type { Frontier, Grouping, HeadRule } from './frontier.ts';
import type { LossTable } from './lossTable.ts';
import { type BaselinePoint, drawBaseline } from './random/drawBaseline.ts';
import { searchFrontier } from './searchFrontier.ts';
import { allInOne, independent } from './strategies/fixedFrontier.ts';
import { estimatorOf } from './strategies/registry.ts';
import type { StrategyKey } from './strategies/strategy.ts';
import { withoutNetworks } from './subTable.ts';
import { weighLosses } from './weighLosses.ts';

/** What a strategy gives over budgets: the steps of a frontier, or values at single budgets. */
export type StrategyCurve =
  | { readonly kind: 'frontier'; readonly strategy: StrategyKey; readonly frontier: Frontier }
  | {
      readonly kind: 'points';
      readonly strategy: StrategyKey;
      readonly points: readonly BaselinePoint[];
      /** How the values were had, in one sentence with its numbers. */
      readonly rule: string;
    };

export interface CurveOptions {
  readonly headRule: HeadRule;
  /** In the table's cost unit. */
  readonly maximumBudget: number;
  /** Where `random` and `worst` are evaluated. */
  readonly budgets: readonly number[];
  /** Of sampled baselines. */
  readonly seed: number;
  /** Indices of networks that may not be chosen. */
  readonly excluded?: readonly number[];
  /** One positive weight per task for the weighted sum; empty for the plain sum. */
  readonly weights?: readonly number[];
  /** At most so many networks are chosen by the strategies that search; 0 for no limit. */
  readonly maximumNetworks?: number;
}

/** How far a curve is: the done share, 0 to 1, and the best known so far where there is one (not all of it proved). */
export interface CurveProgress {
  readonly share: number;
  readonly curve?: StrategyCurve;
}

/** The curve of any strategy. Yields how far it is now and then, so that a caller may stop in between. */
export function* traceCurve(
  strategy: StrategyKey,
  table: LossTable,
  options: CurveOptions,
): Generator<CurveProgress, StrategyCurve> {
  const { headRule, maximumBudget, excluded = [], weights = [], maximumNetworks = 0 } = options;
  const weighed = weighLosses(table, weights.length > 0 ? weights : table.tasks.map(() => 1));
  const allowed = withoutNetworks(weighed.table, excluded);
  const restore = (grouping: Grouping) => weighed.asMeasured(allowed.inWhole(grouping));
  if (strategy === 'random' || strategy === 'worst') {
    const drawing = drawBaseline(strategy, allowed.table, options);
    let drawn = drawing.next();
    for (; !drawn.done; drawn = drawing.next()) yield { share: drawn.value };
    const points = drawn.value;
    const inWhole = points.map(({ grouping, ...point }) =>
      grouping ? { ...point, grouping: restore(grouping) } : point,
    );
    return { kind: 'points', strategy, points: inWhole, rule: ruleInWords(strategy, points) };
  }
  const inWhole = (frontier: Frontier): StrategyCurve => {
    const steps = frontier.steps.map(step => ({ ...step, grouping: restore(step.grouping) }));
    return { kind: 'frontier', strategy, frontier: { ...frontier, steps } };
  };
  if (strategy === 'all-in-one') return inWhole(allInOne(allowed.table, options));
  if (strategy === 'independent') return inWhole(independent(allowed.table, options));
  const estimator = estimatorOf(strategy);
  if (!estimator) throw new RangeError(`There is no strategy “${strategy}”.`);
  // Estimates are made from all that was measured: what may not be chosen is known all the same.
  const chooseBy = allowed.pick(weighed.weigh(estimator.estimate(table)));
  const search = searchFrontier(allowed.table, {
    chooseBy,
    headRule,
    maximumBudget,
    ...(maximumNetworks > 0 ? { maximumNetworks } : {}),
  });
  let next = search.next();
  for (; !next.done; next = search.next()) {
    const { share, best } = next.value;
    yield best ? { share, curve: inWhole(best) } : { share };
  }
  return inWhole(next.value);
}

function ruleInWords(strategy: 'random' | 'worst', points: readonly BaselinePoint[]): string {
  const last = points[points.length - 1];
  if (!last) return 'no budget lets the rule serve every task.';
  const most = Math.max(...points.map(point => point.count)).toLocaleString('en');
  const what = strategy === 'random' ? 'mean' : 'maximum';
  const drawing = 'networks drawn by chance until no more fits, drawn anew if a task is unserved';
  if (points.every(point => point.isExact))
    return `exact ${what} over every outcome of the rule (up to ${most}): ${drawing}.`;
  const error = Math.max(...points.map(point => point.standardError)).toPrecision(1);
  const certainty = strategy === 'random' ? `standard error at most ${error}` : 'at least this bad';
  return `${what} of up to ${most} seeded draws (${certainty}): ${drawing}.`;
}
