import { changePinned, pinnedOf } from '../../../app/configuration/pinnedConfiguration.ts';
import type { MeasuredTable } from '../../../app/tables/measuredTables.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import type { LabBackend } from '../client/labApi.ts';
import { startLabClient } from '../client/startLabClient.ts';
import { pretrainedEncoder } from './encoders.ts';
import { sameNetworks } from './growTable.ts';
import { browserLabShelf } from './labShelf.ts';
import type { LabSurroundings } from './labSurroundings.ts';
import { browserSweepLocks } from './sweepLocks.ts';
import { makeSweeps } from './sweeps.ts';

/** The sweeps of this page: what they measure is put into the session, where every view finds it. */
export function startSweeps(
  { configuration, session, measured }: LabSurroundings,
  chosenBackend: (wanted: LabBackend | 'auto') => LabBackend,
) {
  return makeSweeps({
    shelf: browserLabShelf(),
    locks: browserSweepLocks(),
    makeClient: startLabClient,
    backend: async () => chosenBackend(configuration.getState().configuration.backend),
    encoderOf: run => pretrainedEncoder(run.design),
    onTables: tables => {
      for (const loaded of tables) showGrown({ configuration, session }, loaded);
    },
    onList: tables => measured.getState().setEntries(tables.flat().map(entryOf)),
    mostWorkers: navigator.hardwareConcurrency || 2,
    now: () => performance.now(),
    date: () => new Date().toISOString(),
  });
}

function entryOf({ kind, table }: LoadedTable): MeasuredTable {
  return { id: table.id as TableId, name: table.name, kind };
}

/** Puts a table that has grown into the session; networks that a reader excluded by number stay the same networks. */
function showGrown(
  { configuration, session }: Pick<LabSurroundings, 'configuration' | 'session'>,
  loaded: LoadedTable,
): void {
  const { id } = loaded.table;
  const before = session.getState().tables[id];
  session.getState().setTable(id, { kind: 'loaded', loaded });
  if (before?.kind !== 'loaded' || before.loaded.kind !== 'losses' || loaded.kind !== 'losses') return;
  const [old, grown] = [before.loaded.table, loaded.table];
  const store = configuration.getState();
  const { configuration: present } = store;
  if (present.data === id && present.excluded.length > 0)
    store.correct({ excluded: sameNetworks(old, grown, present.excluded) }, []);
  const pinned = pinnedOf(present);
  if (pinned?.data === id && pinned.excluded.length > 0)
    store.correct(changePinned(present, { excluded: sameNetworks(old, grown, pinned.excluded) }), []);
}
