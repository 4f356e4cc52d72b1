import type { Grouping } from '../frontier/frontier.ts';
import { type LossTable, type Split, splits } from './lossTable.ts';

/** A table of some of another's networks, with the way back. */
export interface SubTable {
  readonly table: LossTable;
  /** Values aligned with the whole table's members, brought into line with this one's. */
  pick(values: Float64Array): Float64Array;
  /** A grouping of this table in the network indices of the whole one. */
  inWhole(grouping: Grouping): Grouping;
}

/** The table without the networks of the given indices; tasks, order and losses stay as they are. */
export function withoutNetworks(whole: LossTable, excluded: readonly number[]): SubTable {
  const gone = new Set(excluded);
  // Which networks are predicted is asked of the whole table.
  const { predictedFrom: _, ...described } = whole;
  if (gone.size === 0) return { table: described, pick: values => values, inWhole: grouping => grouping };
  const kept = new Uint32Array(whole.networkCount - [...gone].filter(i => i < whole.networkCount).length);
  for (let i = 0, at = 0; i < whole.networkCount; i++) if (!gone.has(i)) kept[at++] = i;
  const offsets = new Uint32Array(kept.length + 1);
  kept.forEach((i, at) => {
    const size = (whole.offsets[i + 1] as number) - (whole.offsets[i] as number);
    offsets[at + 1] = (offsets[at] as number) + size;
  });
  /** What belongs to the networks kept, run by run. */
  const copy = <A extends Float64Array | Uint16Array>(from: A, to: A): A => {
    for (let at = 0; at < kept.length; ) {
      let next = at + 1;
      while (next < kept.length && kept[next] === (kept[next - 1] as number) + 1) next++;
      const [first, last] = [kept[at] as number, kept[next - 1] as number];
      to.set(from.subarray(whole.offsets[first], whole.offsets[last + 1]), offsets[at]);
      at = next;
    }
    return to;
  };
  const size = offsets[kept.length] as number;
  const pick = (values: Float64Array) => copy(values, new Float64Array(size));
  const pickAll = (columns: LossTable['losses']) => {
    const picked: Partial<Record<Split, Float64Array>> = {};
    for (const split of splits) if (columns[split]) picked[split] = pick(columns[split]);
    return picked;
  };
  const costs = new Float64Array(kept.length);
  for (let at = 0; at < kept.length; at++) costs[at] = whole.costs[kept[at] as number] as number;
  const table: LossTable = {
    ...described,
    networkCount: kept.length,
    costs,
    offsets,
    members: copy(whole.members, new Uint16Array(size)),
    losses: pickAll(whole.losses),
    ...(whole.errors ? { errors: pickAll(whole.errors) } : {}),
    ...(whole.replicates ? { replicates: pickAll(whole.replicates) } : {}),
  };
  const index = (i: number) => (i < 0 ? i : (kept[i] as number));
  const inWhole = (grouping: Grouping) => ({
    ...grouping,
    networks: grouping.networks.map(index),
    heads: grouping.heads.map(index),
  });
  return { table, pick, inWhole };
}
