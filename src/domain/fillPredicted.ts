import { buildLossTable, type LossTable, type NetworkRow, rowsOf, splits } from './lossTable.ts';
import { higherOrder } from './strategies/higherOrder.ts';

/** The most tasks of a table that is filled: 2^10 task sets. */
export const mostFilledTasks = 10;

/**
 * The table with a network appended for every set of three tasks or more that it lacks and all of whose pairs it has,
 * its losses predicted by the higher-order estimate, on each split from the pairs of that split. The cost is that of
 * the measured multi-task networks where they agree; otherwise the median cost of those with as many tasks, or with the
 * nearest number of tasks (the larger of two). Sets are appended by size, then in the order of their tasks. The measured networks
 * keep their indices, and the table says where the predicted ones begin. Throws `RangeError` for more than {@link mostFilledTasks} tasks.
 */
export function fillPredicted(table: LossTable): LossTable {
  const count = table.tasks.length;
  if (count > mostFilledTasks) {
    throw new RangeError(
      `Networks are predicted for up to ${mostFilledTasks} tasks; this table has ${count}.`,
    );
  }
  const measured = rowsOf(table);
  const known = new Set(measured.map(row => row.tasks.join()));
  const missing = taskSets(count)
    .filter(tasks => !known.has(tasks.join()) && hasAllPairs(tasks, known))
    .map(tasks => ({ tasks, cost: costOf(tasks.length, measured) }));
  if (missing.length === 0) return table;
  const empty = missing.map((row): NetworkRow => ({ ...row, losses: {} }));
  const filled = buildLossTable(table, [...measured, ...empty]);
  // The estimate reads the split named `validation`: each split takes that place in turn.
  const losses: Partial<Record<(typeof splits)[number], Float64Array>> = {};
  for (const split of splits) {
    const values = filled.losses[split];
    if (!values) continue;
    const estimate = higherOrder.estimate({ ...filled, losses: { validation: values } });
    losses[split] = values.map((value, p) => (p < table.members.length ? value : (estimate[p] as number)));
  }
  return { ...filled, losses, predictedFrom: table.predictedFrom ?? table.networkCount };
}

/** All sets of three tasks or more, by size and then by their tasks. */
function taskSets(count: number): number[][] {
  const sets: number[][] = [];
  for (let set = 1; set < 2 ** count; set++) {
    const tasks = Array.from({ length: count }, (_, task) => task).filter(task => (set & (1 << task)) !== 0);
    if (tasks.length >= 3) sets.push(tasks);
  }
  const firstDifference = (a: readonly number[], b: readonly number[]) =>
    a.map((task, i) => task - (b[i] as number)).find(difference => difference !== 0) ?? 0;
  return sets.sort((a, b) => a.length - b.length || firstDifference(a, b));
}

function hasAllPairs(tasks: readonly number[], known: ReadonlySet<string>): boolean {
  return tasks.every((a, i) => tasks.slice(i + 1).every(b => known.has(`${a},${b}`)));
}

function costOf(size: number, measured: readonly NetworkRow[]): number {
  const joint = measured.filter(row => row.tasks.length > 1);
  const costs = joint.map(row => row.cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  if (most - least <= 1e-9 * most) return least;
  const distance = (row: NetworkRow) => Math.abs(row.tasks.length - size);
  const near = Math.min(...joint.map(distance));
  const nearest = joint.filter(row => distance(row) === near);
  const chosenSize = Math.max(...nearest.map(row => row.tasks.length));
  const sameSize = nearest.filter(row => row.tasks.length === chosenSize).map(row => row.cost);
  sameSize.sort((a, b) => a - b);
  const [low, high] = [Math.floor((sameSize.length - 1) / 2), Math.ceil((sameSize.length - 1) / 2)];
  return ((sameSize[low] as number) + (sameSize[high] as number)) / 2;
}
