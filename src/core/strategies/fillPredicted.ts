import { MessageError, say } from '../../base/i18n/message.ts';
import { appendNetworks } from '../tables/appendNetworks.ts';
import { costsBySize } from '../tables/costsBySize.ts';
import { buildLossTable, type LossTable, type NetworkRow, splits } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import { higherOrder } from './higherOrder.ts';

/** The most tasks of a table that is filled: 2^10 task sets. */
export const mostFilledTasks = 10;

/**
 * The table with a network appended for every set of three tasks or more that it lacks and all of whose pairs it has,
 * its losses predicted by the higher-order estimate, on each split from the pairs of that split. The cost is that of
 * the measured multi-task networks where they agree; otherwise the median cost of those with as many tasks, or with the
 * nearest number of tasks (the larger of two). Sets are appended by size, then in the order of their tasks. The measured networks
 * keep their indices, and the table says where the predicted ones begin. Throws `MessageError` for more than {@link mostFilledTasks} tasks.
 */
export function fillPredicted(table: LossTable): LossTable {
  const missing = missingSets(table);
  if (missing.length === 0) return table;
  const costOf = costsBySize(table);
  const empty = missing.map((tasks): NetworkRow => ({ tasks, cost: costOf(tasks.length), losses: {} }));
  const filled = appendNetworks(table, empty);
  for (const split of splits) {
    const measured = table.losses[split];
    if (measured) filled.losses[split]?.set(predictLosses(table, measured, empty), measured.length);
  }
  return { ...filled, predictedFrom: table.predictedFrom ?? table.networkCount };
}

/** How many networks {@link fillPredicted} would append; 0 where the table has too many tasks for it. One pass. */
export function countPredictable(table: LossTable): number {
  return table.tasks.length > mostFilledTasks ? 0 : missingSets(table).length;
}

/** The higher-order estimates of networks from the losses of the table's pairs on one split. */
function predictLosses(table: LossTable, losses: Float64Array, rows: readonly NetworkRow[]): Float64Array {
  const count = table.tasks.length;
  const pairs = [...indexOf(table).pairs].map(([pair, network]): NetworkRow => {
    const start = table.offsets[network] as number;
    return {
      tasks: [Math.floor(pair / count), pair % count],
      cost: table.costs[network] as number,
      // The estimate reads the split named `validation`, whichever this is.
      losses: { validation: [losses[start] as number, losses[start + 1] as number] },
    };
  });
  const estimate = higherOrder.estimate(buildLossTable(table, [...pairs, ...rows]));
  return estimate.subarray(2 * pairs.length);
}

/** The sets of three tasks or more that no network was trained on, though one was on each pair of them. */
function missingSets({ tasks, networkCount, offsets, members }: LossTable): readonly (readonly number[])[] {
  const count = tasks.length;
  if (count > mostFilledTasks) {
    throw new MessageError(
      say('Networks are predicted for up to {most} tasks; this table has {count}.', {
        most: mostFilledTasks,
        count,
      }),
    );
  }
  const isTrained = new Uint8Array(2 ** count);
  for (let i = 0; i < networkCount; i++) {
    const end = offsets[i + 1] as number;
    let set = 0;
    for (let p = offsets[i] as number; p < end; p++) set |= 1 << (members[p] as number);
    isTrained[set] = 1;
  }
  const hasAllPairs = (set: readonly number[]) =>
    set.every((a, i) => set.slice(i + 1).every(b => isTrained[(1 << a) | (1 << b)] === 1));
  const sets: number[][] = [];
  for (let set = 1; set < 2 ** count; set++) {
    if (isTrained[set] === 1) continue;
    const held = [...tasks.keys()].filter(task => (set & (1 << task)) !== 0);
    if (held.length >= 3 && hasAllPairs(held)) sets.push(held);
  }
  const firstDifference = (a: readonly number[], b: readonly number[]) =>
    a.map((task, i) => task - (b[i] as number)).find(difference => difference !== 0) ?? 0;
  return sets.sort((a, b) => a.length - b.length || firstDifference(a, b));
}
