import { mapSteps } from '../../../base/steps/runSteps.ts';
import type { FrontierStep } from '../../frontier/frontier.ts';
import type { LossTable } from '../../tables/lossTable.ts';
import type { FrontierOptions, LargeMethods, SearchProgress } from '../frontierSearch.ts';
import { makeGrouping } from '../makeGrouping.ts';
import { labelTasks } from './budgetSolver.ts';
import { makeCandidates } from './candidates.ts';
import { cheapestWithin } from './cheapestWithin.ts';
import { stepsOfCovers } from './stepsOfCovers.ts';
import { standardLimits, walkBudgets } from './walkBudgets.ts';
import { type WorstTaskCover, worstTaskCovers } from './worstTaskCovers.ts';

function* sumSteps(
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

function* cheapestCost(counted: LossTable, chooseBy: Float64Array): Generator<SearchProgress, number> {
  const taskCount = counted.tasks.length;
  const maximumBudget = taskCount * counted.costs.reduce((a, b) => Math.max(a, b), 0);
  const limits = { ...standardLimits, maximumNetworks: taskCount };
  const search = cheapestWithin(counted, chooseBy, Number.POSITIVE_INFINITY, maximumBudget, limits);
  const { cost } = yield* mapSteps(search, () => ({ share: 0 }));
  return cost;
}

/** Column generation with an exact end, branch and bound beyond 60 tasks, and covers by thresholds for the worst task. */
export const largeMethods: LargeMethods = { sum: sumSteps, max: worstTaskSteps, cheapest: cheapestCost };
