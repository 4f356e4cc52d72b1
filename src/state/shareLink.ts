import type { Configuration } from './configuration.ts';
import { writeLink } from './permalink.ts';
import type { ShelfEntry } from './tableShelf.ts';

/** From so many characters on some programs cut links. */
export const longLink = 8_000;
/** Beyond so many characters the table is handed on as a file. */
export const longestLink = 32_000;

export interface ShareLink {
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
  const write = (table: string) => `${page}${writeLink({ ...configuration, table })}`;
  if (!configuration.data.startsWith('own-')) {
    const address = write('');
    return { address, table: 'none', length: address.length };
  }
  const packed = entry?.packed || configuration.table;
  const whole = write(packed);
  if (packed !== '' && whole.length <= longestLink)
    return { address: whole, table: 'held', length: whole.length };
  return { address: write(''), table: 'too-large', length: whole.length };
}
