import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StrategyCurve } from '../domain/traceCurve.ts';
import type { CurveRequest, SearchApi } from '../protocol/searchApi.ts';
import { SearchClient, SearchFailed, type WorkerLike } from './searchClient.ts';

const request = { strategy: 'optimal', maximumBudget: 5 } as unknown as CurveRequest;
const curve: StrategyCurve = { kind: 'points', strategy: 'random', points: [], rule: 'made up' };
const never = () => new Promise<never>(() => undefined);

/** A worker whose far side is `api`, over a real message channel; `die` is what an uncaught error in it does. */
class FakeWorker implements WorkerLike {
  readonly #channel = new MessageChannel();
  readonly #listeners = new Map<string, Set<(event: Event) => void>>();
  isTerminated = false;

  constructor(api: SearchApi) {
    expose(api, this.#channel.port2);
    this.#channel.port2.start();
    this.#channel.port1.start();
  }

  postMessage = (message: unknown, transfer: unknown) =>
    this.#channel.port1.postMessage(message, transfer as Transferable[]);

  addEventListener = (type: string, listener: unknown) => {
    if (type === 'message') this.#channel.port1.addEventListener(type, listener as EventListener);
    else
      this.#listeners.set(
        type,
        (this.#listeners.get(type) ?? new Set()).add(listener as (event: Event) => void),
      );
  };

  removeEventListener = (type: string, listener: unknown) =>
    this.#channel.port1.removeEventListener(type, listener as EventListener);

  terminate = () => {
    this.isTerminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  };

  die(message: string) {
    for (const listener of this.#listeners.get('error') ?? [])
      listener(Object.assign(new Event('error'), { message }));
  }
}

/** A client over workers with the given far sides, one after another. */
function clientOf(...apis: Partial<SearchApi>[]) {
  const workers: FakeWorker[] = [];
  const client = new SearchClient(() => {
    const api = apis[workers.length] ?? apis[apis.length - 1];
    const worker = new FakeWorker({ trace: never, cancel: () => undefined, ...api });
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe('SearchClient', () => {
  afterEach(() => void vi.useRealTimers());

  it('passes the request on, reports progress and gives the curve', async () => {
    const shares: number[] = [];
    const { client, workers } = clientOf({
      async trace(_, received, onProgress) {
        expect(received.maximumBudget).toBe(5);
        await onProgress(0.5);
        return curve;
      },
    });
    const answer = await client.trace(request, {
      ...options(),
      onProgress: share => void shares.push(share),
    });
    expect(answer).toEqual(curve);
    expect(shares).toEqual([0.5]);
    expect(await client.trace(request, options())).toEqual(curve);
    expect(workers).toHaveLength(1);
  });

  it('cancels in the worker when aborted, and rejects with the reason', async () => {
    const cancelled: number[] = [];
    let finish: (answer: 'cancelled') => void = () => undefined;
    const { client } = clientOf({
      trace: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
      cancel(id) {
        cancelled.push(id);
        finish('cancelled');
      },
    });
    const controller = new AbortController();
    const answer = client.trace(request, { ...options(), signal: controller.signal });
    await vi.waitFor(() => expect(finish).not.toBe(undefined));
    controller.abort(new Error('no longer wanted'));
    await expect(answer).rejects.toThrow('no longer wanted');
    expect(cancelled).toEqual([1]);
    await expect(client.trace(request, { ...options(), signal: controller.signal })).rejects.toThrow(
      'no longer wanted',
    );
  });

  it('starts a new worker when the old one dies, and asks it again', async () => {
    const { client, workers } = clientOf({ trace: never }, { trace: async () => curve });
    const answer = client.trace(request, options());
    workers[0]?.die('out of memory');
    expect(await answer).toEqual(curve);
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
  });

  it('gives up when the worker dies twice over one request, and says what to do', async () => {
    const { client, workers } = clientOf({ trace: never });
    const answer = client.trace(request, options());
    workers[0]?.die('out of memory');
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    workers[1]?.die('out of memory');
    await expect(answer).rejects.toThrow(SearchFailed);
    await expect(answer).rejects.toThrow('stopped twice (out of memory). Retry, or reload the page.');
  });

  it('takes ten seconds of silence for a death', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { client, workers } = clientOf({ trace: never });
    const answer = client.trace(request, options());
    answer.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(10_001);
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(10_001);
    await expect(answer).rejects.toThrow('no sign of life');
  });

  it('passes an error of the search itself on without trying again', async () => {
    const { client, workers } = clientOf({
      trace: () => Promise.reject(new RangeError('14 tasks are too many')),
    });
    await expect(client.trace(request, options())).rejects.toThrow('14 tasks are too many');
    expect(workers).toHaveLength(1);
  });
});
