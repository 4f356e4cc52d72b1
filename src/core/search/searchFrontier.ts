import { MessageError, say } from '../../base/i18n/message.ts';
import { mapSteps, runSteps } from '../../base/steps/runSteps.ts';
import type { Frontier, FrontierStep, Infeasible } from '../frontier/frontier.ts';
import { type LossTable, maximumTasks, taskSetOf } from '../tables/lossTable.ts';
import { cheapestCover } from './cheapestCover.ts';
import { costUnitOf, roundCosts } from './costUnit.ts';
import { dynamicCovers } from './dynamicCovers.ts';
import { labelTasks } from './large/budgetSolver.ts';
import { makeCandidates } from './large/candidates.ts';
import { cheapestWithin } from './large/cheapestWithin.ts';
import { stepsOfCovers } from './large/stepsOfCovers.ts';
import { standardLimits, walkBudgets } from './large/walkBudgets.ts';
import { type WorstTaskCover, worstTaskCovers } from './large/worstTaskCovers.ts';
import { type HeadChoice, makeGrouping } from './makeGrouping.ts';

export interface FrontierOptions extends HeadChoice {
  /** In the table's cost unit. */
  readonly maximumBudget: number;
  /**
   * Costs are counted as the next multiple of this (in the cost unit): for continuous costs, whose sums are too many to
   * tell apart. Without it costs are taken as they are, unless there are more than 2,000 different ones.
   */
  readonly resolution?: number;
  /** At most so many networks may be chosen; as many as there are tasks when absent. */
  readonly maximumNetworks?: number;
  /** What one budget may take of the other method than the dynamic programme before its proof is given up: {@link standardLimits} when absent. */
  readonly limits?: typeof standardLimits;
}

/** How far a search is: the done share, 0 to 1, and the best known by then where the method has one before its end. */
export interface SearchProgress {
  readonly share: number;
  /** Each step with its bound: not proved yet where `proof.proved` is false. */
  readonly best?: Frontier;
}

/** Up to so many tasks the subset dynamic programme is as fast as the other method, and simpler. */
const dynamicTasks = { sum: { grid: 13, anyCost: 12 }, max: { grid: 16, anyCost: 13 } } as const;
/** The most levels of cost times sets of tasks that the dynamic programme may hold: about 110 MB. */
const maximumCells = 2 ** 23;
/** Beyond so many distinct costs they are counted in thousandths of the budget, unless a resolution is given. */
const maximumCosts = 2000;
/** Values closer than this share of the tasks' worst losses are equal: they differ by rounding. */
const relativeTolerance = 1e-12;

/**
 * The exact optimum for every budget up to `maximumBudget`. The method goes by size and is named in each step's proof:
 * the subset dynamic programme up to 12 or 13 tasks (13 or 16 for a maximum), beyond it column generation with an exact
 * end (see `search/large/`), for all 2^n − 1 task sets as for lists of networks, and beyond 60 tasks branch and bound
 * alone. Where its work is over, the best and a bound are given. Ties: lower cost, then fewer networks, then the order of
 * the table. Yields every few milliseconds, with the best so far where the method has one.
 * Throws `MessageError` for more than 500 tasks.
 *
 * **Source:** the problem is that of Standley et al. 2020, section 5; the programmes are this project's.
 */
export function* searchFrontier(
  table: LossTable,
  options: FrontierOptions,
): Generator<SearchProgress, Frontier> {
  const { chooseBy, maximumBudget } = options;
  checkTaskCount(table.tasks.length);
  const unserved = unservedTasks(table, chooseBy);
  yield { share: 0 };
  if (unserved.length > 0) return infeasible(maximumBudget, { kind: 'unserved', tasks: unserved });
  const resolution = options.resolution ?? defaultResolution(table, maximumBudget);
  const counted = resolution === undefined ? table : roundCosts(table, resolution);
  yield { share: 0 };
  const unit = resolution ?? costUnitOf(Float64Array.from(new Set(table.costs)).sort());
  const isGrid = unit !== undefined && (maximumBudget / unit) * 2 ** table.tasks.length <= maximumCells;
  const most = dynamicTasks[options.combine ?? 'sum'];
  // The dynamic programme does not count networks; the other method has a row for them.
  const isDynamic = !isLimited(table, options) && table.tasks.length <= (isGrid ? most.grid : most.anyCost);
  const search = isDynamic
    ? dynamicSteps(table, counted, options, isGrid ? unit : undefined)
    : options.combine === 'max'
      ? worstTaskSteps(table, counted, options)
      : largeSteps(table, counted, options, unit);
  const steps = yield* search;
  if (steps.length > 0) return { steps, maximumBudget, ...(resolution === undefined ? {} : { resolution }) };
  const { maximumNetworks, ...unlimited } = options;
  if (maximumNetworks !== undefined && isLimited(table, options)) {
    const without = yield* searchFrontier(table, unlimited);
    const reason = without.infeasible ?? { kind: 'networks', most: maximumNetworks };
    return infeasible(maximumBudget, reason);
  }
  return infeasible(maximumBudget, {
    kind: 'budget',
    cheapest: yield* cheapestCost(counted, chooseBy),
  });
}

function* dynamicSteps(
  table: LossTable,
  counted: LossTable,
  options: FrontierOptions,
  unit: number | undefined,
): Generator<SearchProgress, readonly FrontierStep[]> {
  const { chooseBy, maximumBudget, combine } = options;
  const tolerance = relativeTolerance * sumOfWorst(table, chooseBy);
  const search = dynamicCovers(counted, chooseBy, maximumBudget, unit, tolerance, combine);
  const covers = yield* mapSteps(search, share => ({ share }));
  return covers.map(({ networks, value }) => {
    const grouping = makeGrouping(table, networks, value, options);
    const proof = { method: 'subset-dp', proved: true, bound: value, gap: 0 } as const;
    return { budget: grouping.cost, grouping, proof };
  });
}

function* largeSteps(
  table: LossTable,
  counted: LossTable,
  options: FrontierOptions,
  unit: number | undefined,
): Generator<SearchProgress, readonly FrontierStep[]> {
  const { chooseBy, maximumBudget, maximumNetworks = table.tasks.length } = options;
  const candidates = makeCandidates(counted, chooseBy);
  yield { share: 0 };
  const group = (networks: readonly number[], value: number) => makeGrouping(table, networks, value, options);
  const { limits = standardLimits } = options;
  const method = table.tasks.length > labelTasks ? 'branch-and-bound' : 'column-generation';
  const walk = walkBudgets(candidates, { maximumBudget, maximumNetworks, unit, limits });
  let known = -1;
  const proved = yield* mapSteps(walk, ({ share, solved, waiting }) => {
    if (solved.length === known || solved.length + waiting.length === 0) return { share };
    known = solved.length;
    return {
      share,
      best: { steps: stepsOfCovers(candidates, solved, waiting, group, method), maximumBudget },
    };
  });
  return stepsOfCovers(candidates, proved, [], group, method);
}

function* worstTaskSteps(
  table: LossTable,
  counted: LossTable,
  options: FrontierOptions,
): Generator<SearchProgress, readonly FrontierStep[]> {
  const { chooseBy, maximumBudget, maximumNetworks = table.tasks.length } = options;
  const limits = { ...standardLimits, ...options.limits, maximumNetworks };
  const steps = (covers: readonly WorstTaskCover[]) =>
    covers.map(({ networks, value, bound }): FrontierStep => {
      const grouping = makeGrouping(table, networks, value, options);
      const proof = {
        method: 'threshold-covers',
        proved: bound >= value,
        bound,
        gap: value - bound,
      } as const;
      return { budget: grouping.cost, grouping, proof };
    });
  const search = worstTaskCovers(counted, chooseBy, maximumBudget, limits);
  const proved = yield* mapSteps(search, ({ share, covers }) =>
    covers.length > 0 ? { share, best: { steps: steps(covers), maximumBudget } } : { share },
  );
  return steps(proved);
}

function isLimited(table: LossTable, { maximumNetworks }: FrontierOptions): boolean {
  return maximumNetworks !== undefined && maximumNetworks < table.tasks.length;
}

function checkTaskCount(taskCount: number): void {
  if (taskCount <= maximumTasks) return;
  throw new MessageError(
    say('The search serves up to {most} tasks; this table has {count}. Leave out {surplus} of them.', {
      ...{ most: maximumTasks, count: taskCount, surplus: taskCount - maximumTasks },
    }),
  );
}

function defaultResolution(table: LossTable, maximumBudget: number): number | undefined {
  return new Set(table.costs).size > maximumCosts ? maximumBudget / 1000 : undefined;
}

/** What serving every task costs at the least. */
function* cheapestCost(counted: LossTable, chooseBy: Float64Array): Generator<SearchProgress, number> {
  const taskCount = counted.tasks.length;
  if (taskCount <= dynamicTasks.sum.grid) return cheapestCover(counted, chooseBy);
  const maximumBudget = taskCount * counted.costs.reduce((a, b) => Math.max(a, b), 0);
  const limits = { ...standardLimits, maximumNetworks: taskCount };
  const search = cheapestWithin(counted, chooseBy, Number.POSITIVE_INFINITY, maximumBudget, limits);
  const { cost } = yield* mapSteps(search, () => ({ share: 0 }));
  return cost;
}

function infeasible(maximumBudget: number, reason: Infeasible): Frontier {
  return { steps: [], maximumBudget, infeasible: reason };
}

function unservedTasks(table: LossTable, chooseBy: Float64Array): readonly number[] {
  const { members } = table;
  const isServed = new Uint8Array(table.tasks.length);
  for (let p = 0; p < members.length; p++) {
    if (Number.isFinite(chooseBy[p])) isServed[members[p] as number] = 1;
  }
  return [...isServed.keys()].filter(task => isServed[task] === 0);
}

/** Sum over tasks of the largest magnitude of a loss: the scale of the values that are compared. */
function sumOfWorst(table: LossTable, chooseBy: Float64Array): number {
  const worst = new Float64Array(table.tasks.length);
  for (let i = 0; i < table.networkCount; i++) {
    const start = table.offsets[i] as number;
    taskSetOf(table, i).forEach((task, p) => {
      const loss = Math.abs(chooseBy[start + p] as number);
      if (loss > (worst[task] as number)) worst[task] = loss;
    });
  }
  return worst.reduce((sum, loss) => sum + loss, 0);
}

/** The frontier of {@link searchFrontier}, in one go. */
export function findFrontier(table: LossTable, options: FrontierOptions): Frontier {
  return runSteps(searchFrontier(table, options));
}
