import { mapSteps } from '../../base/steps/runSteps.ts';
import { type Grouping, stepAt } from '../frontier/frontier.ts';
import type { ChoiceRules } from '../frontier/strategyCurve.ts';
import { forbiddenNetworks, networkLimit } from '../search/constraints.ts';
import { applyObjective } from '../search/objective.ts';
import { searchFrontier } from '../search/searchFrontier.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { type SubTable, withoutNetworks } from '../tables/subTable.ts';

/**
 * What one budget of one drawn table may take: a table of more than a dozen tasks is not proved to its end, as the next draw differs by far
 * more than what a proof would find.
 */
const drawnLimits = { columns: 10_000, labels: 20_000, branches: 2_000_000 };

/** How groupings are valued: the objective with its weights, and what they must comply with. */
export type ValueRules = Pick<ChoiceRules, 'objective' | 'weights' | 'constraints'>;

/** The best groupings at some budgets, of some of a table's networks. */
export interface FrontierValues {
  /** Aligned with the budgets; `NaN` where no grouping serves every task. */
  readonly values: Float64Array;
  readonly groupings: readonly (Grouping | undefined)[];
}

/** Finds frontiers of one table of networks under one set of rules, for losses that change. */
export interface FrontierFinder {
  /** The networks of the table that may be chosen, in order of the table. */
  readonly allowed: readonly number[];
  /** Losses aligned with the table's members, as they count in the objective. */
  count(losses: Float64Array): Float64Array;
  /** Groupings of the given networks alone (any that may not be chosen are left out), with counted losses. */
  over(networks: Iterable<number>): (counted: Float64Array) => Generator<number, FrontierValues>;
}

/** A finder for a table's networks; the table's own losses are not looked at. Throws `MessageError` for weights that are not positive. */
export function frontierFinder(
  table: LossTable,
  budgets: readonly number[],
  { objective = 'sum', weights = [], constraints = [] }: ValueRules,
): FrontierFinder {
  const { errors: _, ...described } = table;
  const structure: LossTable = { ...described, losses: {} };
  const forbidden = new Set(forbiddenNetworks(table, constraints));
  const allowed = Array.from({ length: table.networkCount }, (_, i) => i).filter(i => !forbidden.has(i));
  const most = networkLimit(constraints);
  const options = {
    headRule: 'validation',
    report: 'validation',
    combine: objective === 'worst' ? 'max' : 'sum',
    maximumBudget: Math.max(...budgets),
    limits: drawnLimits,
    ...(most === undefined ? {} : { maximumNetworks: most }),
  } as const;
  function* find(part: SubTable, counted: Float64Array): Generator<number, FrontierValues> {
    const chooseBy = part.pick(counted);
    const measured = { ...part.table, losses: { validation: chooseBy } };
    const search = searchFrontier(measured, { ...options, chooseBy });
    const frontier = yield* mapSteps(search, ({ share }) => share);
    const steps = budgets.map(budget => stepAt(frontier, budget));
    return {
      values: Float64Array.from(steps, step => step?.grouping.chosenBy ?? Number.NaN),
      groupings: steps.map(step => step && part.inWhole(step.grouping)),
    };
  }
  return {
    allowed,
    count: losses =>
      applyObjective({ ...structure, losses: { validation: losses } }, objective, weights).table.losses
        .validation as Float64Array,
    over: networks => {
      const kept = new Set(networks);
      const out = Array.from({ length: table.networkCount }, (_, i) => i).filter(
        i => forbidden.has(i) || !kept.has(i),
      );
      const part = withoutNetworks(structure, out);
      return counted => find(part, counted);
    },
  };
}
