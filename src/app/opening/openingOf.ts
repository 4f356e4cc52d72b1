import { inTurn } from '../../base/i18n/message.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import type { AppContext } from '../context/useApp.ts';
import { fitTable } from '../tables/own/fitTable.ts';
import type { TableId } from '../tables/tableIds.ts';
import { gatherFiles } from './gatherFiles.ts';
import type { ImportStage } from './importer.ts';
import type { Given } from './openFiles.ts';

export interface Opening {
  /** Opens files and what is in folders together, and tells what of them could not be read. */
  openGiven(given: readonly Given[]): Promise<void>;
  /** Looks at files; what is a table of the project's own format, without a problem, is opened at once. */
  open(files: readonly SourceFile[]): Promise<void>;
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
    const accepted = await store.getState().accept();
    if (!accepted) return;
    const { loaded, entry } = accepted;
    const present = configuration.getState();
    const fitted = fitTable(present.configuration, loaded, { packed: entry.packed, src });
    present.change({ ...fitted, view: 'explore' });
  };
  const open = async (files: readonly SourceFile[]) => {
    if (files.length === 0) return;
    const store = await importer.anew();
    configuration.getState().change({ view: 'data' });
    await store.getState().start(files);
    const { stage } = store.getState();
    if (isSure(stage) && stage.kind === 'mapping' && stage.draft.mapping.shape === 'native') await accept();
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
      if (!embed) configuration.getState().correct({ view: 'data' }, []);
      await store.getState().startFrom(address);
      if (!isSure(store.getState().stage)) {
        if (embed) store.getState().cancel();
        return;
      }
      const accepted = await store.getState().accept();
      if (!accepted) return;
      const { loaded, entry } = accepted;
      const present = configuration.getState();
      const isWanted = loaded.table.id === wanted;
      const link = { packed: entry.packed, src: address };
      // A link that names the table was made for it: all else in it counts.
      const patch = isWanted ? {} : fitTable(present.configuration, loaded, link);
      present.correct({ ...patch, view: view === 'data' ? 'explore' : view }, []);
    },
  };
}

/** Whether a table was found about which nothing has to be asked or said. */
function isSure(stage: ImportStage): boolean {
  if (stage.kind !== 'mapping') return false;
  const { loaded, open, problems } = stage.result;
  return loaded !== undefined && open.length === 0 && problems.every(({ severity }) => severity === 'note');
}
