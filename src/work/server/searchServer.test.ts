import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { runSteps } from '../../base/steps/runSteps.ts';
import { traceCurve } from '../../core/frontier/traceCurve.ts';
import { estimateError } from '../../core/strategies/estimatorQuality.ts';
import { higherOrder } from '../../core/strategies/higherOrder.ts';
import type { CurveAnswer, CurveRequest, SearchApi } from '../search/searchApi.ts';
import { makeSearchServer } from './searchServer.ts';

const table = syntheticTable(14, 6);
const request: CurveRequest = {
  key: 'a',
  strategy: 'optimal',
  headRule: 'validation',
  maximumBudget: 5,
  budgets: [],
  seed: 1,
  objective: 'sum',
  weights: [],
  constraints: [],
  timeLimit: 0,
};

const alone = async () => expect.fail('nobody is asked where there are no helpers');

/** A server whose clock moves by 10 ms each time it is read: a slice is two steps of the search. */
function start(between: (slice: number) => void = () => undefined): SearchApi {
  let [time, slice] = [0, 0];
  const server = makeSearchServer({
    now: () => (time += 10),
    nextTask: async () => between(++slice),
  });
  server.hold(1, table);
  return server;
}

async function uninterrupted(): Promise<CurveAnswer> {
  return await start().trace(1, 1, request, () => undefined);
}

describe('the search server', () => {
  it.each<[string, number, Partial<CurveRequest>]>([
    ['few tasks', 12, {}],
    ['few tasks and at most two networks', 12, { constraints: [{ kind: 'most', networks: 2 }] }],
    ['few tasks of which the worst counts', 12, { objective: 'worst' }],
    ['as many as need the large methods', 14, {}],
    ['few tasks that nothing serves so cheaply', 12, { maximumBudget: 0.25 }],
  ])('answers for %s as the whole search in one go', async (_, tasks, asked) => {
    const asking = { ...request, ...asked };
    const server = start();
    const of = syntheticTable(tasks, 6);
    server.hold(3, of);
    const answer = await server.trace(1, 3, asking, () => undefined);
    expect(answer).toEqual({
      kind: 'done',
      curve: runSteps(traceCurve('optimal', of, asking)),
    });
  });

  it('gives the same curve when it was cancelled many times and gone on with', async () => {
    let id = 0;
    const server: SearchApi = start(slice => {
      if (slice % 7 === 0) server.cancel(id);
    });
    const shares: number[] = [];
    let answer: CurveAnswer = { kind: 'stopped', why: 'cancelled' };
    while (answer.kind === 'stopped') {
      expect(answer.why).toBe('cancelled');
      answer = await server.trace(++id, 1, request, share => void shares.push(share));
    }
    expect(answer).toEqual(await uninterrupted());
    expect(id).toBeGreaterThan(5);
    // It went on from where it was: the share never fell.
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('groups by affinities alike when it was cancelled many times and gone on with', async () => {
    const count = 12;
    const tasks = Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `${i}`, short: `${i}` }));
    const values = Float64Array.from({ length: count * count }, (_, at) => Math.sin(at * at));
    const rules = {
      ...({ groups: 'cover', value: 'mean', constraints: [] } as const),
      ...{ least: 2, most: count, maximumNetworks: 4, cost: { trunk: 1, decoder: 0 } },
    };
    const asked = { key: 'groups', pairs: { rows: tasks, columns: tasks, values }, rules, timeLimit: 0 };
    let id = 0;
    const server: SearchApi = start(slice => {
      if (slice % 20 === 0) server.cancel(id);
    });
    let answer: CurveAnswer = { kind: 'stopped', why: 'cancelled' };
    while (answer.kind === 'stopped') answer = await server.group(++id, asked, () => undefined, 0, alone);
    expect(id).toBeGreaterThan(2);
    expect(answer).toEqual(await start().group(1, asked, () => undefined, 0, alone));
    const steps = answer.curve.kind === 'frontier' ? answer.curve.frontier.steps : [];
    expect(steps.length).toBe(4);
    expect(steps.every(({ proof }) => proof.proved)).toBe(true);
  });

  it('stops at the time limit and is gone on with', async () => {
    const server = start();
    const limited = { ...request, timeLimit: 0.5 };
    let answer = await server.trace(1, 1, limited, () => undefined);
    expect(answer).toEqual({ kind: 'stopped', why: 'time' });
    for (let id = 2; answer.kind === 'stopped'; id++) {
      answer = await server.trace(id, 1, limited, () => undefined);
    }
    expect(answer).toEqual(await uninterrupted());
  });

  it('tells the best so far with bounds before the end, and again after it was gone on with', async () => {
    const server: SearchApi = start(slice => {
      if (slice === 400) server.cancel(1);
    });
    let told = 0;
    const hear = (_: number, best?: unknown) => {
      if (best) told++;
    };
    await server.trace(1, 1, request, hear);
    expect(told).toBeGreaterThan(0);
    told = 0;
    await server.trace(2, 1, request, hear);
    expect(told).toBeGreaterThan(0);
  });

  it('says how near estimates come to the truth', async () => {
    const error = await start().assess(1, 'higher-order');
    expect(error).toEqual(estimateError(table, higherOrder.estimate(table)));
    expect(error.correlation.n).toBeGreaterThan(1000);
  });

  it('says what to do when it is asked about a table that it does not hold', async () => {
    await expect(start().trace(1, 2, request, () => undefined)).rejects.toThrow('reload the page');
  });

  it('stops choosing on perturbed tables when cancelled', async () => {
    const server: SearchApi = start(slice => {
      if (slice === 3) server.cancel(1);
    });
    const { key: _, maximumBudget: __, budgets: ___, timeLimit: ____, ...choice } = request;
    const perturb = {
      ...choice,
      strategy: 'optimal',
      budget: 3,
      noise: { kind: 'percent', percent: [2] },
    } as const;
    const answer = await server.perturb(1, 1, { ...perturb, first: 0, count: 5 }, () => undefined);
    expect(answer).toBe('cancelled');
  });
});
