import { budgetRange } from '../../../app/side/budgetRange.ts';
import { type CurveSettings, curveRequest } from '../../../app/side/curves/curveRequest.ts';
import { guessOf } from '../../../app/side/curves/curveSettingsOf.ts';
import { runSteps } from '../../../base/steps/runSteps.ts';
import { type Frontier, stepAt } from '../../../core/frontier/frontier.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import { type Correlation, correlateGains } from '../../../core/gains/correlation.ts';
import { findGains, usualGains } from '../../../core/gains/gains.ts';
import { applyObjective } from '../../../core/search/objective.ts';
import { findRegrets, validationTotal } from '../../../core/strategies/estimatorQuality.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';

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
  const gains = findGains(table, usualGains);
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
  const curve = runSteps(traceCurve(strategy, table, curveRequest(table, strategy, of, 0)));
  if (curve.kind !== 'frontier') throw new RangeError(`${strategy} chooses no groupings.`);
  return curve.frontier;
}
