import type { SearchApi } from '../src/work/search/searchApi.ts';
import type { FakeWorker } from '../src/work/testing/fakeWorker.ts';

/** Workers of the search that run out of memory over all that they are asked, as long as they are ill. */
export function dyingWorkers() {
  const workers = new Set<FakeWorker<SearchApi>>();
  let isIll = true;
  const die = (worker: FakeWorker<SearchApi>) => worker.die('out of memory');
  return {
    onWorker(worker: FakeWorker<SearchApi>): void {
      workers.add(worker);
      if (isIll) queueMicrotask(() => die(worker));
    },
    /** From now on all die, those at work at once. */
    fallIll(): void {
      isIll = true;
      for (const worker of workers) if (!worker.isTerminated) die(worker);
    },
    /** From now on they live. */
    recover(): void {
      isIll = false;
    },
  };
}
