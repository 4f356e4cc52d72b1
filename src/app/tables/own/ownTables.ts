import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Message, type Phrase, saidBy, say } from '../../../base/i18n/message.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import type { SessionState } from '../../context/sessionStore.ts';
import type { TableId } from '../tableIds.ts';
import type { LostTables } from './lostTables.ts';
import { renamed, type ShelfContent, type ShelfEntry, type TableShelf } from './tableShelf.ts';

/** What packs tables into links; the empty text for those that are too large. */
export type Pack = (loaded: LoadedTable) => Promise<string>;

/** The reader's own tables: those that are on this device, and those that could only be kept until a reload. */
export interface OwnTablesState {
  /** The newest first. */
  readonly entries: readonly ShelfEntry[];
  /** Why a table will not outlive a reload; empty when all will. */
  readonly warning: Phrase;
  /** The table removed last, which can still be brought back. */
  readonly removed: ShelfEntry | undefined;
  /** Reads the list anew, as another tab may have changed it. */
  refresh(): Promise<void>;
  /** `isElsewhere`: whether it can be had again by other means, so that nobody has to be told where it is not kept. */
  keep(entry: ShelfEntry, content: ShelfContent, isElsewhere?: boolean): Promise<void>;
  rename(id: TableId, name: string): Promise<void>;
  remove(id: TableId): Promise<void>;
  restore(): Promise<void>;
  /** What is kept of a table: on the device, or until a reload. */
  content(id: TableId): Promise<ShelfContent | undefined>;
  /** Why a table that should be on this device is not to be had; `undefined` where nothing is known of that. */
  whyMissing(id: TableId): Promise<Message | undefined>;
}

/** What the store needs beside its shelf, in a page. */
export interface OwnTablesPage {
  readonly lost: () => Promise<LostTables>;
  /** Tells the reader, wherever they are, that a table is not kept. */
  tellUnkept(loaded: LoadedTable, why: Message): Promise<void>;
  /** Tells that another tab removed a table that is shown here, and offers to keep it again. */
  tellGone(entry: ShelfEntry, keepAgain: () => void): Promise<void>;
}

/** The store of the reader's own tables over a shelf. */
export function makeOwnTables(
  shelf: TableShelf,
  session: StoreApi<SessionState>,
  pack: Pack,
  page?: OwnTablesPage,
): StoreApi<OwnTablesState> {
  /** Tables that the shelf could not take, and the one removed last. */
  const inMemory = new Map<TableId, { readonly entry: ShelfEntry; readonly content: ShelfContent }>();
  let removedContent: ShelfContent | undefined;
  /** Why the shelf gave nothing when it was asked last. */
  let unread: Message | undefined;
  /** What cannot be remembered is only told less well later. */
  const remember = (change: (lost: LostTables) => void) =>
    void page
      ?.lost()
      .then(change)
      .catch(() => undefined);

  return createStore<OwnTablesState>((setState, getState) => {
    const without = (id: TableId) => getState().entries.filter(entry => entry.id !== id);
    const unkept = (entry: ShelfEntry, { loaded }: ShelfContent, error: unknown) => {
      const why = saidBy(error);
      remember(lost => lost.couldNotKeep(entry.id, why));
      page?.tellUnkept(loaded, why).catch(() => undefined);
      setState({
        warning: say(
          'The browser could not keep “{name}” on this device ({reason}): it is lost when the page is closed. Save it as a file.',
          { name: entry.name, reason: why },
        ),
      });
    };
    const entryOf = (id: TableId) => getState().entries.find(entry => entry.id === id);
    return {
      entries: [],
      warning: '',
      removed: undefined,
      async refresh() {
        const before = getState().entries.filter(({ id }) => !inMemory.has(id));
        const listed = await shelf.list().catch(() => undefined);
        const kept = listed ?? [];
        for (const entry of listed ? before : []) {
          const table = session.getState().tables[entry.id];
          if (table?.kind !== 'loaded' || kept.some(({ id }) => id === entry.id)) continue;
          // What shows it goes on with it.
          const content = { loaded: table.loaded };
          inMemory.set(entry.id, { entry, content });
          const keepAgain = () => void getState().keep(entry, content);
          page?.tellGone(entry, keepAgain).catch(() => undefined);
        }
        const only = [...inMemory.values()].map(({ entry }) => entry);
        setState({ entries: [...only, ...kept.filter(entry => !inMemory.has(entry.id))] });
      },
      async keep(entry, content, isElsewhere = false) {
        session.getState().setTable(entry.id, { kind: 'loaded', loaded: content.loaded });
        setState({ entries: [entry, ...without(entry.id)] });
        // At hand also while the device does not answer.
        inMemory.set(entry.id, { entry, content });
        try {
          await shelf.put(entry, content);
          inMemory.delete(entry.id);
          remember(lost => lost.isKept(entry.id));
        } catch (error) {
          if (!isElsewhere) unkept(entry, content, error);
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
        else {
          try {
            await shelf.rename(id, name, packed);
          } catch (error) {
            inMemory.set(id, { entry: changed, content: { ...content, loaded } });
            unkept(changed, { ...content, loaded }, error);
          }
        }
        session.getState().setTable(id, { kind: 'loaded', loaded });
        setState({ entries: getState().entries.map(other => (other.id === id ? changed : other)) });
      },
      async remove(id) {
        const entry = entryOf(id);
        if (!entry) return;
        removedContent = await getState().content(id);
        setState({ entries: without(id), removed: entry });
        inMemory.delete(id);
        try {
          await shelf.remove(id);
        } catch (error) {
          const values = { name: entry.name, reason: saidBy(error) };
          setState({
            warning: say(
              '“{name}” could not be removed from this device ({reason}): it will be back.',
              values,
            ),
          });
        }
      },
      async restore() {
        const { removed, keep } = getState();
        if (!removed || !removedContent) return;
        setState({ removed: undefined });
        await keep(removed, removedContent);
      },
      async content(id) {
        const here = inMemory.get(id);
        if (here) return here.content;
        try {
          const kept = await shelf.content(id);
          unread = undefined;
          const entry = entryOf(id);
          if (kept || !entry) return kept;
          // Somebody cleared the storage: what shows the table goes on with it, others are told.
          await getState().refresh();
          const shown = inMemory.get(id)?.content;
          if (!shown)
            setState({
              warning: say('“{name}” is no longer on this device: its storage was cleared.', {
                name: entry.name,
              }),
            });
          return shown;
        } catch (error) {
          unread = saidBy(error);
          return undefined;
        }
      },
      async whyMissing(id) {
        const why = await page?.lost().then(
          lost => lost.why(id),
          () => undefined,
        );
        if (why !== undefined) return why;
        if (unread === undefined) return undefined;
        return say(
          'this device does not give what it keeps ({why}). Try again, open its file on the Data page, or ask for a link that holds the table.',
          { why: unread },
        );
      },
    };
  });
}
