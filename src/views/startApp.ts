import { startSearchPool } from '../clients/startSearchPool.ts';
import { startTablesClient } from '../clients/startTablesClient.ts';
import type { LoadedTable } from '../formats/parseTable.ts';
import { EstimateAssessor } from '../state/assessEstimates.ts';
import { makeConfigurationStore } from '../state/configurationStore.ts';
import { frameHistory } from '../state/frameHistory.ts';
import { makeHighlightStore } from '../state/highlightStore.ts';
import { linkedTables } from '../state/linkedTables.ts';
import { browserHistory } from '../state/linkHistory.ts';
import { browserMeasuredList, makeMeasuredTables } from '../state/measuredTables.ts';
import { StabilityMeter } from '../state/measureStability.ts';
import { ownSource } from '../state/ownSource.ts';
import { makeOwnTables } from '../state/ownTables.ts';
import { makeSessionStore } from '../state/sessionStore.ts';
import { browserShelf } from '../state/tableShelf.ts';
import { builtInSource } from '../state/tableSource.ts';
import { CurveTracer } from '../state/traceCurves.ts';
import type { AppContext } from './appContext.ts';

/** The stores, workers and shelf of the application in this page. */
export function startApp(): AppContext {
  const isFramed = window.parent !== window;
  const configuration = makeConfigurationStore(isFramed ? frameHistory(window) : browserHistory(window));
  const address = new URLSearchParams(window.location.search).get('src');
  if (address && configuration.getState().configuration.src === '')
    configuration.getState().correct({ src: address }, []);
  const pool = startSearchPool();
  const tables = startTablesClient();
  const shelf = browserShelf();
  const now = () => new Date().toISOString();
  // A table that is too large for any link is kept without one.
  const pack = (loaded: LoadedTable) => tables.pack(loaded).catch(() => '');
  const session = makeSessionStore(
    ownSource({
      builtIn: builtInSource(),
      lab: async id => (await openLab()).tableSource(id),
      ownTables: async () => ownTables.getState(),
      linked: () => linkedTables(configuration.getState().configuration),
      unpack: packed => tables.unpack(packed),
      now,
    }),
  );
  const ownTables = makeOwnTables(shelf, session, pack);
  void ownTables.getState().refresh();
  const measured = makeMeasuredTables(browserMeasuredList());
  let lessons: ReturnType<AppContext['lessons']> | undefined;
  let lab: ReturnType<AppContext['lab']> | undefined;
  const openLab = () => {
    lab ??= import('../state/lab/startLab.ts').then(({ startLab }) =>
      startLab({ configuration, session, measured }),
    );
    return lab;
  };
  let importer: ReturnType<AppContext['importer']> | undefined;
  return {
    configuration,
    session,
    highlight: makeHighlightStore(),
    tracer: new CurveTracer(session, pool),
    stability: new StabilityMeter(session, pool),
    estimates: new EstimateAssessor(pool),
    tables,
    ownTables,
    measured,
    lab: openLab,
    lessons: () => {
      lessons ??= import('../state/lessons/lessonStore.ts').then(({ makeLessons }) =>
        makeLessons({
          // Asked for at each use: where storage is forbidden, naming it throws.
          storage: {
            getItem: key => window.localStorage.getItem(key),
            setItem: (key, value) => window.localStorage.setItem(key, value),
          },
        }),
      );
      return lessons;
    },
    importer: () => {
      importer ??= import('../state/importer.ts').then(({ makeImporter }) =>
        makeImporter({ client: tables, shelf, ownTables, pack, now }),
      );
      return importer;
    },
  };
}
