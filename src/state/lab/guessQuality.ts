import type { AffinityTable } from '../../domain/affinityTable.ts';
import { type Correlation, correlateGains } from '../../domain/correlation.ts';
import { findRegrets, validationTotal } from '../../domain/estimatorQuality.ts';
import { type Frontier, stepAt } from '../../domain/frontier.ts';
import { findGains } from '../../domain/gains.ts';
import type { LossTable } from '../../domain/lossTable.ts';
import { applyObjective } from '../../domain/objective.ts';
import type { StrategyKey } from '../../domain/strategies/strategy.ts';
import { traceCurve } from '../../domain/traceCurve.ts';
import { budgetRange } from '../budgetRange.ts';
import type { CurveSettings } from '../curveKey.ts';
import { curveRequest } from '../curveRequest.ts';
import { guessOf } from '../curveSettingsOf.ts';

/** How good a guess of who belongs together is, held against what was measured. */
export interface GuessQuality {
  /** Of the affinities with the measured gains of ordered pairs, over the half-size networks, on test; `null` for no affinities. */
  readonly correlation: Correlation | null;
  /**
   * At every budget of the table: by how many percent the validation losses of what it picks are above those of the best;
   * `NaN` where either has no grouping.
   */
  readonly regrets: readonly { readonly budget: number; readonly percent: number }[];
}

const settings: CurveSettings = { heads: 'validation', objective: 'sum', weights: [], constraints: [] };

/**
 * The quality of a strategy's choices on a small table, those of `affinity` by the given affinities. Searches at once, on the
 * calling thread: for tables of some dozens of networks.
 */
export function guessQuality(
  table: LossTable,
  strategy: StrategyKey,
  affinities: AffinityTable | null,
): GuessQuality {
  const budgets = budgetRange(table).stops;
  const guess = affinities ? { guess: guessOf(affinities.id, affinities, table) } : {};
  const chosen = frontierOf(table, strategy, { ...settings, ...guess });
  const optimal = frontierOf(table, 'optimal', settings);
  const counted = applyObjective(table, 'sum');
  const gains = findGains(table, { definition: 'ratio', baseline: 'half', split: 'test' });
  const totalAt = (budget: number) => {
    const step = stepAt(optimal, budget);
    return step ? validationTotal(counted, step.grouping.networks) : Number.NaN;
  };
  return {
    correlation: affinities
      ? correlateGains(gains, {
          rows: affinities.sources,
          columns: affinities.targets,
          values: affinities.values,
        })
      : null,
    regrets: findRegrets(counted, chosen, optimal, budgets).map(({ budget, regret }) => ({
      budget,
      percent: (100 * regret) / totalAt(budget),
    })),
  };
}

function frontierOf(table: LossTable, strategy: StrategyKey, of: CurveSettings): Frontier {
  const search = traceCurve(strategy, table, curveRequest(table, strategy, of, 0));
  for (;;) {
    const next = search.next();
    if (!next.done) continue;
    if (next.value.kind !== 'frontier') throw new RangeError(`${strategy} chooses no groupings.`);
    return next.value.frontier;
  }
}
