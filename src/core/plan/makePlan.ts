import type { Message } from '../../base/i18n/message.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';
import { drawCounts } from './drawCounts.ts';
import {
  type FrontierFinder,
  type FrontierValues,
  frontierFinder,
  type ValueRules,
} from './frontierValues.ts';
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
import { drawLosses } from './posterior/drawLosses.ts';
import { type LossPosterior, lossPosterior } from './posterior/lossPosterior.ts';
import { type RegretUnit, regretUnit, worstTotal } from './regret.ts';

export interface PlanOptions extends ValueRules {
  /** Ascending, in the table's cost unit: one for a plan for that budget, several for their mean. */
  readonly budgets: readonly number[];
  /** How many networks to propose at most. */
  readonly count: number;
  readonly seed: number;
  /** Tables drawn: as {@link drawCounts} has it when absent. */
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
  /** The same once the networks under way are trained, too. */
  readonly regretRunning: number;
  /** The standard error of what the trained networks reach, mean over budgets; `undefined` where the table has no standard errors. */
  readonly noise: number | undefined;
  readonly frontier: readonly PlannedBudget[];
  readonly losses: PredictedLosses;
  readonly notices: readonly Message[];
}

/** How much of the work each part is, about: the posterior, the draws, their optima; the rest goes through the draws. */
const parts = { posterior: 0.1, draws: 0.15, optima: 0.7 } as const;

/** The posterior of a table's losses, and tables as they may be, drawn from it. */
function* drawTables(
  table: LossTable,
  { split = 'validation', evidence, draws = drawCounts(table.tasks.length).all, seed }: PlanOptions,
): Generator<number, { readonly posterior: LossPosterior; readonly drawn: readonly Float64Array[] }> {
  const posterior = yield* mapSteps(lossPosterior(table, split, evidence), share => share * parts.posterior);
  const drawn = yield* mapSteps(
    drawLosses(posterior, draws, seed),
    share => parts.posterior + share * (parts.draws - parts.posterior),
  );
  return { posterior, drawn };
}

/**
 * The optima of some of a plan's draws, in their order: what several workers do of one plan. `undefined` where no networks under the
 * constraints serve every task within the budgets. Yields the done share.
 */
export function* drawnOptima(
  table: LossTable,
  options: PlanOptions,
  { first, count }: { readonly first: number; readonly count: number },
): Generator<number, readonly FrontierValues[] | undefined> {
  const { drawn } = yield* drawTables(table, options);
  const finder = frontierFinder(table, options.budgets, options);
  return yield* mapSteps(
    findOptima(finder, drawn.slice(first, first + count)),
    share => parts.draws + share * (1 - parts.draws),
  );
}

/**
 * What to train next, of the networks of a table whose losses are not (all) measured: draws tables from the posterior of the
 * losses, solves the frontier of each exactly, and takes the network that lowers the trained networks' frontier
 * most; then the next, given it. The same for the same seed. Yields the done share. `undefined` where no networks under the
 * constraints serve every task within the budgets. `found` are the optima of all draws where {@link drawnOptima} has them already. Throws
 * `MessageError` for an objective that the table cannot serve.
 */
export function* makePlan(
  table: LossTable,
  options: PlanOptions,
  found?: readonly FrontierValues[],
): Generator<number, Plan | undefined> {
  const { split = 'validation', objective = 'sum' } = options;
  const { posterior, drawn } = yield* drawTables(table, options);
  const finder = frontierFinder(table, options.budgets, options);
  const values =
    found ??
    (yield* mapSteps(findOptima(finder, drawn), share => parts.draws + share * (parts.optima - parts.draws)));
  if (!values) return undefined;
  const optima = drawn.map((losses, d): DrawnOptimum => {
    const counted = finder.count(losses);
    const worst = worstTotal(table, counted, objective === 'worst');
    return { counted, optimum: values[d] as FrontierValues, worst };
  });
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
    regretRunning: first.regret,
    noise: table.errors?.[split] && trained.length > 0 ? frontierNoise(optima, now, unit) : undefined,
    frontier: plannedBudgets(options.budgets, optima, now, left),
    losses: yield* mapSteps(predictedLosses(drawn), () => 1),
    notices: posterior.notices,
  };
}

/** The optimum of each draw; `undefined` where networks serve no budget. */
function* findOptima(
  finder: FrontierFinder,
  drawn: readonly Float64Array[],
): Generator<number, readonly FrontierValues[] | undefined> {
  const optima: FrontierValues[] = [];
  const findBest = finder.over(finder.allowed);
  for (const losses of drawn) {
    const found = findBest(finder.count(losses));
    const optimum = yield* mapSteps(found, share => (optima.length + share) / drawn.length);
    if (optimum.values.every(Number.isNaN)) return undefined;
    optima.push(optimum);
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
