import type { Configuration } from '../configuration/configuration.ts';
import type { ShelfEntry } from '../tables/own/tableShelf.ts';
import { writeLink } from './permalink.ts';

/** From so many characters on some programs cut links. */
export const longLink = 8_000;
/** Beyond so many characters the table is handed on as a file. */
export const longestLink = 32_000;

export interface ShareLink {
  /** What the link opens: as far as it fits, with the table. */
  readonly configuration: Configuration;
  readonly address: string;
  /** `none`: a table of the site; `held`: the link holds it; `too-large`: it has to be sent as a file. */
  readonly table: 'none' | 'held' | 'too-large';
  /** Characters that the link has or would have with its table. */
  readonly length: number;
}

/**
 * The address to hand on, with the reader's own table in it where that is short enough. `page` is the address of the
 * page without its hash; `entry` is what the shelf says of the table that is shown, where it is the reader's own.
 */
export function shareLink(
  page: string,
  configuration: Configuration,
  entry: Pick<ShelfEntry, 'packed'> | undefined,
): ShareLink {
  const linkOf = (table: string) => {
    const shared = { ...configuration, table };
    const address = `${page}${writeLink(shared)}`;
    return { configuration: shared, address, length: address.length };
  };
  if (!configuration.data.startsWith('own-')) return { ...linkOf(''), table: 'none' };
  const packed = entry?.packed || configuration.table;
  const whole = linkOf(packed);
  if (packed !== '' && whole.length <= longestLink) return { ...whole, table: 'held' };
  return { ...linkOf(''), table: 'too-large', length: whole.length };
}
