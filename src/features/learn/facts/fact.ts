import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';

/**
 * A number that prose mentions, by how it is had: a name and its arguments, as in `total setting-1 optimal 2.5`. What stands in
 * the prose is computed from the tables when it is shown.
 */
export interface Fact {
  readonly name: string;
  readonly args: readonly string[];
}

/** What a fact counts in, which decides how it is written. `loss`: in the table's own scale. */
type FactUnit = 'loss' | 'percent' | 'change' | 'count' | 'cost' | 'correlation' | 'probability';

export type FactResult =
  | { readonly kind: 'value'; readonly value: number; readonly unit: FactUnit; readonly table: string }
  /** Tasks or networks by name. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The tables that facts are computed from, by id; `undefined` where one is not there. */
export type FactTables = (id: string) => LossTable | AffinityTable | undefined;

/** Whether a table is one of losses. */
export function isLossTable(table: LossTable | AffinityTable): table is LossTable {
  return 'networkCount' in table;
}

/** The fact that a text names: words separated by spaces. */
export function parseFact(text: string): Fact {
  const [name = '', ...args] = text.trim().split(/\s+/);
  return { name, args };
}
