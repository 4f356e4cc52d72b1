import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';

/** The indices of the same networks after rows were added, ascending; those that are gone are left out. */
export function sameNetworks(
  before: LossTable,
  after: LossTable,
  indices: readonly number[],
): readonly number[] {
  const places = new Map(Array.from({ length: after.networkCount }, (_, i) => [nameOf(after, i), i]));
  return indices
    .flatMap(index => (index < before.networkCount ? (places.get(nameOf(before, index)) ?? []) : []))
    .sort((a, b) => a - b);
}

function nameOf(table: LossTable, network: number): string {
  return `${taskSetOf(table, network).join('+')} ${table.costs[network]}`;
}
