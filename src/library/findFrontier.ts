import { runSteps } from '../base/steps/runSteps.ts';
import type { Frontier } from '../core/frontier/frontier.ts';
import type { ChoiceRules } from '../core/frontier/strategyCurve.ts';
import { traceSearched } from '../core/frontier/traceSearched.ts';
import { searchFrontier } from '../core/search/searchFrontier.ts';
import type { StrategyKey } from '../core/strategies/strategy.ts';
import type { LossTable } from '../core/tables/lossTable.ts';

/** How groupings are chosen, and up to which budget. */
export interface ChoiceOptions extends Partial<ChoiceRules> {
  /** In the table's cost unit; as much as all networks cost together when absent. */
  readonly maximumBudget?: number;
  /** What groupings are chosen by: the measured losses (`optimal`) when absent. */
  readonly strategy?: Exclude<StrategyKey, 'random' | 'worst'>;
}

/**
 * The best grouping of tasks into networks for every budget, each with its proof. Heads are chosen on validation losses and totals
 * reported on test losses, unless `headRule` and `report` say otherwise. Up to 13 tasks always the exact optimum; beyond, each step has
 * a bound where its proof would take too long.
 *
 * Throws `MessageError` for weights or an objective that the table cannot serve, and for more than 500 tasks. A table in which nothing
 * can be chosen gives a frontier without steps that says why in `infeasible`.
 *
 * ```ts
 * import { buildLossTable, findFrontier } from 'taskmates';
 *
 * const tasks = ['depth', 'edges'].map(id => ({ id, name: id, short: id }));
 * const head = { id: 'mine', name: 'Mine', source: { title: 'Mine', licence: 'MIT' }, costUnit: 'GFLOP', tasks };
 * const table = buildLossTable(head, [
 *   { tasks: [0], cost: 1, losses: { validation: [0.5], test: [0.52] } },
 *   { tasks: [1], cost: 1, losses: { validation: [0.3], test: [0.31] } },
 *   { tasks: [0, 1], cost: 1, losses: { validation: [0.45, 0.4], test: [0.47, 0.42] } },
 * ]);
 * const { steps } = findFrontier(table);
 * for (const { budget, grouping, proof } of steps) {
 *   console.log(budget, grouping.networks, grouping.total.toFixed(2), proof.proved);
 * }
 * // prints: 1 [ 2 ] 0.89 true
 * // prints: 2 [ 1, 2 ] 0.78 true
 * ```
 */
export function findFrontier(table: LossTable, options: ChoiceOptions = {}): Frontier {
  const { strategy = 'optimal', headRule = 'validation', ...rest } = options;
  const all = table.costs.reduce((sum, cost) => sum + cost, 0);
  const rules = { maximumBudget: all, budgets: [], seed: 0, headRule, ...rest };
  const curve = runSteps(traceSearched(strategy, table, rules, searchFrontier));
  if (curve.kind !== 'frontier') throw new Error(`The strategy ${strategy} gave no frontier.`);
  return curve.frontier;
}
