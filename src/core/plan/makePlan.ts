import type { Message } from '../../base/i18n/message.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';
import { drawLosses } from './drawLosses.ts';
import { type FrontierFinder, frontierFinder, type ValueRules } from './frontierValues.ts';
import { lossPosterior } from './lossPosterior.ts';
import { type DrawnOptimum, findLeft, type LeftToFind } from './planDraws.ts';
import type { PlanEvidence } from './planEvidence.ts';
import {
  chancesOf,
  frontierNoise,
  type PlannedBudget,
  type PredictedLosses,
  plannedBudgets,
  predictedLosses,
} from './planSummary.ts';
import { type RegretUnit, regretUnit, worstTotal } from './regret.ts';

export interface PlanOptions extends ValueRules {
  /** Ascending, in the table's cost unit: one for a plan for that budget, several for their mean. */
  readonly budgets: readonly number[];
  /** How many networks to propose at most. */
  readonly count: number;
  readonly seed: number;
  /** Tables drawn: 96 when absent. */
  readonly draws?: number;
  /** What is planned for: `validation` when absent. */
  readonly split?: Split;
  readonly evidence?: PlanEvidence;
  /** What training costs, by network, in any unit: help is then weighed against it. */
  readonly trainingCosts?: Float64Array;
  /** The most that all proposals may cost to train together. */
  readonly trainingBudget?: number;
  /** Networks that cannot be trained. */
  readonly untrainable?: readonly number[];
  /** Networks under way: taken as trained, with losses that are not known yet. */
  readonly running?: readonly number[];
}

/** A network to train, given that those before it are. Help and regret are in the plan's unit, means over draws and budgets. */
interface ProposedNetwork {
  readonly network: number;
  /** How much it is expected to lower the frontier. */
  readonly help: number;
  /** The same at each budget, aligned with the plan's. */
  readonly helpAt: readonly number[];
  /** How much lower the loss of each task is expected to be where the network serves it. */
  readonly helpOf: readonly number[];
  /** The probability that the optimum of at least one budget holds it. */
  readonly chance: number;
  readonly chanceAt: readonly number[];
  /** The expected regret once it and those before it are trained. */
  readonly regretAfter: number;
}

export interface Plan {
  /** What help and regret are counted in: percent of the optimum, or the objective's own unit where it can be 0 or less. */
  readonly unit: RegretUnit;
  /** The networks that were trained, in the table's order. */
  readonly trained: readonly number[];
  readonly proposals: readonly ProposedNetwork[];
  /** By network of the table, how much it is expected to help as the next one; 0 where it is trained, running or not allowed. */
  readonly help: Float64Array;
  /** By network, the probability that the optimum of at least one budget holds it. */
  readonly chances: Float64Array;
  /** Expected: mean over draws and budgets of how far the trained networks' frontier is above the optimum. */
  readonly regret: number;
  /** The standard error of what the trained networks reach, mean over budgets; `undefined` where the table has no standard errors. */
  readonly noise: number | undefined;
  readonly frontier: readonly PlannedBudget[];
  readonly losses: PredictedLosses;
  readonly notices: readonly Message[];
}

/** How much of the work each part is, about: the posterior, the draws, their optima; the rest goes through the draws. */
const parts = { posterior: 0.1, draws: 0.15, optima: 0.7 } as const;

/**
 * What to train next, of the networks of a table whose losses are not (all) measured: draws tables from the posterior of the
 * losses, solves the frontier of each exactly, and takes the network that lowers the trained networks' frontier
 * most; then the next, given it. The same for the same seed. Yields the done share. `undefined` where no networks under the
 * constraints serve every task within the budgets. Throws `MessageError` for an objective that the table cannot serve.
 */
export function* makePlan(table: LossTable, options: PlanOptions): Generator<number, Plan | undefined> {
  const { split = 'validation', evidence, draws = 96, seed, objective = 'sum' } = options;
  const posterior = yield* mapSteps(lossPosterior(table, split, evidence), share => share * parts.posterior);
  const drawn = yield* mapSteps(
    drawLosses(posterior, draws, seed),
    share => parts.posterior + share * (parts.draws - parts.posterior),
  );
  const finder = frontierFinder(table, options.budgets, options);
  const optima = yield* mapSteps(
    findOptima(table, finder, drawn, objective === 'worst'),
    share => parts.draws + share * (parts.optima - parts.draws),
  );
  if (!optima) return undefined;
  const unit = regretUnit(
    posterior.tasks.map(({ scale }) => scale),
    objective,
  );
  const trained = trainedNetworks(table, posterior.measured);
  const known = new Set([...trained, ...(options.running ?? [])]);
  const sizes = { networks: table.networkCount, tasks: table.tasks.length, unit };
  const chanceAt = chancesOf(optima, table.networkCount);
  const now = yield* mapSteps(findLeft(optima, finder, new Set(trained), sizes), () => parts.optima);
  let left: LeftToFind = options.running?.length
    ? yield* mapSteps(findLeft(optima, finder, known, sizes), () => parts.optima)
    : now;
  const first = left;
  const proposals: ProposedNetwork[] = [];
  const choose = chooser(options);
  for (;;) {
    const network = proposals.length < options.count ? choose(left, known) : -1;
    if (network < 0) break;
    known.add(network);
    const { help, helpAt, helpOf } = left;
    left = yield* mapSteps(
      findLeft(optima, finder, known, sizes),
      share => parts.optima + ((1 - parts.optima) * (proposals.length + share)) / options.count,
    );
    const of = (values: Float64Array, count: number) => [
      ...values.subarray(network * count, (network + 1) * count),
    ];
    proposals.push({
      network,
      help: help[network] as number,
      helpAt: of(helpAt, options.budgets.length),
      helpOf: of(helpOf, table.tasks.length),
      chance: chanceAt.any[network] as number,
      chanceAt: of(chanceAt.each, options.budgets.length),
      regretAfter: left.regret,
    });
  }
  return {
    unit,
    trained,
    proposals,
    help: first.help,
    chances: chanceAt.any,
    regret: now.regret,
    noise: table.errors?.[split] && trained.length > 0 ? frontierNoise(optima, now, unit) : undefined,
    frontier: plannedBudgets(options.budgets, optima, now, left),
    losses: yield* mapSteps(predictedLosses(drawn), () => 1),
    notices: posterior.notices,
  };
}

/** The optimum of each draw; `undefined` where networks serve no budget. */
function* findOptima(
  table: LossTable,
  finder: FrontierFinder,
  drawn: readonly Float64Array[],
  isMax: boolean,
): Generator<number, readonly DrawnOptimum[] | undefined> {
  const optima: DrawnOptimum[] = [];
  const findBest = finder.over(finder.allowed);
  for (const losses of drawn) {
    const counted = finder.count(losses);
    const optimum = yield* mapSteps(findBest(counted), share => (optima.length + share) / drawn.length);
    if (optimum.values.every(Number.isNaN)) return undefined;
    optima.push({ counted, optimum, worst: worstTotal(table, counted, isMax) });
  }
  return optima;
}

/** The networks all of whose losses were measured, ascending: others are evidence, and can be proposed again. */
function trainedNetworks(table: LossTable, measured: Float64Array): readonly number[] {
  return Array.from({ length: table.networkCount }, (_, i) => i).filter(i =>
    measured.subarray(table.offsets[i], table.offsets[i + 1]).every(Number.isFinite),
  );
}

/** Takes the network that helps most, for what it costs to train, of those that can be trained and are not known; −1 = none helps. */
function chooser({
  trainingCosts,
  trainingBudget = Number.POSITIVE_INFINITY,
  untrainable = [],
}: PlanOptions) {
  const never = new Set(untrainable);
  let spent = 0;
  return ({ help }: LeftToFind, known: ReadonlySet<number>): number => {
    let [best, most] = [-1, 0];
    help.forEach((value, network) => {
      const cost = trainingCosts?.[network] ?? 1;
      if (known.has(network) || never.has(network) || spent + cost > trainingBudget) return;
      if (value / cost > most) [best, most] = [network, value / cost];
    });
    if (best >= 0) spent += trainingCosts?.[best] ?? 1;
    return best;
  };
}
