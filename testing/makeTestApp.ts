import { readFile } from 'node:fs/promises';
import { makeConfigurationStore } from '../src/app/configuration/configurationStore.ts';
import { makeHighlightStore } from '../src/app/context/highlightStore.ts';
import { makeNoticeStore } from '../src/app/context/noticeStore.ts';
import { makeSessionStore } from '../src/app/context/sessionStore.ts';
import type { AppContext } from '../src/app/context/useApp.ts';
import { makeImporter } from '../src/app/opening/importer.ts';
import { CurveTracer } from '../src/app/side/curves/traceCurves.ts';
import { linkedTables } from '../src/app/tables/linkedTables.ts';
import { makeMeasuredTables } from '../src/app/tables/measuredTables.ts';
import { ownSource } from '../src/app/tables/own/ownSource.ts';
import { makeOwnTables } from '../src/app/tables/own/ownTables.ts';
import { builtInSource } from '../src/app/tables/tableSource.ts';
import { memoryShelf } from '../src/app/testing/memoryShelf.ts';
import { retryable } from '../src/base/steps/retryable.ts';
import { readRecorded } from '../src/features/lab/recordings/recordedTables.ts';
import type { LoadedTable } from '../src/files/table/parseTable.ts';
import type { SearchApi } from '../src/work/search/searchApi.ts';
import { SearchPool } from '../src/work/search/searchPool.ts';
import { makeSearchServer } from '../src/work/server/searchServer.ts';
import { tablesServer } from '../src/work/server/tablesServer.ts';
import type { TablesApi } from '../src/work/tables/tablesApi.ts';
import { TablesClient } from '../src/work/tables/tablesClient.ts';
import { FakeWorker } from '../src/work/testing/fakeWorker.ts';
import { memoryHistory } from './memoryHistory.ts';

export interface TestAppOptions {
  /** The link that the page is opened by. */
  readonly hash?: string;
  /** What the site answers for `tables/….json`; a test that wants an error or an endless wait gives its own. */
  readonly fetchText?: (path: string) => Promise<string>;
  /** Takes the place of calls to the search; the others are answered by the search itself. */
  readonly search?: Partial<SearchApi>;
  /** Gets each worker of the search as it is started; one that is to die is told so: see `dyingWorkers.ts`. */
  readonly onWorker?: (worker: FakeWorker<SearchApi>) => void;
}

/**
 * The application that `startApp` makes, in this process: real stores, the real search and reader of files on the other side
 * of a message channel, built-in tables from the disk, and a history and a shelf in memory.
 */
export function makeTestApp({
  hash = '',
  fetchText = path => readFile(`public/${path}`, 'utf8'),
  search = {},
  onWorker = () => undefined,
}: TestAppOptions = {}) {
  let steps = 0;
  const server = makeSearchServer({
    now: () => steps++,
    nextTask: () => new Promise(resolve => setImmediate(resolve)),
  });
  const pool = new SearchPool(1, () => {
    const worker = new FakeWorker<SearchApi>({ ...server, ...search });
    onWorker(worker);
    return worker;
  });
  const tables = new TablesClient(() => new FakeWorker<TablesApi>(tablesServer));
  const shelf = memoryShelf();
  const now = () => '2026-01-02T03:04:05.000Z';
  const pack = (loaded: LoadedTable) => tables.pack(loaded).catch(() => '');
  const configuration = makeConfigurationStore(memoryHistory(hash));
  const session = makeSessionStore(
    ownSource({
      builtIn: builtInSource({ readRecorded: async (text, part) => readRecorded(text, part), fetchText }),
      lab: async () => {
        throw new Error('The Lab is not part of this test.');
      },
      ownTables: async () => ownTables.getState(),
      linked: () => linkedTables(configuration.getState().configuration),
      unpack: packed => tables.unpack(packed),
      now,
    }),
  );
  const ownTables = makeOwnTables(shelf, session, pack);
  const importer = retryable(async () => makeImporter({ client: tables, shelf, ownTables, pack, now }));
  const app = {
    configuration,
    session,
    highlight: makeHighlightStore(),
    notices: makeNoticeStore(),
    pool,
    tracer: new CurveTracer(session, pool),
    tables,
    ownTables,
    measured: makeMeasuredTables({ read: async () => [], write: async () => undefined }),
    groupingParts: [],
    importer,
  } satisfies AppContext;
  return { ...app, shelf };
}
