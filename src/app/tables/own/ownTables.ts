import { createStore, type StoreApi } from 'zustand/vanilla';
import { t } from '../../../base/i18n/text.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import type { SessionState } from '../../context/sessionStore.ts';
import type { TableId } from '../tableIds.ts';
import { renamed, type ShelfContent, type ShelfEntry, type TableShelf } from './tableShelf.ts';

/** What packs tables into links; the empty text for those that are too large. */
export type Pack = (loaded: LoadedTable) => Promise<string>;

/** The reader's own tables: those that are on this device, and those that could only be kept until a reload. */
export interface OwnTablesState {
  /** The newest first. */
  readonly entries: readonly ShelfEntry[];
  /** Why a table will not outlive a reload; empty when all will. */
  readonly warning: string;
  /** The table removed last, which can still be brought back. */
  readonly removed: ShelfEntry | undefined;
  /** Reads the list anew, as another tab may have changed it. */
  refresh(): Promise<void>;
  keep(entry: ShelfEntry, content: ShelfContent): Promise<void>;
  rename(id: TableId, name: string): Promise<void>;
  remove(id: TableId): Promise<void>;
  restore(): Promise<void>;
  /** What is kept of a table: on the device, or until a reload. */
  content(id: TableId): Promise<ShelfContent | undefined>;
}

/** The store of the reader's own tables over a shelf. */
export function makeOwnTables(
  shelf: TableShelf,
  session: StoreApi<SessionState>,
  pack: Pack,
): StoreApi<OwnTablesState> {
  /** Tables that the shelf could not take, and the one removed last. */
  const inMemory = new Map<TableId, { readonly entry: ShelfEntry; readonly content: ShelfContent }>();
  let removedContent: ShelfContent | undefined;

  return createStore<OwnTablesState>((setState, getState) => {
    const without = (id: TableId) => getState().entries.filter(entry => entry.id !== id);
    const entryOf = (id: TableId) => getState().entries.find(entry => entry.id === id);
    return {
      entries: [],
      warning: '',
      removed: undefined,
      async refresh() {
        const kept = await shelf.list().catch(() => []);
        const only = [...inMemory.values()].map(({ entry }) => entry);
        setState({ entries: [...only, ...kept.filter(entry => !inMemory.has(entry.id))] });
      },
      async keep(entry, content) {
        session.getState().setTable(entry.id, { kind: 'loaded', loaded: content.loaded });
        setState({ entries: [entry, ...without(entry.id)] });
        try {
          await shelf.put(entry, content);
          inMemory.delete(entry.id);
        } catch (error) {
          inMemory.set(entry.id, { entry, content });
          const reason = error instanceof Error ? error.message : String(error);
          setState({
            warning: t(
              'The browser could not keep “{name}” on this device ({reason}): it is lost when the page is closed. Save it as a file.',
              { name: entry.name, reason },
            ),
          });
        }
      },
      async rename(id, name) {
        const content = await getState().content(id);
        const entry = entryOf(id);
        if (!content || !entry) return;
        const loaded = renamed(content.loaded, name);
        const packed = entry.packed && (await pack(loaded));
        const changed = { ...entry, name, packed };
        // Kept before it is shown: a reload right after loses nothing.
        if (inMemory.has(id)) inMemory.set(id, { entry: changed, content: { ...content, loaded } });
        else await shelf.rename(id, name, packed);
        session.getState().setTable(id, { kind: 'loaded', loaded });
        setState({ entries: getState().entries.map(other => (other.id === id ? changed : other)) });
      },
      async remove(id) {
        const entry = entryOf(id);
        if (!entry) return;
        removedContent = await getState().content(id);
        setState({ entries: without(id), removed: entry });
        inMemory.delete(id);
        await shelf.remove(id);
      },
      async restore() {
        const { removed, keep } = getState();
        if (!removed || !removedContent) return;
        setState({ removed: undefined });
        await keep(removed, removedContent);
      },
      async content(id) {
        return inMemory.get(id)?.content ?? (await shelf.content(id).catch(() => undefined));
      },
    };
  });
}
