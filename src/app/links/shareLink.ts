import type { Configuration } from '../configuration/configuration.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import type { ShelfEntry } from '../tables/own/tableShelf.ts';
import { isMeasuredId, type TableId } from '../tables/tableIds.ts';
import { withOwnTables, withoutPackedTables } from './ownTables.ts';
import { writeLink } from './permalink.ts';

/** From so many characters on some programs cut links. */
export const longLink = 8_000;
/** Beyond so many characters the table is handed on as a file. */
export const longestLink = 32_000;

export interface ShareLink {
  /** What the link opens: as far as it fits, with the reader's own tables. */
  readonly configuration: Configuration;
  readonly address: string;
  /** `none`: no tables of the reader's own; `held`: the link holds those of the reader; `too-large`: they have to be sent as files. */
  readonly table: 'none' | 'held' | 'too-large';
  /** The tables of the reader's own that the link shows, on either side of a comparison. */
  readonly own: readonly TableId[];
  /** The tables that the Lab of this device measured, which no link holds: elsewhere they must be measured anew. */
  readonly measured: readonly TableId[];
  /** Characters that the link has or would have with them. */
  readonly length: number;
}

/**
 * The address to hand on, with the reader's own tables in it, on both sides of a comparison, where that is short enough. `page`
 * is the address of the page without its hash; `entries` are what the shelf says of the tables that are kept.
 */
export function shareLink(
  page: string,
  configuration: Configuration,
  entries: readonly Pick<ShelfEntry, 'id' | 'packed'>[],
): ShareLink {
  const linkOf = (shared: Configuration) => {
    const address = `${page}${writeLink(shared)}`;
    return { configuration: shared, address, length: address.length };
  };
  const whole = withOwnTables(configuration, entries);
  const sides = [whole, pinnedOf(whole)].filter(side => side?.data.startsWith('own-'));
  const own = [...new Set(sides.flatMap(side => side?.data ?? []))];
  const shown = [configuration, pinnedOf(configuration)].flatMap(side => side?.data ?? []);
  const measured = [...new Set(shown.filter(isMeasuredId))];
  const bare = { ...linkOf(withoutPackedTables(configuration)), own, measured };
  if (own.length === 0) return { ...bare, table: 'none' };
  const held = linkOf(whole);
  const isHeld = sides.every(side => side?.table) && held.length <= longestLink;
  return isHeld ? { ...bare, ...held, table: 'held' } : { ...bare, table: 'too-large', length: held.length };
}
