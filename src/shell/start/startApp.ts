import { makeConfigurationStore } from '../../app/configuration/configurationStore.ts';
import { features } from '../../app/configuration/fields.ts';
import { makeHighlightStore } from '../../app/context/highlightStore.ts';
import { makeNoticeStore } from '../../app/context/noticeStore.ts';
import { makeSessionStore } from '../../app/context/sessionStore.ts';
import type { AppContext } from '../../app/context/useApp.ts';
import { frameHistory } from '../../app/links/frameHistory.ts';
import { browserHistory } from '../../app/links/linkHistory.ts';
import { CurveTracer } from '../../app/side/curves/traceCurves.ts';
import { tabId } from '../../app/storage/tabId.ts';
import { linkedTables } from '../../app/tables/linkedTables.ts';
import { browserMeasuredList, makeMeasuredTables } from '../../app/tables/measuredTables.ts';
import { ownSource } from '../../app/tables/own/ownSource.ts';
import { makeOwnTables } from '../../app/tables/own/ownTables.ts';
import { browserShelf } from '../../app/tables/own/tableShelf.ts';
import { toldShelf } from '../../app/tables/own/toldShelf.ts';
import { builtInSource } from '../../app/tables/tableSource.ts';
import { retryable } from '../../base/steps/retryable.ts';
import { openLab } from '../../features/lab/state/openLab.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { knownParts } from '../../known/knownParts.ts';
import { startSearchPool } from '../../work/search/startSearchPool.ts';
import { TablesClient } from '../../work/tables/tablesClient.ts';

/** The stores, workers and shelf of the application in this page. */
export function startApp(): AppContext {
  const isFramed = window.parent !== window;
  const configuration = makeConfigurationStore(isFramed ? frameHistory(window) : browserHistory(window));
  const address = new URLSearchParams(window.location.search).get('src');
  if (address && configuration.getState().configuration.src === '')
    configuration.getState().correct({ src: address }, []);
  const pool = startSearchPool();
  const tables = startTablesClient();
  const shelf = toldShelf(
    browserShelf(tabId()),
    new BroadcastChannel('taskmates.tables'),
    () => void ownTables.getState().refresh(),
  );
  const now = () => new Date().toISOString();
  // A table that is too large for any link is kept without one.
  const pack = (loaded: LoadedTable) => tables.pack(loaded).catch(() => '');
  const session = makeSessionStore(
    ownSource({
      builtIn: builtInSource(features()),
      lab: async id => (await openLab({ configuration, session, measured, pool }).anew()).tableSource(id),
      ownTables: async () => ownTables.getState(),
      linked: () => linkedTables(configuration.getState().configuration),
      unpack: packed => tables.unpack(packed),
      now,
    }),
  );
  const notices = makeNoticeStore();
  const ownTables = makeOwnTables(shelf, session, pack, {
    lost: async () => (await loadUnkept.anew()).lostTables,
    tellUnkept: async (loaded, why) => (await loadUnkept.anew()).tellUnkept(notices, tables, loaded, why),
    tellGone: async (entry, again) => (await loadUnkept.anew()).tellGone(notices, entry, again),
  });
  void ownTables.getState().refresh();
  const measured = makeMeasuredTables(browserMeasuredList());
  return {
    configuration,
    session,
    highlight: makeHighlightStore(),
    notices,
    pool,
    tracer: new CurveTracer(session, pool),
    tables,
    ownTables,
    measured,
    groupingParts: knownParts,
    importer: retryable(async () =>
      (await import('../../app/opening/importer.ts')).makeImporter({
        client: tables,
        shelf,
        ownTables,
        pack,
        now,
      }),
    ),
  };
}

const loadUnkept = retryable(() => import('../unkept.ts'));

/** The client of real tables workers; none is started before it is needed. */
function startTablesClient(): TablesClient {
  return new TablesClient(
    () =>
      new Worker(new URL('../workers/tables.worker.ts', import.meta.url), { type: 'module', name: 'tables' }),
  );
}
