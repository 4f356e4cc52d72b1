import { proxy } from 'comlink';
import { LiveWorker, type WorkerLike } from '../../../work/workerBridge.ts';
import { type PaperTables, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import type { PaperApi } from '../claims/paperApi.ts';

/** Changes with every build that changes the code by which the results are computed: this file names the worker, and is named by its content. */
export const codeName = import.meta.url.split('/').at(-1) ?? '';

function startWorker(): WorkerLike {
  return new Worker(new URL('../worker/paper.worker.ts', import.meta.url), { type: 'module', name: 'paper' });
}

interface RecomputeOptions {
  /** Aborting ends the worker. */
  readonly signal: AbortSignal;
  /** Gets the done share, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/**
 * Every published number recomputed, in a worker of its own that ends with it. Rejects with the signal's reason, with
 * `WorkerDied`, and with an error of the computation as it is.
 */
export async function recomputePaper(
  tables: PaperTables,
  { signal, onShare }: RecomputeOptions,
  makeWorker: () => WorkerLike = startWorker,
): Promise<readonly ClaimResult[]> {
  signal.throwIfAborted();
  const live = new LiveWorker<PaperApi>(makeWorker());
  const onAbort = () => live.end();
  signal.addEventListener('abort', onAbort);
  const numbers = Object.fromEntries(
    paperSettings.map(setting => {
      const { table, published } = tables[setting];
      return [setting, { table, ...(published ? { published } : {}) }];
    }),
  ) as Record<(typeof paperSettings)[number], PaperTables['setting-1']>;
  try {
    const heard = proxy((share: number) => {
      if (!live.isEnded) onShare(share);
    });
    return await live.answer(live.remote.reproduce(numbers, heard));
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    live.end();
  }
}
