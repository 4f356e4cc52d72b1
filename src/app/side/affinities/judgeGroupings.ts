import type { Frontier } from '../../../core/frontier/frontier.ts';
import { type HandScore, scoreHand, sizesOf } from '../../../core/frontier/handGrouping.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import { reportedSplit } from '../reportedSplit.ts';

/** What losses say of one grouping by affinity. */
export interface JudgedGrouping {
  /** Of the grouping by affinity. */
  readonly budget: number;
  /** Its networks by the losses, each at its cheapest; the total is `NaN` where not every network is known. */
  readonly score: HandScore;
}

/**
 * What measured losses say of each grouping of a frontier by affinity; `undefined` where the losses are not of the same tasks. A
 * network that was never measured is predicted where it can be, as by hand.
 */
export function judgeGroupings(
  frontier: Frontier,
  sets: LossTable,
  tasks: readonly Task[],
  losses: LossTable,
): readonly JudgedGrouping[] | undefined {
  const places = matchTasks(tasks, losses.tasks);
  if (places.length !== losses.tasks.length || places.includes(-1)) return undefined;
  const rules = {
    headRule: losses.losses.validation ? 'validation' : 'test',
    report: reportedSplit(losses),
  } as const;
  return frontier.steps.map(({ budget, grouping }) => {
    const networks = grouping.networks.map(network => {
      const set = Array.from(taskSetOf(sets, network), task => places[task] as number).sort((a, b) => a - b);
      return { tasks: set, cost: sizesOf(losses, set)[0] ?? 0 };
    });
    const score = scoreHand(losses, networks, rules);
    const isKnown = score.known.every(known => known !== 'unknown');
    return isKnown
      ? { budget, score }
      : { budget, score: { ...score, grouping: { ...score.grouping, total: Number.NaN } } };
  });
}
