import { del, get, set, type UseStore, update, values } from 'idb-keyval';
import * as v from 'valibot';
import { asMessage, isMessage, type Phrase } from '../../../base/i18n/message.ts';
import type { Mapping } from '../../../files/open/mapping.ts';
import type { Problem } from '../../../files/open/problemLog.ts';
import type { SourceFile } from '../../../files/open/sourceFile.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import { fromBlobs, withBlobs } from '../../storage/columnBlobs.ts';
import { openDatabase } from '../../storage/openDatabase.ts';
import type { TableId } from '../tableIds.ts';

/** What the list of the reader's own tables says about one of them. */
export interface ShelfEntry {
  readonly id: TableId;
  readonly name: string;
  readonly kind: LoadedTable['kind'];
  /** ISO 8601. */
  readonly addedAt: string;
  /** Of the files that it was read from. */
  readonly bytes: number;
  readonly files: readonly string[];
  /** "36 networks over 5 tasks" */
  readonly summary: string;
  readonly problems: readonly Problem[];
  /** The table as a text for links; empty where it is too large for one. */
  readonly packed: string;
}

/** Stands in the place of files for a table that came with a link. */
export const cameWithLink = 'a link';

/** Whether a table came with a link: it is kept here, but somebody else may have made it. */
export function isFromLink({ files }: Pick<ShelfEntry, 'files'>): boolean {
  return files[0] === cameWithLink;
}

/** The files that a table was read from, and how: so that the mapping can be corrected later. */
interface TableOrigin {
  readonly files: readonly SourceFile[];
  readonly mapping: Mapping;
}

export interface ShelfContent {
  readonly loaded: LoadedTable;
  readonly origin?: TableOrigin;
}

/** Files that are being opened, kept so that a reload in the middle of it loses nothing. */
export interface Draft {
  readonly files: readonly SourceFile[];
  readonly mapping?: Mapping;
  /** The table that is being mapped anew. */
  readonly replaces?: TableId;
  /** The address that they came from; empty for none. */
  readonly src: string;
}

/** Where the reader's own tables outlive a reload. Every call may reject: storage can be full or forbidden. */
export interface TableShelf {
  /** The newest first. */
  list(): Promise<readonly ShelfEntry[]>;
  content(id: TableId): Promise<ShelfContent | undefined>;
  put(entry: ShelfEntry, content: ShelfContent): Promise<void>;
  /** Changes the entry and the name within the content. */
  rename(id: TableId, name: string, packed: string): Promise<void>;
  remove(id: TableId): Promise<void>;
  draft(): Promise<Draft | undefined>;
  setDraft(draft: Draft | undefined): Promise<void>;
}

/** A message, or its English words as earlier versions kept it. */
const phrase = v.pipe(
  v.custom<Phrase>(value => typeof value === 'string' || isMessage(value)),
  v.transform(asMessage),
);

const entrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^own-[0-9a-z]{1,16}$/)),
  name: v.string(),
  kind: v.picklist(['losses', 'affinity']),
  addedAt: v.string(),
  bytes: v.number(),
  files: v.array(v.string()),
  summary: v.string(),
  problems: v.array(v.looseObject({ message: phrase, action: phrase })),
  packed: v.string(),
});

/**
 * The shelf in the browser's IndexedDB: entries apart from contents, so that listing reads no table. Entries of a form
 * that this version does not know are left where they are and not listed. Each tab has a draft of its own.
 */
export function browserShelf(
  tab: string,
  open: (name: string, storeName: string) => UseStore = openDatabase,
): TableShelf {
  const entries = open('taskmates-entries', 'entries');
  const contents = open('taskmates-tables', 'tables');
  return {
    async list() {
      const all = await values<unknown>(entries);
      const known = all.filter((entry): entry is ShelfEntry => v.is(entrySchema, entry));
      return known.sort((a, b) => b.addedAt.localeCompare(a.addedAt));
    },
    content: id => read<ShelfContent>(id, contents),
    async put(entry, content) {
      // In a task of its own, after what shows the table is drawn.
      await new Promise(resolve => setTimeout(resolve));
      // The content first: an entry without content would be a promise that cannot be kept.
      await write(entry.id, content, contents);
      await set(entry.id, entry, entries);
    },
    async rename(id, name, packed) {
      await update<ShelfEntry>(id, entry => withName(entry, id, { name, packed }), entries);
      const content = await read<ShelfContent>(id, contents);
      if (content) await write(id, { ...content, loaded: renamed(content.loaded, name) }, contents);
    },
    async remove(id) {
      await del(id, entries);
      await del(id, contents);
    },
    draft: () => read<Draft>(draftOf(tab), contents),
    async setDraft(draft) {
      if (!draft) return await del(draftOf(tab), contents);
      let dropped: readonly string[] = [];
      await update<readonly string[]>(
        'drafts',
        (tabs = []) => {
          const all = [...tabs.filter(other => other !== tab), tab];
          dropped = all.slice(0, -mostDrafts);
          return all.slice(-mostDrafts);
        },
        contents,
      );
      for (const other of dropped) await del(draftOf(other), contents);
      await write(draftOf(tab), draft, contents);
    },
  };
}

/** Drafts of so many tabs are kept: tabs that are closed leave theirs. */
const mostDrafts = 6;
const draftOf = (tab: string) => `draft ${tab}`;

async function read<T>(key: string, store: UseStore): Promise<T | undefined> {
  return await fromBlobs<T | undefined>(await get<unknown>(key, store));
}

async function write(key: string, value: Draft | ShelfContent, store: UseStore): Promise<void> {
  const kept = withBlobs(value);
  try {
    await set(key, kept, store);
  } catch (error) {
    if (kept === value) throw error;
    // Some browsers take no blobs, as in private windows.
    await set(key, value, store);
  }
}

function withName(
  entry: ShelfEntry | undefined,
  id: TableId,
  change: Pick<ShelfEntry, 'name' | 'packed'>,
): ShelfEntry {
  if (!entry) throw new Error(`The table “${id}” is no longer on this device.`);
  return { ...entry, ...change };
}

/** The table under another name. */
export function renamed(loaded: LoadedTable, name: string): LoadedTable {
  return loaded.kind === 'losses'
    ? { ...loaded, table: { ...loaded.table, name } }
    : { ...loaded, table: { ...loaded.table, name } };
}
