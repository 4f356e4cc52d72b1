import { MessageError, say } from '../../base/i18n/message.ts';
import { mapSteps } from '../../base/steps/runSteps.ts';
import type { Frontier, FrontierStep, Infeasible } from '../frontier/frontier.ts';
import { type LossTable, maximumTasks, taskSetOf } from '../tables/lossTable.ts';
import { cheapestCover } from './cheapestCover.ts';
import { costUnitOf, roundCosts } from './costUnit.ts';
import { distinctCosts } from './distinctCosts.ts';
import { dynamicCovers } from './dynamicCovers.ts';
import type { standardLimits } from './large/walkBudgets.ts';
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

/** One method's steps: the best at every budget. Takes the table, the table with its costs counted, and their unit where they have one. */
type Method = (
  table: LossTable,
  counted: LossTable,
  options: FrontierOptions,
  unit: number | undefined,
) => Generator<SearchProgress, readonly FrontierStep[]>;

/** The methods for more tasks than the dynamic programme serves, and for a limited number of networks. */
export interface LargeMethods {
  readonly sum: Method;
  readonly max: Method;
  /** What serving every task costs at the least. */
  readonly cheapest: (counted: LossTable, chooseBy: Float64Array) => Generator<SearchProgress, number>;
}

/** Whether a table of so many tasks, and what is made of it under constraints, needs none of the {@link LargeMethods}. */
export function isSmallSearch(taskCount: number, isLimitedInNetworks: boolean): boolean {
  return taskCount <= dynamicTasks.sum.anyCost && !isLimitedInNetworks;
}

/** As `searchFrontier`: its whole, or the search of small tables alone. */
export type FrontierSearch = ReturnType<typeof frontierSearch>;

/** The frontier's search by the subset dynamic programme and, where they are given, by the large methods: see `searchFrontier`. */
export function frontierSearch(large?: LargeMethods) {
  const needed = (): LargeMethods => {
    if (large) return large;
    throw new Error('A table that is not small was given to the search of small tables.');
  };
  return function* search(table: LossTable, options: FrontierOptions): Generator<SearchProgress, Frontier> {
    const { chooseBy, maximumBudget } = options;
    checkTaskCount(table.tasks.length);
    const unserved = unservedTasks(table, chooseBy);
    yield { share: 0 };
    if (unserved.length > 0) return infeasible(maximumBudget, { kind: 'unserved', tasks: unserved });
    const resolution = options.resolution ?? defaultResolution(table, maximumBudget);
    const counted = resolution === undefined ? table : roundCosts(table, resolution);
    yield { share: 0 };
    const unit = resolution ?? costUnitOf(distinctCosts(table.costs));
    const isGrid = unit !== undefined && (maximumBudget / unit) * 2 ** table.tasks.length <= maximumCells;
    const most = dynamicTasks[options.combine ?? 'sum'];
    // The dynamic programme does not count networks; the other method has a row for them.
    const isDynamic = !isLimited(table, options) && table.tasks.length <= (isGrid ? most.grid : most.anyCost);
    const steps = yield* isDynamic
      ? dynamicSteps(table, counted, options, isGrid ? unit : undefined)
      : needed()[options.combine ?? 'sum'](table, counted, options, unit);
    if (steps.length > 0)
      return { steps, maximumBudget, ...(resolution === undefined ? {} : { resolution }) };
    const { maximumNetworks, ...unlimited } = options;
    if (maximumNetworks !== undefined && isLimited(table, options)) {
      const without = yield* search(table, unlimited);
      const reason = without.infeasible ?? { kind: 'networks', most: maximumNetworks };
      return infeasible(maximumBudget, reason);
    }
    return infeasible(maximumBudget, {
      kind: 'budget',
      cheapest:
        table.tasks.length <= dynamicTasks.sum.grid
          ? cheapestCover(counted, chooseBy)
          : yield* needed().cheapest(counted, chooseBy),
    });
  };
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
  return distinctCosts(table.costs).length > maximumCosts ? maximumBudget / 1000 : undefined;
}

function infeasible(maximumBudget: number, reason: Infeasible): Frontier {
  return { steps: [], maximumBudget, infeasible: reason };
}

function unservedTasks(table: LossTable, chooseBy: Float64Array): readonly number[] {
  const { members } = table;
  const isServed = new Uint8Array(table.tasks.length);
  let left = isServed.length;
  for (let p = 0; p < members.length && left > 0; p++) {
    const task = members[p] as number;
    if (isServed[task] === 1 || !Number.isFinite(chooseBy[p])) continue;
    isServed[task] = 1;
    left--;
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
