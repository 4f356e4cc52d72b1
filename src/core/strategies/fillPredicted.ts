import { MessageError, say } from '../../base/i18n/message.ts';
import { buildLossTable, type LossTable, type NetworkRow, type Split, splits } from '../tables/lossTable.ts';
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
  const added = buildLossTable(table, empty);
  const start = table.members.length;
  const unknown = new Float64Array(added.members.length).fill(Number.NaN);
  const losses: Partial<Record<Split, Float64Array>> = {};
  for (const split of splits) {
    const measured = table.losses[split];
    if (measured) losses[split] = joined(Float64Array, measured, predictLosses(table, measured, empty));
  }
  const errors: Partial<Record<Split, Float64Array>> = {};
  for (const split of splits) {
    const known = table.errors?.[split];
    if (known) errors[split] = joined(Float64Array, known, unknown);
  }
  return {
    ...table,
    networkCount: table.networkCount + missing.length,
    costs: joined(Float64Array, table.costs, added.costs),
    offsets: joined(
      Uint32Array,
      table.offsets,
      added.offsets.slice(1).map(offset => start + offset),
    ),
    members: joined(Uint16Array, table.members, added.members),
    losses,
    ...(table.errors ? { errors } : {}),
    predictedFrom: table.predictedFrom ?? table.networkCount,
  };
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

function joined<A extends Float64Array | Uint32Array | Uint16Array>(
  Column: { new (length: number): A },
  a: A,
  b: A,
): A {
  const all = new Column(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
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

/** What a network of so many tasks would cost, by those that were trained on two tasks or more. */
function costsBySize({ tasks, networkCount, costs, offsets }: LossTable): (size: number) => number {
  const bySize = new Map<number, number[]>();
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < networkCount; i++) {
    const size = (offsets[i + 1] as number) - (offsets[i] as number);
    if (size < 2) continue;
    const cost = costs[i] as number;
    least = Math.min(least, cost);
    most = Math.max(most, cost);
    const same = bySize.get(size);
    if (same) same.push(cost);
    else bySize.set(size, [cost]);
  }
  if (most - least <= 1e-9 * most) return () => least;
  const medians = new Map([...bySize].map(([size, all]) => [size, median(all)]));
  return size => {
    for (let away = 0; away <= tasks.length; away++) {
      const cost = medians.get(size + away) ?? medians.get(size - away);
      if (cost !== undefined) return cost;
    }
    return least;
  };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] as number) + (sorted[high] as number)) / 2;
}
