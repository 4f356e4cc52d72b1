import type { Grouping } from './frontier.ts';
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
  const kept: number[] = [];
  const positions: number[] = [];
  const offsets: number[] = [0];
  for (let i = 0; i < whole.networkCount; i++) {
    if (gone.has(i)) continue;
    kept.push(i);
    for (let p = whole.offsets[i] as number; p < (whole.offsets[i + 1] as number); p++) positions.push(p);
    offsets.push(positions.length);
  }
  const pick = (values: Float64Array) => Float64Array.from(positions, p => values[p] as number);
  const pickAll = (columns: LossTable['losses']) => {
    const picked: Partial<Record<Split, Float64Array>> = {};
    for (const split of splits) if (columns[split]) picked[split] = pick(columns[split]);
    return picked;
  };
  // Which networks are predicted is asked of the whole table.
  const { predictedFrom: _, ...described } = whole;
  const table: LossTable = {
    ...described,
    networkCount: kept.length,
    costs: Float64Array.from(kept, i => whole.costs[i] as number),
    offsets: Uint32Array.from(offsets),
    members: Uint16Array.from(positions, p => whole.members[p] as number),
    losses: pickAll(whole.losses),
    ...(whole.errors ? { errors: pickAll(whole.errors) } : {}),
  };
  const index = (i: number) => (i < 0 ? i : (kept[i] as number));
  const inWhole = (grouping: Grouping) => ({
    ...grouping,
    networks: grouping.networks.map(index),
    heads: grouping.heads.map(index),
  });
  return { table, pick, inWhole };
}
