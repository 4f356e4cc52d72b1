import { mapSteps } from '../../base/steps/runSteps.ts';
import type { Grouping, HeadRule } from '../frontier/frontier.ts';
import type { Combine } from '../search/combine.ts';
import { makeGrouping } from '../search/makeGrouping.ts';
import { noLosses } from '../strategies/strategy.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';
import { costClasses } from './drawRule.ts';
import { countDraws, type DrawSummary, enumerateDraws } from './enumerateDraws.ts';
import { headLosses } from './headLosses.ts';
import { sampleDraws } from './sampleDraws.ts';

/** A baseline's value at one budget. */
export interface BaselinePoint {
  readonly budget: number;
  readonly total: number;
  /** Of the total: 0 where every draw was counted. */
  readonly standardError: number;
  /** Standard deviation of a single draw's total. */
  readonly deviation: number;
  /** The share of draws that serve every task. */
  readonly feasibleShare: number;
  /** Draws made, or sets counted where that is exact. */
  readonly count: number;
  readonly isExact: boolean;
  /** The one grouping behind the value: only of the worst. */
  readonly grouping?: Grouping;
}

export interface DrawOptions {
  readonly headRule: HeadRule;
  readonly budgets: readonly number[];
  readonly seed: number;
  /** How losses make a total: their sum when absent. */
  readonly combine?: Combine;
  /** The split on which losses and totals are reported: `test` when absent. */
  readonly report?: Split;
  /** A draw ends at so many networks; no limit when absent. */
  readonly maximumNetworks?: number;
  /** More sets than this are sampled instead of counted. */
  readonly maximumSets?: number;
  /** Draws of a sample. */
  readonly draws?: number;
}

/**
 * Mean (`random`) or largest (`worst`) reported total of the groupings that the published rule draws, per budget: exact
 * where there are at most `maximumSets` (5 million) of them and not too many distinct costs, otherwise from 100,000 seeded draws (20,000 of
 * more than 100,000 networks) with its standard error. Budgets at which no draw serves every task are left out, and of a sample those at which fewer than about one in
 * 100,000 does. Yields the done share, 0 to 1.
 */
export function* drawBaseline(
  kind: 'random' | 'worst',
  table: LossTable,
  options: DrawOptions,
): Generator<number, readonly BaselinePoint[]> {
  const { headRule, budgets, seed, combine = 'sum', report, maximumNetworks } = options;
  const { maximumSets = 5e6, draws = table.networkCount > 1e5 ? 20_000 : 100_000 } = options;
  const classes = costClasses(table);
  const losses = headLosses(table, headRule, combine, report);
  const counts: number[] = [];
  for (const budget of budgets) {
    // Where the draws of a smaller budget are too many to tell, those of this one are too.
    const isBeyond = budgets.some((less, i) => less < budget && counts[i] === Number.POSITIVE_INFINITY);
    counts.push(isBeyond ? Number.POSITIVE_INFINITY : countDraws(classes, budget, maximumNetworks));
    yield 0;
  }
  const work = counts.map(count => (count <= maximumSets ? count : draws));
  const total = work.reduce((sum, count) => sum + count, 0);
  const points: BaselinePoint[] = [];
  let before = 0;
  for (const [i, budget] of budgets.entries()) {
    const isExact = (counts[i] as number) <= maximumSets;
    const search = isExact
      ? enumerateDraws(classes, losses, budget, maximumNetworks)
      : sampleDraws(classes, losses, budget, draws, seed + i, maximumNetworks);
    const done = before;
    const summary = yield* mapSteps(search, drawn => (done + drawn) / total);
    before += work[i] as number;
    if (summary) points.push(pointOf(kind, table, options, budget, summary));
  }
  return points;
}

function pointOf(
  kind: 'random' | 'worst',
  table: LossTable,
  { headRule, combine = 'sum', report = 'test' }: DrawOptions,
  budget: number,
  summary: DrawSummary,
): BaselinePoint {
  const { mean, deviation, feasibleShare, worst, worstNetworks, count, isExact } = summary;
  const common = { budget, deviation, feasibleShare, count, isExact };
  if (kind === 'random')
    return { ...common, total: mean, standardError: isExact ? 0 : deviation / Math.sqrt(count) };
  const grouping = makeGrouping(table, worstNetworks, Number.NaN, {
    headRule,
    combine,
    report,
    chooseBy: table.losses[report] ?? noLosses(table),
  });
  return { ...common, total: worst, standardError: 0, grouping };
}
