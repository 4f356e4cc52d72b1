import type { StoreApi } from 'zustand/vanilla';
import { inTurn, say } from '../../base/i18n/message.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import type { ViewName } from '../configuration/viewNames.ts';
import type { AppContext } from '../context/useApp.ts';
import { fitTable } from '../tables/own/fitTable.ts';
import type { Draft } from '../tables/own/tableShelf.ts';
import type { TableId } from '../tables/tableIds.ts';
import { gatherFiles } from './gatherFiles.ts';
import type { ImporterState, ImportStage } from './importer.ts';
import type { Given } from './openFiles.ts';

/** How files were read before. */
type KnownDraft = Pick<Draft, 'mapping' | 'replaces'>;

export interface Opening {
  /** Opens files and what is in folders together, and tells what of them could not be read. */
  openGiven(given: readonly Given[]): Promise<void>;
  /** Looks at files, and asks first where others are being checked; what is a table of the project's own format, without a problem, is opened at once. */
  open(files: readonly SourceFile[], known?: KnownDraft): Promise<void>;
  /** Keeps the table that the importer has and shows it. */
  accept(): Promise<void>;
  /**
   * Loads what a link names by address. Where nothing has to be asked it is shown as the link wants; otherwise the Data
   * view asks.
   */
  follow(address: string, wanted: TableId): Promise<void>;
}

/** What opens files in an application. Rejects where its code, or what it asks, is not to be had. */
export function openingOf(app: AppContext): Opening {
  const { configuration, importer, notices } = app;
  const accept = async () => {
    const store = await importer.anew();
    const { stage } = store.getState();
    const src = stage.kind === 'mapping' ? stage.draft.src : '';
    await store.getState().accept(({ loaded, entry }) => {
      const present = configuration.getState();
      const fitted = fitTable(present.configuration, loaded, { packed: entry.packed, src });
      present.change({ ...fitted, view: 'explore' });
    });
  };
  const open = async (files: readonly SourceFile[], known?: KnownDraft) => {
    if (files.length === 0) return;
    const store = await importer.anew();
    // What a reload interrupted is in progress, too.
    await store.getState().resume();
    const { stage } = store.getState();
    configuration.getState().change({ view: 'data' });
    // At once: what was given at the same time finds these files being read.
    if (stage.kind !== 'mapping' && stage.kind !== 'reading') return await look(store, files, known);
    askToReplace(
      stage,
      files.map(({ name }) => name),
      () => look(store, files, known),
    );
  };
  const askToReplace = (
    { draft }: Extract<ImportStage, { readonly kind: 'mapping' | 'reading' }>,
    names: readonly string[],
    replace: () => Promise<void>,
  ) =>
    notices.getState().tell({
      about: 'draft',
      said: say('{present} is being checked and is not opened yet. Look at {names} in its place?', {
        present: draft.files.map(({ name }) => name),
        names,
      }),
      ways: [{ title: say('Replace it'), take: () => void replace().catch(() => undefined) }],
    });
  const look = async (store: StoreApi<ImporterState>, files: readonly SourceFile[], known?: KnownDraft) => {
    await store.getState().start(files, known);
    const { stage } = store.getState();
    if (!known && isSure(stage) && stage.kind === 'mapping' && stage.draft.mapping.shape === 'native')
      await accept();
  };
  return {
    accept,
    open,
    async openGiven(given) {
      const { files, told } = await gatherFiles(given);
      const about = 'given files';
      if (told.length > 0) notices.getState().tell({ about, said: inTurn(told, ' ') });
      else notices.getState().dismiss(about);
      await open(files);
    },
    async follow(address, wanted) {
      const store = await importer.anew();
      const { view, embed } = configuration.getState().configuration;
      // A frame in another page shows figures only: nothing is asked there.
      if (!embed) {
        configuration.getState().correct({ view: 'data' }, []);
        await store.getState().resume();
        const { stage } = store.getState();
        if (stage.kind === 'mapping') {
          // What was begun from the same address goes on.
          if (stage.draft.src !== address)
            askToReplace(stage, [address], () => follow(address, wanted, view));
          return;
        }
      }
      await follow(address, wanted, view);
    },
  };

  async function follow(address: string, wanted: TableId, view: ViewName) {
    const store = await importer.anew();
    const { embed } = configuration.getState().configuration;
    await store.getState().startFrom(address);
    if (!isSure(store.getState().stage)) {
      if (embed) store.getState().cancel();
      return;
    }
    await store.getState().accept(({ loaded, entry }) => {
      const present = configuration.getState();
      const isWanted = loaded.table.id === wanted;
      const link = { packed: entry.packed, src: address };
      // A link that names the table was made for it: all else in it counts.
      const patch = isWanted ? {} : fitTable(present.configuration, loaded, link);
      present.correct({ ...patch, view: view === 'data' ? 'explore' : view }, []);
    });
  }
}

/** Whether a table was found about which nothing has to be asked or said. */
function isSure(stage: ImportStage): boolean {
  if (stage.kind !== 'mapping') return false;
  const { loaded, open, problems } = stage.result;
  return loaded !== undefined && open.length === 0 && problems.every(({ severity }) => severity === 'note');
}
