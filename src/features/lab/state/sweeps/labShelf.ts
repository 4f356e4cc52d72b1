import { delMany, entries, get, keys, set, type UseStore } from 'idb-keyval';
import { openDatabase } from '../../../../app/storage/openDatabase.ts';
import type { LabBackend } from '../../client/labApi.ts';
import type { TrainingSnapshot } from '../../model/training/trainingRun.ts';
import { readSnapshot, readSweeps, storedHead } from './storedSweep.ts';
import type { ReadSweeps, StoredRun, SweepHead } from './sweep.ts';

/** Where sweeps outlive a reload. Every call may reject: storage can be full or forbidden. */
export interface LabShelf {
  list(): Promise<ReadSweeps>;
  putHead(head: SweepHead): Promise<void>;
  /** Keeps how a run ended, and lets go of its snapshot. */
  putRun(runId: string, run: StoredRun): Promise<void>;
  snapshot(head: SweepHead, runId: string): Promise<TrainingSnapshot | undefined>;
  putSnapshot(runId: string, snapshot: TrainingSnapshot): Promise<void>;
  /** Frees the room of all snapshots, of whichever sweep. */
  dropSnapshots(): Promise<void>;
  remove(id: string): Promise<void>;
  /** Multiply-adds that one worker does in a second, as last measured; 0 where it is not known. */
  speed(backend: LabBackend): Promise<number>;
  putSpeed(backend: LabBackend, perWorkerSecond: number): Promise<void>;
}

/**
 * The shelf in the browser's IndexedDB. Each finished run is written under its own key, so that none is lost to what happens
 * later; snapshots, the largest part, are in a database of their own. Run ids begin with that of their sweep.
 */
export function browserLabShelf(): LabShelf {
  const results = openDatabase('taskmates-lab', 'results');
  const snapshots = openDatabase('taskmates-lab-snapshots', 'snapshots');
  const keysOf = async (store: UseStore, prefix: string) =>
    (await keys<string>(store)).filter(key => key.startsWith(prefix));
  return {
    async list() {
      return readSweeps(await entries<string, unknown>(results), await entries<string, unknown>(snapshots));
    },
    putHead: head => set(`sweep/${head.id}`, storedHead(head), results),
    async putRun(runId, run) {
      await set(`run/${runId}`, run, results);
      // The result is kept: a snapshot that stays costs room and nothing else.
      await delMany([runId], snapshots).catch(() => undefined);
    },
    async snapshot({ recipe }, runId) {
      const read = readSnapshot(recipe, runId, await get<unknown>(runId, snapshots));
      return read.kind === 'read' ? read.value : undefined;
    },
    putSnapshot: (runId, snapshot) => set(runId, snapshot, snapshots),
    dropSnapshots: async () => delMany(await keysOf(snapshots, ''), snapshots),
    async remove(id) {
      await delMany([`sweep/${id}`, ...(await keysOf(results, `run/${id}.`))], results);
      await delMany(await keysOf(snapshots, `${id}.`), snapshots);
    },
    async speed(backend) {
      const kept = await get<unknown>(`speed/${backend}`, results);
      return typeof kept === 'number' && kept > 0 && Number.isFinite(kept) ? kept : 0;
    },
    putSpeed: (backend, perWorkerSecond) => set(`speed/${backend}`, perWorkerSecond, results),
  };
}
