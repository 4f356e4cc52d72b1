import type { Configuration, TableId } from './configuration.ts';

/** A table that a configuration can bring along: packed into the link, or at an address. */
export interface LinkedTable {
  readonly id: TableId;
  /** Empty where the link holds none. */
  readonly packed: string;
  /** Empty for none. */
  readonly src: string;
}

/** The tables that the configuration's link brings along. */
export function linkedTables({ data, table, src }: Configuration): readonly LinkedTable[] {
  return table || src ? [{ id: data, packed: table, src }] : [];
}
