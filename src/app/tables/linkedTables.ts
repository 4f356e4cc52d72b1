import type { Configuration } from '../configuration/configuration.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import type { TableId } from './tableIds.ts';

/** A table that a configuration can bring along: packed into the link, or at an address. */
export interface LinkedTable {
  readonly id: TableId;
  /** Empty where the link holds none. */
  readonly packed: string;
  /** Empty for none. */
  readonly src: string;
}

/** The tables that the configuration's link brings along, those of the pinned side of a comparison included. */
export function linkedTables(configuration: Configuration): readonly LinkedTable[] {
  const pinned = pinnedOf(configuration);
  return [configuration, ...(pinned ? [pinned] : [])]
    .filter(({ table, src }) => table !== '' || src !== '')
    .map(({ data, table, src }) => ({ id: data, packed: table, src }));
}
