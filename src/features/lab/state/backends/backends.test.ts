import { afterEach, describe, expect, it, vi } from 'vitest';
import { englishWords, verbatim } from '../../../../base/i18n/message.ts';
import type { LabBackend } from '../../client/labApi.ts';
import type { BackendSpeed, SpeedShelf } from './backendSpeeds.ts';
import { makeBackends, type ProbedClient } from './backends.ts';

const absent = (reason: string): Partial<ProbedClient> => ({
  device: () => Promise.reject(new Error(reason)),
});
/** A backend whose steps take so many milliseconds, the first ten times as many. */
const steady = (milliseconds: number, device = 'A card'): Partial<ProbedClient> => ({
  device: async () => device,
  async probe(steps, onStep = () => undefined) {
    for (let step = 0; step < steps; step++) onStep(step === 0 ? 10 * milliseconds : milliseconds);
    return { firstStepMs: 10 * milliseconds, stepsPerSecond: 1000 / milliseconds, losses: [] };
  },
});

function memoryShelf(
  userAgent = 'browser 1',
  text: string | null = null,
): SpeedShelf & { text: string | null } {
  const shelf = {
    userAgent,
    text,
    read: () => shelf.text,
    write: (written: string) => {
      shelf.text = written;
    },
  };
  return shelf;
}

/** A store over made-up backends; `log` tells which were started and ended. */
function makeStore(clients: Readonly<Record<LabBackend, Partial<ProbedClient>>>, shelf = memoryShelf()) {
  const log: string[] = [];
  const store = makeBackends(backend => {
    log.push(`start ${backend}`);
    return {
      device: () => new Promise(() => undefined),
      probe: () => new Promise(() => undefined),
      dispose: () => void log.push(`end ${backend}`),
      ...clients[backend],
    };
  }, shelf);
  return { store, log, shelf };
}

const noGpu = absent('This browser has no WebGPU.');

describe('the backends of the Lab', () => {
  afterEach(() => void vi.useRealTimers());

  it('are measured one after another, each in a worker that is ended, and the fastest is chosen', async () => {
    const { store, log } = makeStore({ wasm: steady(20), webgl: steady(5), webgpu: noGpu });
    expect(store.getState().chosen('auto')).toBe('wasm');
    await store.getState().probeAll();
    expect(log).toEqual(['wasm', 'webgl', 'webgpu'].flatMap(name => [`start ${name}`, `end ${name}`]));
    expect(store.getState().speeds).toEqual({
      wasm: { kind: 'measured', stepsPerSecond: 50, firstStepMs: 200 },
      webgl: { kind: 'measured', stepsPerSecond: 200, firstStepMs: 50 },
      webgpu: { kind: 'absent', reason: verbatim('This browser has no WebGPU.') },
    });
    expect(store.getState().chosen('auto')).toBe('webgl');
    expect(store.getState().chosen('wasm')).toBe('wasm');
  });

  it('are measured once, and again by the next browser only', async () => {
    const clients = { wasm: steady(20), webgl: steady(5), webgpu: noGpu };
    const first = makeStore(clients);
    await Promise.all([first.store.getState().probeAll(), first.store.getState().probeAll()]);
    await first.store.getState().probeAll();
    expect(first.log).toHaveLength(6);
    const second = makeStore(clients, memoryShelf('browser 1', first.shelf.text));
    await second.store.getState().probeAll();
    expect(second.log).toEqual([]);
    expect(second.store.getState().chosen('auto')).toBe('webgl');
    const other = makeStore(clients, memoryShelf('browser 2', first.shelf.text));
    expect(other.store.getState().chosen('auto')).toBe('wasm');
  });

  it.each([
    '',
    'nonsense',
    '{}',
    '{"version":1,"userAgent":"browser 1","speeds":{"wasm":{"kind":"measured"}}}',
  ])('are measured anew where what was kept cannot be read: %s', text => {
    const { store } = makeStore({ wasm: {}, webgl: {}, webgpu: {} }, memoryShelf('browser 1', text));
    expect(store.getState().speeds.wasm.kind).toBe('unknown');
  });

  it('leave out cards that are drawn by the processor until they are asked for', async () => {
    const webgl = steady(2000, 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))');
    const { store } = makeStore({ wasm: steady(20), webgl, webgpu: noGpu });
    await store.getState().probeAll();
    expect(reasonOf(store.getState().speeds.webgl)).toContain('computes on the processor');
    await store.getState().probeAgain();
    expect(store.getState().speeds.webgl).toMatchObject({ kind: 'measured', stepsPerSecond: 0.5 });
    expect(store.getState().chosen('auto')).toBe('wasm');
  });

  it('are given up after two timed steps that take several times those of the fastest', async () => {
    const webgl: Partial<ProbedClient> = {
      device: async () => 'A card',
      probe: async (_, onStep = () => undefined) => {
        for (const milliseconds of [900, 100, 110]) onStep(milliseconds);
        return await new Promise(() => undefined);
      },
    };
    const { store } = makeStore({ wasm: steady(20), webgl, webgpu: noGpu });
    await store.getState().probeAll();
    expect(store.getState().speeds.webgl).toMatchObject({ kind: 'measured', firstStepMs: 900 });
  });

  it('are given up where the first step takes too long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { store, log } = makeStore({ wasm: steady(20), webgl: {}, webgpu: noGpu });
    const probing = store.getState().probeAll();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.getState().speeds.webgl.kind).toBe('probing');
    await vi.advanceTimersByTimeAsync(20_000);
    await probing;
    expect(reasonOf(store.getState().speeds.webgl)).toBe('Its first step was not done after 40 seconds.');
    expect(log).toContain('end webgl');
  });
});

/** Why a backend is absent, in English; nothing for one that is not. */
function reasonOf(speed: BackendSpeed): string | undefined {
  return speed.kind === 'absent' ? englishWords(speed.reason) : undefined;
}
