import type { Grouping } from '../../core/frontier/frontier.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import type { GroupingReport } from '../write/grouping/groupingWords.ts';

/** A grouping of two networks over three tasks, the last of them better when higher, for tests. */
export function makeReport(): GroupingReport {
  const made = makeLossTable(3, [
    { tasks: [0], cost: 0.5, losses: [0.3], test: [0.31] },
    { tasks: [0, 1, 2], cost: 1, losses: [0.25, 0.2, 0.1], test: [0.28, 0.2125, 0.1] },
  ]);
  const tasks = made.tasks.map((task, i) => (i === 2 ? { ...task, measured: 'complement' as const } : task));
  const grouping: Grouping = {
    ...{ networks: [0, 1], heads: [0, 1, 1], cost: 1.5 },
    ...{ chosenBy: 0.6, reported: [0.31, 0.2125, 0.1], total: 0.6225 },
  };
  return {
    ...{ table: { ...made, tasks }, grouping, budget: 2, strategy: 'exact search' },
    total: 'a total loss of 0.6225',
    sense: { better: 'lower', shown: total => total },
    proof: { method: 'subset-dp', proved: true, bound: 0.6, gap: 0 },
  };
}
