import type { LabBackend } from '../../client/labApi.ts';
import type { LabShelf } from '../sweeps/labShelf.ts';
import { readSnapshot, readSweeps, storedHead } from '../sweeps/storedSweep.ts';

/** A shelf in memory that reads back like the browser's; `full` says what it has no room for. */
export function memoryLabShelf() {
  const results = new Map<string, unknown>();
  const snapshots = new Map<string, unknown>();
  const full = { results: false, snapshots: false, untilDropped: false };
  const check = (isFull: boolean) => {
    if (isFull) throw new DOMException('no room', 'QuotaExceededError');
  };
  const shelf: LabShelf = {
    list: async () => readSweeps([...results], [...snapshots]),
    async putHead(head) {
      check(full.results);
      results.set(`sweep/${head.id}`, structuredClone(storedHead(head)));
    },
    async putRun(runId, run) {
      check(full.results || (full.untilDropped && snapshots.size > 0));
      results.set(`run/${runId}`, structuredClone(run));
      snapshots.delete(runId);
    },
    async snapshot({ recipe }, runId) {
      const read = readSnapshot(recipe, runId, snapshots.get(runId));
      return read.kind === 'read' ? read.value : undefined;
    },
    async putSnapshot(runId, snapshot) {
      check(full.snapshots);
      snapshots.set(runId, structuredClone(snapshot));
    },
    async dropSnapshots() {
      snapshots.clear();
    },
    async remove(id) {
      for (const key of [...results.keys()]) {
        if (key === `sweep/${id}` || key.startsWith(`run/${id}.`)) results.delete(key);
      }
      for (const key of [...snapshots.keys()]) if (key.startsWith(`${id}.`)) snapshots.delete(key);
    },
    speed: async (backend: LabBackend) => (results.get(`speed/${backend}`) as number | undefined) ?? 0,
    async putSpeed(backend, speed) {
      results.set(`speed/${backend}`, speed);
    },
  };
  return { ...shelf, results, snapshots, full };
}
