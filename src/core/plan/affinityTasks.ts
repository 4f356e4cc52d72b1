import type { AffinityTable } from '../tables/affinityTable.ts';
import { buildLossTable, type LossTable } from '../tables/lossTable.ts';
import { matchTasks } from '../tables/matchTasks.ts';
import type { Task } from '../tables/task.ts';
import { withCandidates } from './candidateNetworks.ts';

/** The tasks that an affinity table is about: those that are affected, then those that only help. */
export function affinityTasks({ sources, targets }: AffinityTable): readonly Task[] {
  const places = matchTasks(sources, targets);
  return [...targets, ...sources.filter((_, i) => places[i] === -1)];
}

/** What networks are planned to cost where nothing is trained yet: by the number of tasks, in some unit. */
export interface PlannedCosts {
  readonly costOf: (size: number) => number;
  readonly unit: string;
}

/** Every network costs one: a budget is a number of networks. */
export const countedCosts: PlannedCosts = { costOf: () => 1, unit: 'networks' };

/**
 * The table to begin with where only affinities of tasks are known: the networks of these tasks that could be trained (see
 * {@link withCandidates}), none with a loss.
 */
export function tableToTrain(affinities: AffinityTable, { costOf, unit }: PlannedCosts): LossTable {
  const { id, name, source } = affinities;
  const head = { id, name, source, costUnit: unit, tasks: affinityTasks(affinities) };
  return withCandidates(buildLossTable(head, []), { costOf });
}
