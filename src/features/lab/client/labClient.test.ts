import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import type { RunResult } from '../model/training/trainingRun.ts';
import type { LabApi, TrainEvent, TrainOrder, TrainRequest } from './labApi.ts';
import { LabFailed } from './labClient.ts';
import type { LifeLocks } from './liveLab.ts';
import { fakeLab, finished, never, request, snapshotOf } from './testing/fakeLab.ts';

const began = { kind: 'began', step: 0 } as const;
const progress = (step: number): TrainEvent => ({
  kind: 'progress',
  step,
  losses: [[1]],
  evaluations: [],
  stepsPerSecond: 10,
});

/** A far side that tells events and then never ends, or dies where it is told how. */
const telling = (...events: readonly TrainEvent[]): Partial<LabApi> => ({
  async train(_, onEvent) {
    for (const event of events) await onEvent(event);
    return await never();
  },
});

/** Runs on fake workers, with all that it tells. */
function runOn(...[backend, apis, locks]: Parameters<typeof fakeLab>) {
  const { client, workers } = fakeLab(backend, apis, locks);
  // What a test leaves under way ends with it: later its silence would be taken for a death in the middle of other tests.
  onTestFinished(() => client.dispose());
  const events: TrainEvent[] = [];
  const handle = client.train(request, event => void events.push(event));
  handle.result.catch(() => undefined);
  const hears = (kind: TrainEvent['kind'], times = 1) =>
    vi.waitFor(() => expect(events.filter(event => event.kind === kind)).toHaveLength(times));
  return { client, workers, events, handle, hears };
}

/** The restarts among what was told, with the English words for why. */
function restartsIn(events: readonly TrainEvent[]) {
  return events.flatMap(event =>
    event.kind === 'restarted' ? [{ ...event, reason: englishWords(event.reason) }] : [],
  );
}

const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

describe('LabClient', () => {
  afterEach(() => void vi.useRealTimers());

  it('passes the request on, tells what happens, and nothing after the result', async () => {
    let tell: (event: TrainEvent) => void = () => undefined;
    const { events, handle } = runOn('wasm', [
      {
        async train(received, onEvent) {
          expect(received).toEqual({ ...request, isPaused: false });
          tell = onEvent;
          await onEvent(began);
          return finished;
        },
      },
    ]);
    expect(await handle.result).toEqual(finished);
    await tell(progress(1));
    expect(events).toEqual([began]);
  });

  it('refuses a second network while one is under training, and takes the next when it is done', async () => {
    let finish: (result: RunResult) => void = () => undefined;
    const train = () =>
      new Promise<RunResult>(resolve => {
        finish = resolve;
      });
    const { client, handle } = runOn('wasm', [{ train }]);
    expect(() => client.train(request, () => undefined)).toThrow('trains a network already');
    const isDone = (result: Promise<RunResult>) =>
      vi.waitFor(() => {
        finish(finished);
        return Promise.race([result, Promise.reject(new Error('not yet'))]);
      });
    expect(await isDone(handle.result)).toEqual(finished);
    expect(await isDone(client.train(request, () => undefined).result)).toEqual(finished);
  });

  it('keeps what is ordered while the worker starts', async () => {
    const received: (TrainRequest | TrainOrder)[] = [];
    const { handle } = runOn('wasm', [
      {
        train: asked => {
          received.push(asked);
          return never();
        },
        order: order => void received.push(order),
      },
    ]);
    for (const order of ['pause', 'step', 'step'] as const) handle.order(order);
    await vi.waitFor(() => expect(received).toEqual([{ ...request, isPaused: true }, 'step', 'step']));
  });

  it('trains nothing when cancelled while the worker starts', async () => {
    const train = vi.fn(never);
    const { handle } = runOn('wasm', [{ train }]);
    handle.order('cancel');
    expect((await handle.result).outcome.kind).toBe('cancelled');
    expect(train).not.toHaveBeenCalled();
  });

  it('goes on from the last snapshot in a new worker when the old one dies, and says so', async () => {
    const snapshot = { kind: 'snapshot', snapshot: snapshotOf(40) } as const;
    const asked: TrainRequest[] = [];
    const next: Partial<LabApi> = {
      async train(received) {
        asked.push(received);
        return finished;
      },
    };
    const { workers, events, handle, hears } = runOn('wasm', [
      telling(began, progress(40), snapshot, progress(55)),
      next,
    ]);
    await hears('progress', 2);
    handle.order('pause');
    workers[0]?.die('out of memory');
    expect(await handle.result).toEqual(finished);
    expect(asked).toEqual([{ ...request, from: snapshotOf(40), isPaused: true }]);
    expect(restartsIn(events).at(-1)).toEqual({
      kind: 'restarted',
      step: 40,
      backend: 'wasm',
      reason: 'The worker on WebAssembly was lost (out of memory): a new one goes on.',
    });
    expect(events.at(-1)?.kind).toBe('restarted');
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
  });

  it('learns of a death by a lock that is free again', async () => {
    const free: (() => unknown)[] = [];
    const locks = {
      request: async (_: string, __: LockOptions, then: () => unknown) => void free.push(then),
    } as unknown as LifeLocks;
    const live = async () => true;
    const next = { live, train: async () => finished };
    const { events, handle } = runOn('wasm', [{ live }, next], locks);
    await vi.waitFor(() => expect(free).toHaveLength(1));
    free[0]?.();
    expect(await handle.result).toEqual(finished);
    expect(events).toHaveLength(1);
    expect(restartsIn(events)).toMatchObject([{ reason: expect.stringContaining('ended by the browser') }]);
  });

  it('gives up after three deaths in a row, and says what is lost and what to do', async () => {
    const { workers, handle, hears } = runOn('wasm', [telling(began)]);
    for (let i = 0; i < 3; i++) {
      await hears('began', i + 1);
      workers[i]?.die('out of memory');
    }
    await expect(handle.result).rejects.toThrow(LabFailed);
    await expect(handle.result).rejects.toThrow(/lost 3 times in a row .* is gone\. Close other tabs/);
    expect(workers).toHaveLength(3);
  });

  it('never gives up as long as there is a new snapshot after each death', async () => {
    const { workers, handle, hears } = runOn('wasm', [
      ...Array.from({ length: 5 }, (_, i) => telling({ kind: 'snapshot', snapshot: snapshotOf(i) })),
      { train: async () => finished },
    ]);
    for (let i = 0; i < 5; i++) {
      await hears('snapshot', i + 1);
      workers[i]?.die('again');
    }
    expect(await handle.result).toEqual(finished);
  });

  it('takes silence for a death, but not while paused', async () => {
    fakeTimers();
    const { workers, handle, events } = runOn('wasm', [telling(began, progress(1), progress(2))]);
    while (events.length < 3) await vi.advanceTimersByTimeAsync(1);
    handle.order('pause');
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(workers).toHaveLength(1);
    handle.order('resume');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(workers).toHaveLength(2);
  });

  it('is patient with the first step of a graphics card', async () => {
    fakeTimers();
    const { workers, events } = runOn('webgl', [telling(began)]);
    while (events.length < 1) await vi.advanceTimersByTimeAsync(1);
    await vi.advanceTimersByTimeAsync(170_000);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(workers).toHaveLength(2);
  });

  it('stays on WebAssembly after a graphics card was lost twice', async () => {
    const lost: Partial<LabApi> = {
      train: async () =>
        Promise.reject(Object.assign(new Error('The WebGL context was lost.'), { name: 'BackendLost' })),
    };
    const start = vi.fn(async () => undefined);
    const last = { start, train: async () => finished };
    const { client, handle, events } = runOn('webgl', [lost, lost, last]);
    expect(await handle.result).toEqual(finished);
    expect(events).toHaveLength(2);
    expect(restartsIn(events)).toMatchObject([
      { backend: 'webgl', reason: expect.stringContaining('a new one goes on') },
      { backend: 'wasm', reason: expect.stringMatching(/lost twice .*: WebAssembly trains instead/) },
    ]);
    expect(start).toHaveBeenCalledWith('wasm');
    expect(client.backend).toBe('wasm');
  });

  it('takes WebAssembly at once where a graphics card cannot be used', async () => {
    const absent = { start: async () => Promise.reject(new Error('This browser has no WebGPU.')) };
    const { handle, events } = runOn('webgpu', [absent, { train: async () => finished }]);
    expect(await handle.result).toEqual(finished);
    expect(events).toHaveLength(1);
    expect(restartsIn(events)).toMatchObject([
      { reason: 'WebGPU cannot be used here (This browser has no WebGPU): WebAssembly trains instead.' },
    ]);
  });

  it('says what to do where WebAssembly cannot be used', async () => {
    const absent = { start: async () => Promise.reject(new Error('No SIMD.')) };
    await expect(runOn('wasm', [absent]).handle.result).rejects.toThrow(
      'Networks cannot be trained in this browser. No SIMD. Update it',
    );
  });

  it('ends a worker that does not answer to a cancellation, and gives what there is', async () => {
    fakeTimers();
    const { workers, handle, events } = runOn('wasm', [
      telling(began, { kind: 'snapshot', snapshot: snapshotOf(7) }),
    ]);
    while (events.length < 2) await vi.advanceTimersByTimeAsync(1);
    handle.order('cancel');
    await vi.advanceTimersByTimeAsync(4_001);
    expect(await handle.result).toMatchObject({
      outcome: { kind: 'cancelled' },
      parameters: Float32Array.of(7),
      finished: null,
    });
    expect(workers.map(worker => worker.isTerminated)).toEqual([true]);
  });

  it('passes an error of the training itself on without trying again', async () => {
    const train = async () => Promise.reject(new RangeError('An encoder does not fit.'));
    const { workers, handle } = runOn('webgl', [{ train }]);
    await expect(handle.result).rejects.toThrow('An encoder does not fit.');
    expect(workers).toHaveLength(1);
  });

  it('takes a memory that is full for a death', async () => {
    const full = { train: async () => Promise.reject(new RangeError('Array buffer allocation failed')) };
    const { handle } = runOn('wasm', [full, { train: async () => finished }]);
    expect(await handle.result).toEqual(finished);
  });

  it('rejects the run when it is disposed, and can be asked again', async () => {
    const { client, workers, handle, hears } = runOn('wasm', [
      telling(began),
      { train: async () => finished },
    ]);
    await hears('began');
    client.dispose();
    const next = client.train(request, () => undefined);
    await expect(handle.result).rejects.toThrow('no longer wanted');
    expect(await next.result).toEqual(finished);
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
  });

  it('asks another worker for predictions when one dies over them', async () => {
    const predictions = [Float32Array.of(3)];
    const { client, workers } = fakeLab('wasm', [{}, { predict: async () => predictions }]);
    const { design } = request.run;
    const answer = client.predict({ design, parameters: new Float32Array(), images: new Float32Array() });
    workers[0]?.die('out of memory');
    expect(await answer).toEqual(predictions);
  });

  it('renders scenes without starting a backend', async () => {
    const start = vi.fn(never);
    const set = { size: 16, count: 0, images: new Float32Array(), labels: new Map() };
    const { client } = fakeLab('wasm', [{ start, scenes: async () => set }]);
    const asked = { dataSeed: 1, purpose: 'test', count: 0, size: 16, tasks: [] } as const;
    expect(await client.scenes(asked)).toEqual(set);
    expect(start).not.toHaveBeenCalled();
  });
});
