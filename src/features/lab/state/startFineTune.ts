import type { StoreApi } from 'zustand/vanilla';
import { startLabClient } from '../client/startLabClient.ts';
import { encoderFor } from './encoders.ts';
import { type FineTuneState, makeFineTune } from './fineTune.ts';
import { recordedRuns } from './recordedRuns.ts';

/** Workers share the machine with the page: more than these would hold each other up. */
const mostWorkers = 3;

/**
 * The store of fine-tuning with real workers. On WebAssembly whatever the Lab's backend is: only there the same recipe gives
 * the same losses bit for bit, and these trainings are short.
 */
export function startFineTune(): StoreApi<FineTuneState> {
  const atOnce = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency || 1));
  const makeClient = () => startLabClient('wasm');
  return makeFineTune({ makeClient, atOnce, encoderFor, recordedRuns, now: () => performance.now() });
}
