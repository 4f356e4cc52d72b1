import { changeTable } from '../../../app/configuration/changeTable.ts';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { budgetRange } from '../../../app/side/budgetRange.ts';
import { lossesIdOf, type TableId } from '../../../app/tables/tableIds.ts';
import { type LossTable, maximumTasks } from '../../../core/tables/lossTable.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';

/** Tables of the site with one beside them that differs in one thing. */
const sisters: Readonly<Record<string, TableId>> = {
  'setting-1': 'setting-2',
  'setting-2': 'setting-1',
  'setting-3': 'setting-2',
  'lab-small': 'lab-large',
  'lab-large': 'lab-small',
  'lab-few': 'lab-large',
};

/**
 * What a configuration is held against while nothing else was asked for: the table beside its own, the losses that were measured with
 * its affinities, another way of grouping by them, another strategy on the same table, or else another budget.
 */
export function naturalNeighbour(present: Configuration, loaded: LoadedTable): Configuration {
  const { data } = present;
  const sister = sisters[data];
  if (sister) return { ...present, ...changeTable(sister), against: '' };
  if (loaded.kind === 'affinity') {
    const losses = lossesIdOf(data);
    // Of a sweep of the reader's own the recipe, by which it is found, stays in the link.
    if (losses !== data) return { ...present, data: losses, cell: '', task: '', against: '' };
    return { ...present, sets: present.sets === 'cover' ? 'partition' : 'cover', against: '' };
  }
  if (present.strategy !== 'optimal') return { ...present, strategy: 'optimal', against: '' };
  if (hasAllPairs(loaded.table)) return { ...present, strategy: 'higher-order', against: '' };
  return { ...present, budget: otherBudget(loaded.table, present.budget), against: '' };
}

/** Whether each task was trained alone and with each other one: what the estimates from pairs need. */
function hasAllPairs({ tasks, networkCount, offsets, members, losses }: LossTable): boolean {
  const count = tasks.length;
  if (count < 3 || count > maximumTasks || !losses.validation) return false;
  const found = new Set<string>();
  for (let network = 0; network < networkCount; network++) {
    const set = [...members.slice(offsets[network], offsets[network + 1])].sort((a, b) => a - b);
    if (set.length <= 2) found.add(set.join());
  }
  return found.size === count + (count * (count - 1)) / 2;
}

/** The largest budget, or at that the least. */
function otherBudget(table: LossTable, budget: number): number {
  const { minimum, maximum } = budgetRange(table);
  return budget < maximum - 1e-9 ? maximum : minimum;
}
