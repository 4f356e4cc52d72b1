import type { Configuration } from '../../../app/configuration/configuration.ts';
import type { CurveSettings } from '../../../app/side/curves/curveRequest.ts';
import { planBudgets } from '../../../app/side/planBudgets.ts';
import { tableKey } from '../../../app/tables/tableKey.ts';
import type { PlanOptions } from '../../../core/plan/makePlan.ts';
import type { PlanEvidence } from '../../../core/plan/planEvidence.ts';
import type { Racer, ReplayOptions } from '../../../core/plan/replay.ts';
import type { Constraint } from '../../../core/search/constraints.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { PlanWork } from '../../../work/search/searchApi.ts';
import { namedNetworks } from './namedNetworks.ts';
import type { PlanSubject } from './planSubject.ts';

/** One piece of work for the search's worker, under the key of all that it depends on. */
export interface PlanAsk {
  readonly key: string;
  readonly table: LossTable;
  readonly work: PlanWork;
}

/** Tables that may say something beside the one that is planned for, with the keys of what they hold. */
export interface EvidenceAtHand {
  readonly key: string;
  readonly evidence: PlanEvidence;
}

/** The seed of what is drawn: fixed, so that the same link shows the same numbers. */
const seed = 1;

/** How far ahead the advice looks, in networks. */
export const outlookCount = 24;

/** The budgets that a plan is for, ascending: all of the table's, or the present one. */
export function budgetsOf(
  table: LossTable,
  { aim, budget }: Pick<Configuration, 'aim' | 'budget'>,
): readonly number[] {
  return aim === 'budget' ? [budget] : planBudgets(table);
}

/** What training each network costs; nothing where each costs the same. */
export function trainingCosts(table: LossTable, effort: Configuration['effort']): Float64Array | undefined {
  if (effort === 'cost') return table.costs;
  if (effort === 'each') return undefined;
  return Float64Array.from(
    table.costs,
    (_, i) => (table.offsets[i + 1] as number) - (table.offsets[i] as number),
  );
}

type Rules = Pick<CurveSettings, 'objective' | 'weights' | 'constraints'>;
type Chosen = Pick<
  Configuration,
  'aim' | 'budget' | 'batch' | 'effort' | 'spend' | 'running' | 'never' | 'leave'
>;

/** What Explore demands of groupings, and the networks left out here. */
function constraintsOf(table: LossTable, settings: Rules, leave: readonly string[]): readonly Constraint[] {
  const { networks } = namedNetworks(table, leave);
  return networks.length === 0
    ? settings.constraints
    : [...settings.constraints, { kind: 'excluded', networks }];
}

/** The plan of a configuration, proposing `count` networks; of fewer `draws` than usual for one that is shown until it is there. */
export function planAsk(
  { table, split }: PlanSubject,
  settings: Rules,
  chosen: Chosen,
  { key, evidence }: EvidenceAtHand,
  count: number,
  draws?: number,
): PlanAsk {
  const costs = trainingCosts(table, chosen.effort);
  const { objective, weights } = settings;
  const options: PlanOptions = {
    budgets: budgetsOf(table, chosen),
    ...{ count, seed, objective, weights, split },
    constraints: constraintsOf(table, settings, chosen.leave),
    untrainable: namedNetworks(table, chosen.never).networks,
    running: namedNetworks(table, chosen.running).networks,
    ...(chosen.spend > 0 ? { trainingBudget: chosen.spend } : {}),
    ...(draws === undefined ? {} : { draws }),
  };
  return {
    key: keyOf(table, 'plan', { ...options, effort: chosen.effort }, key),
    table,
    work: {
      kind: 'plan',
      options: { ...options, evidence, ...(costs ? { trainingCosts: costs } : {}) },
    },
  };
}

/** How well the model's intervals hold what was trained. */
export function calibrationAsk({ table, split }: PlanSubject, { key, evidence }: EvidenceAtHand): PlanAsk {
  return {
    key: keyOf(table, 'calibration', { split }, key),
    table,
    work: { kind: 'calibration', split, evidence },
  };
}

/** One racer on a complete table; until so many networks are trained, where that is said. */
export function replayAsk(
  { table, split }: PlanSubject,
  settings: Rules,
  chosen: Pick<Chosen, 'aim' | 'budget' | 'leave'>,
  { key, evidence }: EvidenceAtHand,
  racer: Racer,
  until?: number,
): PlanAsk {
  const { objective, weights } = settings;
  const options: ReplayOptions = {
    budgets: budgetsOf(table, chosen),
    ...{ seed, objective, weights, split },
    constraints: constraintsOf(table, settings, chosen.leave),
    ...(until === undefined ? {} : { until }),
  };
  return {
    key: keyOf(table, racer, options, racer === 'plan' ? key : ''),
    table,
    work: { kind: 'replay', racer, options: racer === 'plan' ? { ...options, evidence } : options },
  };
}

/** The losses of a table that hides some are another column, whatever the id. */
function keyOf(table: LossTable, what: string, options: object, evidence: string): string {
  const column = table.losses.validation ?? table.losses.test ?? table.costs;
  return `${tableKey(table.id, column)}/${what}/${JSON.stringify(options)}/${evidence}`;
}

/**
 * The plan on a complete table until so many networks are trained, by the plain sum of losses and without anything else demanded: what is
 * planned after that changes with what is chosen, what was before it does not.
 */
export function pastAsk(subject: PlanSubject, seen: number): PlanAsk {
  const plain = { objective: 'sum', weights: [], constraints: [] } as const;
  const chosen = { ...plain, aim: 'all', budget: 0, leave: [] } as const;
  return replayAsk(subject, plain, chosen, { key: '', evidence: {} }, 'plan', seen);
}
