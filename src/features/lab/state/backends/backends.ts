import { createStore, type StoreApi } from 'zustand/vanilla';
import { inEnglish } from '../../../../base/i18n/text.ts';
import type { LabClient } from '../../client/labClient.ts';
import { type LabBackend, labBackends } from '../../model/labBackends.ts';
import {
  type BackendSpeed,
  type BackendSpeeds,
  bestOf,
  readSpeeds,
  type SpeedShelf,
  unknownSpeeds,
  writeSpeeds,
} from './backendSpeeds.ts';

/** What trains networks here, and how fast. */
export interface BackendsState {
  readonly speeds: BackendSpeeds;
  readonly isProbing: boolean;
  /**
   * Measures what is not known yet, WebAssembly first; the same promise while it does. Leaves out graphics cards that are
   * drawn by the processor: they are many times slower, and measuring them takes half a minute.
   */
  probeAll(): Promise<void>;
  /** Measures everything anew, slow backends too. */
  probeAgain(): Promise<void>;
  /** The backend to train on: the one that is wanted, or the fastest measured, WebAssembly until there is one. */
  chosen(wanted: LabBackend | 'auto'): LabBackend;
}

/** A client as the probe needs it. */
export type ProbedClient = Pick<LabClient, 'probe' | 'device' | 'dispose'>;

/** Steps of a probe: the first, which compiles, and those that are timed. */
const probeSteps = 7;
/** Where steps take longer than so many of the fastest backend's, two say enough. */
const slowness = 3;
/** What a first step and all of a probe may take, in milliseconds. */
const limits = { first: 40_000, all: 60_000 } as const;
/** Names of renderers that compute on the processor. */
const software = /swiftshader|llvmpipe|softpipe|basic render|software/i;

// Reasons are kept from visit to visit, so they are in English: `labWords` translates them where they are shown.
/** The store of the backends; each is measured in a worker of its own, which is ended afterwards. */
export function makeBackends(
  startClient: (backend: LabBackend) => ProbedClient,
  shelf: SpeedShelf,
): StoreApi<BackendsState> {
  return createStore<BackendsState>((set, get) => {
    let underWay: Promise<void> | undefined;
    const tell = (backend: LabBackend, speed: BackendSpeed) =>
      set({ speeds: { ...get().speeds, [backend]: speed } });
    const probeAll = async (withSlow: boolean) => {
      set({ isProbing: true });
      for (const backend of labBackends) {
        if (get().speeds[backend].kind !== 'unknown') continue;
        tell(backend, { kind: 'probing' });
        tell(backend, await probeOne(startClient(backend), bestOf(get().speeds), withSlow));
      }
      set({ isProbing: false });
      writeSpeeds(shelf, get().speeds);
    };
    const once = (work: () => Promise<void>) => {
      underWay ??= work().finally(() => {
        underWay = undefined;
      });
      return underWay;
    };
    return {
      speeds: readSpeeds(shelf) ?? unknownSpeeds,
      isProbing: false,
      probeAll: () => once(() => probeAll(false)),
      probeAgain: () =>
        once(async () => {
          set({ speeds: unknownSpeeds });
          await probeAll(true);
        }),
      chosen: wanted => (wanted === 'auto' ? (bestOf(get().speeds)?.backend ?? 'wasm') : wanted),
    };
  });
}

async function probeOne(
  client: ProbedClient,
  best: { readonly stepsPerSecond: number } | undefined,
  withSlow: boolean,
): Promise<BackendSpeed> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const times: number[] = [];
  try {
    return await new Promise<BackendSpeed>((resolve, reject) => {
      const wait = (milliseconds: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(cutOff(times, milliseconds)), milliseconds);
      };
      const heard = (milliseconds: number) => {
        times.push(milliseconds);
        if (times.length === 1) wait(limits.all);
        const slowest = best ? (slowness * 1000) / best.stepsPerSecond : Number.POSITIVE_INFINITY;
        if (times.length >= 3 && milliseconds > slowest) resolve(measured(times));
      };
      wait(limits.first);
      const ask = async () => {
        const device = await client.device();
        const name = software.exec(device)?.[0];
        if (name && !withSlow) {
          resolve({
            kind: 'absent',
            reason: inEnglish('There is no graphics card for it: {name} computes on the processor.', {
              name,
            }),
          });
          return;
        }
        const { firstStepMs, stepsPerSecond } = await client.probe(probeSteps, heard);
        resolve({ kind: 'measured', firstStepMs, stepsPerSecond });
      };
      ask().catch(reject);
    });
  } catch (error) {
    return { kind: 'absent', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    client.dispose();
  }
}

/** The speed by the steps so far: the median of all but the first. */
function measured([firstStepMs = Number.NaN, ...later]: readonly number[]): BackendSpeed {
  const sorted = later.sort((a, b) => a - b);
  return {
    kind: 'measured',
    firstStepMs,
    stepsPerSecond: 1000 / (sorted[sorted.length >> 1] ?? firstStepMs),
  };
}

function cutOff(times: readonly number[], milliseconds: number): BackendSpeed {
  if (times.length > 1) return measured(times);
  const seconds = Math.round(milliseconds / 1000);
  const reason = inEnglish(
    times.length === 0
      ? 'Its first step was not done after {seconds} seconds.'
      : 'Its second step was not done after {seconds} seconds.',
    { seconds },
  );
  return { kind: 'absent', reason };
}
