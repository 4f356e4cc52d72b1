import { expose } from 'comlink';
import { type StrategyCurve, traceCurve } from '../domain/traceCurve.ts';
import type { SearchApi } from '../protocol/searchApi.ts';

const sliceMs = 20;
const cancelled = new Set<number>();

/** Lets messages in, such as a cancel. */
const nextTask = () => new Promise<void>(resolve => setTimeout(resolve, 0));

const api: SearchApi = {
  async trace(id, request, onProgress) {
    const { table, strategy, ...options } = request;
    const search = traceCurve(strategy, table, options);
    let sliceStart = performance.now();
    let best: StrategyCurve | undefined;
    for (;;) {
      const next = search.next();
      if (next.done) {
        cancelled.delete(id);
        return next.value;
      }
      best = next.value.curve ?? best;
      if (performance.now() - sliceStart < sliceMs) continue;
      onProgress(next.value.share, best);
      best = undefined;
      await nextTask();
      if (cancelled.delete(id)) return 'cancelled';
      sliceStart = performance.now();
    }
  },
  cancel(id) {
    cancelled.add(id);
  },
};

expose(api);
