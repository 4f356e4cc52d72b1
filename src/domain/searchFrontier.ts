import type { Frontier, HeadRule, Infeasible } from './frontier.ts';
import { type LossTable, taskSetOf } from './lossTable.ts';
import { cheapestCover } from './search/cheapestCover.ts';
import type { Cover } from './search/cover.ts';
import { costUnitOf, gridFrontier } from './search/gridFrontier.ts';
import { labelFrontier } from './search/labelFrontier.ts';
import { makeGrouping } from './search/makeGrouping.ts';
import { findServedSets } from './search/servedSets.ts';

export interface FrontierOptions {
  /** The losses used to choose, aligned with the table's members; `NaN` = cannot serve. */
  readonly chooseBy: Float64Array;
  readonly headRule: HeadRule;
  /** In the table's cost unit. */
  readonly maximumBudget: number;
}

/** How far a search is: the done share, 0 to 1, and the best known by then where the method has one before its end. */
export interface SearchProgress {
  readonly share: number;
  /** Each step with its bound: not proved yet where `proof.proved` is false. */
  readonly best?: Frontier;
}

/** The most tasks that the subset dynamic programme serves where costs share a unit: below a second for all budgets. */
export const maximumTasks = 16;

/** The most tasks for costs that share no unit: every set then keeps a list of covers. */
export const maximumTasksOfAnyCost = 12;

/** The most levels of cost times sets of tasks that the grid may hold: about 110 MB. */
const maximumCells = 2 ** 23;

/** Values closer than this share of the tasks' worst losses are equal: they differ by rounding. */
const relativeTolerance = 1e-12;

/**
 * The exact optimum for every budget up to `maximumBudget`, each step proved: the subset dynamic programme covers every
 * grouping. Ties: lower cost, then fewer networks, then a fixed order of search. About 3^n steps per level of cost.
 * Yields every few milliseconds, so that a caller may stop in between.
 * Throws `RangeError` for more than 16 tasks, or more than 12 where the costs share no unit.
 *
 * **Source:** the problem is that of Standley et al. 2020, section 5; the programme is this project's.
 */
export function* searchFrontier(
  table: LossTable,
  options: FrontierOptions,
): Generator<SearchProgress, Frontier> {
  const { chooseBy, headRule, maximumBudget } = options;
  const unit = costUnitOf(Float64Array.from(new Set(table.costs)).sort());
  const isGrid = unit !== undefined && (maximumBudget / unit) * 2 ** table.tasks.length <= maximumCells;
  checkTaskCount(table.tasks.length, isGrid);
  const unserved = unservedTasks(table, chooseBy);
  if (unserved.length > 0) return infeasible(maximumBudget, { kind: 'unserved', tasks: unserved });
  const served = findServedSets(table, chooseBy);
  const tolerance = relativeTolerance * sumOfWorst(table, chooseBy);
  const search = isGrid
    ? gridFrontier(served, unit, maximumBudget, tolerance)
    : labelFrontier(served, maximumBudget, tolerance);
  let next = search.next();
  for (; !next.done; next = search.next()) yield { share: next.value };
  const covers = next.value;
  if (covers.length === 0) {
    return infeasible(maximumBudget, { kind: 'budget', cheapest: cheapestCover(table, chooseBy) });
  }
  const networksOf = (cover: Cover) =>
    cover.parts.map(part => served.networks[part.costClass]?.[part.tasks] as number);
  const steps = covers.map(cover => {
    const grouping = makeGrouping(table, networksOf(cover), cover.value, headRule, chooseBy);
    const proof = { method: 'subset-dp', proved: true, bound: cover.value, gap: 0 } as const;
    return { budget: grouping.cost, grouping, proof };
  });
  return { steps, maximumBudget };
}

function checkTaskCount(taskCount: number, isGrid: boolean): void {
  const most = isGrid ? maximumTasks : maximumTasksOfAnyCost;
  if (taskCount <= most) return;
  const why = isGrid ? '' : ' whose costs share no unit (round them to multiples of one)';
  throw new RangeError(`The exact search serves up to ${most} tasks${why}; this table has ${taskCount}.`);
}

function infeasible(maximumBudget: number, reason: Infeasible): Frontier {
  return { steps: [], maximumBudget, infeasible: reason };
}

function unservedTasks(table: LossTable, chooseBy: Float64Array): readonly number[] {
  const isServed = new Uint8Array(table.tasks.length);
  table.members.forEach((task, p) => {
    if (Number.isFinite(chooseBy[p])) isServed[task] = 1;
  });
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
