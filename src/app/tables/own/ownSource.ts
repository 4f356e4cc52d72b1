import { englishWords, MessageError, say } from '../../../base/i18n/message.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import type { LinkedTable } from '../linkedTables.ts';
import { summariseTable } from '../summariseTable.ts';
import { isMeasuredId, type TableId } from '../tableIds.ts';
import type { TableSource } from '../tableSource.ts';
import type { OwnTablesState } from './ownTables.ts';
import { cameWithLink } from './tableShelf.ts';

export interface OwnSourceParts {
  readonly builtIn: TableSource;
  /** Of the tables that were measured in the Lab. */
  readonly lab: TableSource;
  readonly ownTables: () => Promise<Pick<OwnTablesState, 'content' | 'keep' | 'whyMissing'>>;
  /** The tables that the present link brings along. */
  readonly linked: () => readonly LinkedTable[];
  readonly unpack: (packed: string) => Promise<LoadedTable>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Resolves once the device has had its time to say what it keeps of a table that the link holds. */
  readonly isSlow?: () => Promise<undefined>;
}

const deviceIsSlow = () => new Promise<undefined>(resolve => setTimeout(resolve, 300));

/**
 * The source of all tables: the site's by their files, those of sweeps from the Lab, the reader's own from this device, or
 * else out of the link, whose tables are then kept on this device like those that were opened here.
 */
export function ownSource({
  builtIn,
  lab,
  ownTables,
  linked,
  unpack,
  now,
  isSlow = deviceIsSlow,
}: OwnSourceParts): TableSource {
  return async id => {
    if (isMeasuredId(id)) return await lab(id);
    if (!id.startsWith('own-')) return await builtIn(id);
    const own = await ownTables();
    const link = linked().find(table => table.id === id);
    const onDevice = own.content(id);
    // The device may know it by a newer name; a link that holds the table waits for no device that is slow to say so.
    const kept = await (link?.packed ? Promise.race([onDevice, isSlow()]) : onDevice);
    if (kept) return kept.loaded;
    if (link?.packed) {
      const loaded = await unpack(link.packed);
      if (loaded.table.id !== id)
        throw new MessageError(
          say('the table in the link is not the one that the link names. Ask for the link again.'),
        );
      void onDevice.then(async found => {
        if (!found) await own.keep(entryOf(loaded, link.packed, now()), { loaded }, true);
      });
      return loaded;
    }
    const missing = await own.whyMissing(id);
    if (missing !== undefined) throw new MessageError(missing);
    throw new MessageError(
      link?.src
        ? say('it was loaded from {address}. Open that address on the Data page to load it here.', {
            address: link.src,
          })
        : say(
            'it was opened on another device, and the link does not hold it. Open its file on the Data page, or ask for a link that holds the table.',
          ),
    );
  };
}

function entryOf(loaded: LoadedTable, packed: string, addedAt: string) {
  return {
    id: loaded.table.id as TableId,
    name: englishWords(loaded.table.name),
    kind: loaded.kind,
    addedAt,
    bytes: Math.round((packed.length * 3) / 4),
    files: [cameWithLink],
    summary: summariseTable(loaded),
    problems: [],
    packed,
  };
}
