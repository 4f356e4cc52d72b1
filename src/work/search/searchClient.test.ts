import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { FakeWorker } from '../testing/fakeWorker.ts';
import type { CurveAnswer, CurveRequest, SearchApi } from './searchApi.ts';
import { SearchClient, SearchFailed } from './searchClient.ts';

const request = { strategy: 'optimal', maximumBudget: 5 } as unknown as CurveRequest;
const curve: StrategyCurve = { kind: 'points', strategy: 'random', points: [], rule: 'made up' };
const answered: CurveAnswer = { kind: 'done', curve };
const table = makeLossTable(1, [{ tasks: [0], cost: 1, losses: [1] }]);
const never = () => new Promise<never>(() => undefined);

const silent: SearchApi = {
  hold: () => undefined,
  drop: () => undefined,
  trace: never,
  group: never,
  groupPart: never,
  perturb: never,
  perturbGroupings: never,
  plan: never,
  assess: never,
  cancel: () => undefined,
};

/** A client over workers with the given far sides, one after another. */
function clientOf(...apis: Partial<SearchApi>[]) {
  const workers: FakeWorker<SearchApi>[] = [];
  const client = new SearchClient(() => {
    const api = apis[workers.length] ?? apis[apis.length - 1];
    const worker = new FakeWorker<SearchApi>({ ...silent, ...api });
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
      async trace(_, __, received, onProgress) {
        expect(received.maximumBudget).toBe(5);
        await onProgress(0.5);
        return answered;
      },
    });
    const answer = await client.trace(table, request, {
      ...options(),
      onProgress: share => void shares.push(share),
    });
    expect(answer).toEqual(answered);
    expect(shares).toEqual([0.5]);
    expect(await client.trace(table, request, options())).toEqual(answered);
    expect(workers).toHaveLength(1);
  });

  it('cancels in the worker when aborted, and rejects with the reason', async () => {
    const cancelled: number[] = [];
    let finish: (answer: CurveAnswer) => void = () => undefined;
    const { client } = clientOf({
      trace: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
      cancel(id) {
        cancelled.push(id);
        finish({ kind: 'stopped', why: 'cancelled' });
      },
    });
    const controller = new AbortController();
    const answer = client.trace(table, request, { ...options(), signal: controller.signal });
    await vi.waitFor(() => expect(finish).not.toBe(undefined));
    controller.abort(new Error('no longer wanted'));
    await expect(answer).rejects.toThrow('no longer wanted');
    expect(cancelled).toEqual([1]);
    await expect(client.trace(table, request, { ...options(), signal: controller.signal })).rejects.toThrow(
      'no longer wanted',
    );
  });

  it('starts a new worker when the old one dies, and asks it again', async () => {
    const { client, workers } = clientOf({ trace: never }, { trace: async () => answered });
    const answer = client.trace(table, request, options());
    workers[0]?.die('out of memory');
    expect(await answer).toEqual(answered);
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
  });

  it('gives up when the worker dies twice over one request, and says what to do', async () => {
    const { client, workers } = clientOf({ trace: never });
    const answer = client.trace(table, request, options());
    workers[0]?.die('out of memory');
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    workers[1]?.die('out of memory');
    await expect(answer).rejects.toThrow(SearchFailed);
    await expect(answer).rejects.toThrow('stopped twice (out of memory). Retry, or reload the page.');
  });

  it('takes ten seconds of silence for a death', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { client, workers } = clientOf({ trace: never });
    const answer = client.trace(table, request, options());
    answer.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(10_001);
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(10_001);
    await expect(answer).rejects.toThrow('no sign of life');
  });

  it('takes a sign of life over one request for all of them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let tell: () => unknown = () => undefined;
    const { client, workers } = clientOf({
      trace: (_, __, { strategy }, onProgress) => {
        if (strategy === 'optimal') tell = () => onProgress(0.5);
        return never();
      },
    });
    const other = { ...request, strategy: 'random' } as const;
    for (const asked of [request, other]) client.trace(table, asked, options()).catch(() => undefined);
    for (let i = 0; i < 4; i++) {
      await vi.advanceTimersByTimeAsync(8_000);
      await tell();
    }
    expect(workers.map(worker => worker.isTerminated)).toEqual([false]);
  });

  it('asks the next worker for everything that the dead one was asked', async () => {
    const { client, workers } = clientOf({ trace: never }, { trace: async () => answered });
    const answers = [1, 2, 3].map(() => client.trace(table, request, options()));
    workers[0]?.die('out of memory');
    expect(await Promise.all(answers)).toEqual([answered, answered, answered]);
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
  });

  it('passes an error of the search itself on without trying again', async () => {
    const { client, workers } = clientOf({
      trace: () => Promise.reject(new RangeError('14 tasks are too many')),
    });
    await expect(client.trace(table, request, options())).rejects.toThrow('14 tasks are too many');
    expect(workers).toHaveLength(1);
  });

  it('sends a table once, and drops the one used longest ago beyond three', async () => {
    const calls: string[] = [];
    const { client } = clientOf({
      hold: number => void calls.push(`hold ${number}`),
      drop: number => void calls.push(`drop ${number}`),
      trace: async (_, number) => {
        calls.push(`trace ${number}`);
        return answered;
      },
    });
    const tables = [1, 2, 3, 4].map(loss => makeLossTable(1, [{ tasks: [0], cost: 1, losses: [loss] }]));
    for (const i of [0, 0, 1, 2, 0, 3, 1]) {
      await client.trace(tables[i] as typeof table, request, options());
    }
    expect(calls).toEqual(
      [
        ['hold 1', 'trace 1', 'trace 1', 'hold 2', 'trace 2', 'hold 3', 'trace 3', 'trace 1'],
        ['hold 4', 'drop 2', 'trace 4', 'hold 2', 'drop 3', 'trace 2'],
      ].flat(),
    );
  });
});
