import { createStore, type StoreApi } from 'zustand/vanilla';
import { englishWords, type Message, saidBy, say } from '../../base/i18n/message.ts';
import { filesOf, type Mapping, type TextLayout } from '../../files/open/mapping.ts';
import type { Problem } from '../../files/open/problemLog.ts';
import type { FoundTable, ReadResult } from '../../files/open/readResult.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { TablesClient } from '../../work/tables/tablesClient.ts';
import type { OwnTablesState, Pack } from '../tables/own/ownTables.ts';
import type { Draft, ShelfEntry, TableShelf } from '../tables/own/tableShelf.ts';
import { summariseTable } from '../tables/summariseTable.ts';
import type { TableId } from '../tables/tableIds.ts';
import { type FetchOptions, fetchFile } from './fetchFile.ts';

/** What is being opened, and how far it is. */
export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fetching'; readonly address: string; readonly share: number }
  | { readonly kind: 'reading'; readonly draft: Draft; readonly share: number }
  | {
      readonly kind: 'mapping';
      readonly draft: Draft & { readonly mapping: Mapping };
      /** Every way in which the files can be read, the proposed one first. */
      readonly shapes: readonly Mapping[];
      /** The tables in the files, where they hold several or hold them within other formats. */
      readonly tables: readonly FoundTable[];
      /** What the mapping made of the files when it was last read. */
      readonly result: ReadResult;
      /** The done share while the mapping is read anew; absent when the result is of the present mapping. */
      readonly share?: number;
    }
  | {
      readonly kind: 'failed';
      readonly message: Message;
      readonly problems: readonly Problem[];
    };

/** A table that was opened and is kept. */
export interface Accepted {
  readonly loaded: LoadedTable;
  readonly entry: ShelfEntry;
}

type MappingStage = Extract<ImportStage, { readonly kind: 'mapping' }>;

/** The tables that a mapping reads of those that were found; none while it is open which. */
export function chosenTables({ draft: { mapping }, tables }: MappingStage): readonly string[] {
  const own = mapping.isTableOpen ? [] : filesOf(mapping);
  return tables.map(({ file }) => file).filter(file => own.includes(file));
}

export interface ImporterState {
  readonly stage: ImportStage;
  /** Looks at files and proposes how to read them; `known` is how they were read before. */
  start(files: readonly SourceFile[], known?: Partial<Omit<Draft, 'files'>>): Promise<void>;
  /** Loads a file from an address and looks at it. */
  startFrom(address: string): Promise<void>;
  /** Reads the files by another mapping; the last one called counts. */
  remap(mapping: Mapping): Promise<void>;
  /** Splits one file into columns in another way, and proposes anew how to read all of them. */
  relayout(file: string, layout: TextLayout): Promise<void>;
  /** Takes texts for logs of training, or for none, and proposes anew how to read them. */
  readAsLog(is: boolean): Promise<void>;
  /** Chooses among the tables in the files, and proposes anew how to read them; none leaves it open. */
  choose(tables: readonly string[]): Promise<void>;
  /**
   * Keeps the table and gives it to `show`, before it lets go of the files: what shows the table takes the place of what opened it,
   * and nothing is drawn in between. Whether there was one.
   */
  accept(show: (accepted: Accepted) => void): Promise<boolean>;
  /** Stops whatever is under way and lets go of the files. */
  cancel(): void;
  /** Takes up what a reload interrupted. */
  resume(): Promise<void>;
}

export interface ImporterParts {
  readonly client: Pick<TablesClient, 'propose' | 'read'>;
  readonly shelf: Pick<TableShelf, 'draft' | 'setDraft'>;
  readonly ownTables: StoreApi<OwnTablesState>;
  readonly pack: Pack;
  /** ISO 8601. */
  readonly now: () => string;
  readonly fetchAddress?: FetchOptions['fetchAddress'];
}

/** The store of what is being opened. What the reader has put into it outlives a reload until it is accepted or cancelled. */
export function makeImporter({
  client,
  shelf,
  ownTables,
  pack,
  now,
  fetchAddress,
}: ImporterParts): StoreApi<ImporterState> {
  let controller = new AbortController();
  /** How the reader says that files are split into columns, by their names. */
  let layouts: Readonly<Record<string, TextLayout>> = {};
  /** Whether the reader says that texts are logs, or are none. */
  let isLog: boolean | undefined;
  /** Ends what was under way and begins something new. */
  const begin = () => {
    controller.abort();
    controller = new AbortController();
    return controller.signal;
  };
  /** A draft that cannot be kept is only lost on a reload: opening goes on. */
  const keepDraft = (draft: Draft | undefined) => void shelf.setDraft(draft).catch(() => undefined);

  return createStore<ImporterState>((set, get) => {
    const fail = (error: unknown, signal: AbortSignal) => {
      if (signal.aborted) return;
      set({ stage: { kind: 'failed', message: saidBy(error), problems: [] } });
    };
    const proposeAnew = async (stage: MappingStage, tables: readonly string[]) => {
      const signal = begin();
      const tell = (share: number) => set({ stage: { ...stage, share } });
      tell(0);
      try {
        const known = {
          layouts,
          ...(tables.length > 0 ? { tables } : {}),
          ...(isLog === undefined ? {} : { isLog }),
        };
        const proposal = await client.propose(stage.draft.files, { signal, onShare: tell, known });
        const { result, alternatives } = proposal;
        // What cannot be read so stays open, with what is wrong: it can be taken back.
        const as = isLog === undefined ? {} : { isLog };
        const mapping = proposal.mapping ?? { ...stage.draft.mapping, ...as };
        const draft = { ...stage.draft, mapping };
        keepDraft(draft);
        const shapes = [mapping, ...alternatives];
        set({ stage: { kind: 'mapping', draft, shapes, tables: proposal.tables, result } });
      } catch (error) {
        fail(error, signal);
      }
    };
    return {
      stage: { kind: 'idle' },
      async start(files, known = {}) {
        const signal = begin();
        const draft: Draft = { src: '', ...known, files };
        layouts = {};
        isLog = draft.mapping?.isLog;
        keepDraft(draft);
        const tell = (share: number) => set({ stage: { kind: 'reading', draft, share } });
        tell(0);
        try {
          const told = isLog === undefined ? {} : { known: { isLog } };
          const proposal = await client.propose(files, { signal, onShare: tell, ...told });
          const mapping = draft.mapping ?? proposal.mapping;
          if (!mapping) {
            keepDraft(undefined);
            return set({
              stage: {
                kind: 'failed',
                message: say('No table was found in {names}.', { names: files.map(file => file.name) }),
                problems: proposal.result.problems,
              },
            });
          }
          const result = draft.mapping
            ? await client.read(files, draft.mapping, { signal, onShare: tell })
            : proposal.result;
          const proposed = proposal.mapping ? [proposal.mapping] : [];
          set({
            stage: {
              kind: 'mapping',
              draft: { ...draft, mapping },
              shapes: [...proposed, ...proposal.alternatives],
              tables: proposal.tables,
              result,
            },
          });
          keepDraft({ ...draft, mapping });
        } catch (error) {
          fail(error, signal);
        }
      },
      async startFrom(address) {
        const signal = begin();
        const tell = (share: number) => set({ stage: { kind: 'fetching', address, share } });
        tell(0);
        try {
          const options = { signal, onShare: tell, ...(fetchAddress ? { fetchAddress } : {}) };
          const file = await fetchFile(address, options);
          signal.throwIfAborted();
          await get().start([file], { src: address });
        } catch (error) {
          fail(error, signal);
        }
      },
      async remap(mapping) {
        const { stage } = get();
        if (stage.kind !== 'mapping') return;
        const signal = begin();
        const draft = { ...stage.draft, mapping };
        const tell = (share: number) => set({ stage: { ...stage, draft, share } });
        tell(0);
        keepDraft(draft);
        try {
          const result = await client.read(draft.files, mapping, { signal, onShare: tell });
          set({ stage: { kind: 'mapping', draft, shapes: stage.shapes, tables: stage.tables, result } });
        } catch (error) {
          fail(error, signal);
        }
      },
      async relayout(file, layout) {
        const { stage } = get();
        if (stage.kind !== 'mapping') return;
        layouts = { ...layouts, [file]: layout };
        await proposeAnew(stage, chosenTables(stage));
      },
      async readAsLog(is) {
        const { stage } = get();
        if (stage.kind !== 'mapping') return;
        isLog = is;
        await proposeAnew(stage, []);
      },
      async choose(tables) {
        const { stage } = get();
        if (stage.kind === 'mapping') await proposeAnew(stage, tables);
      },
      async accept(show) {
        const { stage } = get();
        if (stage.kind !== 'mapping' || stage.share !== undefined || !stage.result.loaded) return false;
        const { draft, result } = stage;
        const loaded = stage.result.loaded;
        const entry: ShelfEntry = {
          id: loaded.table.id as TableId,
          name: englishWords(loaded.table.name),
          kind: loaded.kind,
          addedAt: now(),
          bytes: draft.files.reduce((sum, file) => sum + file.bytes.length, 0),
          files: draft.files.map(file => file.name),
          summary: summariseTable(loaded),
          problems: result.problems,
          packed: await pack(loaded),
        };
        const { files, mapping } = draft;
        await ownTables.getState().keep(entry, { loaded, origin: { files, mapping } });
        if (draft.replaces !== undefined && draft.replaces !== entry.id)
          await ownTables.getState().remove(draft.replaces);
        keepDraft(undefined);
        show({ loaded, entry });
        set({ stage: { kind: 'idle' } });
        return true;
      },
      cancel() {
        begin();
        keepDraft(undefined);
        set({ stage: { kind: 'idle' } });
      },
      async resume() {
        if (!isFree(get().stage)) return;
        const draft = await shelf.draft().catch(() => undefined);
        if (!draft || !isFree(get().stage)) return;
        const { files, ...known } = draft;
        await get().start(files, known);
      },
    };
  });
}

/** Whether nothing is under way that taking up a draft would disturb. */
function isFree(stage: ImportStage): boolean {
  return stage.kind === 'idle' || stage.kind === 'failed';
}
