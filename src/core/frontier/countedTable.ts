import type { Constraint } from '../search/constraints.ts';
import { forbiddenNetworks, networkLimit } from '../search/constraints.ts';
import { applyObjective } from '../search/objective.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { withoutNetworks } from '../tables/subTable.ts';
import type { Grouping } from './frontier.ts';
import type { ChoiceRules, CurveProgress } from './strategyCurve.ts';

/**
 * A table as an objective counts its losses, and without the networks that constraints forbid. Yields between steps that
 * each go over the whole table. Throws `MessageError` for an objective that the table cannot serve.
 */
export function* countedTable(table: LossTable, rules: ChoiceRules) {
  const { objective = 'sum', weights, constraints = [], report = 'test' } = rules;
  const counted = applyObjective(table, objective, weights);
  yield { share: 0 } satisfies CurveProgress;
  const under = (demands: readonly Constraint[]) =>
    withoutNetworks(counted.table, forbiddenNetworks(table, demands));
  const allowed = under(constraints);
  yield { share: 0 } satisfies CurveProgress;
  const restore = (grouping: Grouping) => counted.restoreLosses(allowed.inWhole(grouping), report);
  return { counted, under, allowed, restore };
}

/** How many networks constraints allow, as searches and draws take it. */
export function limitOf(constraints: readonly Constraint[]): { readonly maximumNetworks?: number } {
  const maximumNetworks = networkLimit(constraints);
  return maximumNetworks === undefined ? {} : { maximumNetworks };
}
