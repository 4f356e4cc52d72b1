import type { NoticesState } from '../app/context/noticeStore.ts';
import type { Store } from '../app/context/useStoreValue.ts';
import { tabTexts } from '../app/storage/keptTexts.ts';
import { makeLostTables } from '../app/tables/own/lostTables.ts';
import type { ShelfEntry } from '../app/tables/own/tableShelf.ts';
import { saveTable } from '../app/tables/saveTable.ts';
import { type Phrase, saidBy, say } from '../base/i18n/message.ts';
import type { LoadedTable } from '../files/table/parseTable.ts';
import type { TablesClient } from '../work/tables/tablesClient.ts';

/** What this tab remembers of tables that are lost. */
export const lostTables = makeLostTables(tabTexts);

/** Tells that another tab removed a table that is shown here, and offers to keep it again. */
export function tellGone(
  notices: Store<NoticesState>,
  { id, name }: ShelfEntry,
  keepAgain: () => void,
): void {
  const about = `kept ${id}`;
  notices.getState().tell({
    about,
    said: say(
      '“{name}” was removed from this device in another tab. It can be used here until the page is left.',
      { name },
    ),
    ways: [
      {
        title: say('Keep it again'),
        take() {
          notices.getState().dismiss(about);
          keepAgain();
        },
      },
    ],
  });
}

/** Tells that a table is not kept, and offers it as a file, as often as that fails. */
export function tellUnkept(
  notices: Store<NoticesState>,
  tables: TablesClient,
  loaded: LoadedTable,
  why: Phrase,
): void {
  const values = { name: loaded.table.name, why };
  const save = async () => saveTable(tables, loaded, 'json');
  notices.getState().tell({
    about: `kept ${loaded.table.id}`,
    said: say(
      '“{name}” is not kept on this device ({why}): it is lost when the page is left. Save it as a file.',
      values,
    ),
    ways: [
      {
        title: say('Save JSON'),
        take: () => void save().catch(error => tellUnkept(notices, tables, loaded, saidBy(error))),
      },
    ],
  });
}
