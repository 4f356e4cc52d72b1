import { type LossTable, lossOf, taskSetOf } from '../../domain/lossTable.ts';

/** Test loss of each task's cheapest single-task network; `NaN` where there is none. */
export function singleLosses(table: LossTable): readonly number[] {
  return table.tasks.map((_, task) => {
    let best = -1;
    for (let i = 0; i < table.networkCount; i++) {
      const members = taskSetOf(table, i);
      const isSingle = members.length === 1 && members[0] === task;
      if (isSingle && (best < 0 || (table.costs[i] as number) < (table.costs[best] as number))) best = i;
    }
    return best < 0 ? Number.NaN : lossOf(table, best, task, 'test');
  });
}
