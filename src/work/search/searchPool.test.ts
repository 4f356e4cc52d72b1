import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { runSteps } from '../../base/steps/runSteps.ts';
import { blocksOf } from '../../core/affinity/testing/bruteGroupings.ts';
import { makePlan } from '../../core/plan/makePlan.ts';
import { syntheticRows } from '../../core/plan/testing/syntheticRows.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { makeSearchServer } from '../server/searchServer.ts';
import { FakeWorker } from '../testing/fakeWorker.ts';
import type { CurveRequest, PerturbRequest, SearchApi } from './searchApi.ts';
import { SearchPool } from './searchPool.ts';
import { shareTable } from './shareTable.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;

const choice = {
  strategy: 'optimal',
  headRule: 'validation',
  objective: 'sum',
  weights: [],
  constraints: [],
  seed: 1,
} as const;
const curveRequest = (key: string): CurveRequest => ({
  ...choice,
  key,
  maximumBudget: 5,
  budgets: [2, 3],
  timeLimit: 0,
});
const perturbRequest: PerturbRequest = {
  ...choice,
  budget: 2.5,
  noise: { kind: 'percent', percent: [3] },
  first: 0,
  count: 50,
};

/** A pool of servers that run in this process, with what was asked of each. */
function poolOf(size: number) {
  const asked: string[][] = [];
  const pool = new SearchPool(size, () => {
    const calls: string[] = [];
    asked.push(calls);
    let steps = 0;
    const server = makeSearchServer({
      // Each look at the clock moves it on: slices end after a number of steps, on every machine.
      now: () => steps++,
      nextTask: () => new Promise(resolve => setImmediate(resolve)),
    });
    return new FakeWorker<SearchApi>({
      ...server,
      trace: (id, number, request, onProgress) => {
        calls.push(request.key);
        return request.timeLimit > 0
          ? Promise.resolve({ kind: 'stopped', why: 'time' } as const)
          : server.trace(id, number, request, onProgress);
      },
      groupPart: (id, part, onProgress) => {
        calls.push('part');
        return server.groupPart(id, part, onProgress);
      },
      perturb: (id, number, request, onProgress) => {
        calls.push(`${request.first}+${request.count}`);
        return server.perturb(id, number, request, onProgress);
      },
    });
  });
  return { pool, asked };
}

const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe('SearchPool', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('gives the same with one, two and five workers, and all of them work', async () => {
    const answers = [];
    for (const size of [1, 2, 5]) {
      const { pool, asked } = poolOf(size);
      const shares: number[] = [];
      const choices = await pool.perturb(table, perturbRequest, {
        ...options(),
        onProgress: share => void shares.push(share),
      });
      const curves = await Promise.all(
        ['a', 'b', 'c'].map(key => pool.trace(table, curveRequest(key), options())),
      );
      answers.push({ choices, curves });
      expect(asked).toHaveLength(size);
      expect(shares.at(-1)).toBeCloseTo(1, 12);
    }
    expect(answers[0]?.choices).toHaveLength(50);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('gives each curve to the worker that has least to do', async () => {
    const { pool, asked } = poolOf(2);
    await Promise.all(['a', 'b', 'c', 'd'].map(key => pool.trace(table, curveRequest(key), options())));
    expect(asked.map(keys => keys.length)).toEqual([2, 2]);
  });

  it('asks the worker that stopped a search to go on with it', async () => {
    const { pool, asked } = poolOf(2);
    await Promise.all([
      pool.trace(table, { ...curveRequest('a'), timeLimit: 1 }, options()),
      pool.trace(table, { ...curveRequest('b'), timeLimit: 1 }, options()),
    ]);
    await pool.trace(table, curveRequest('b'), options());
    expect(asked).toEqual([['a'], ['b', 'b']]);
  });

  it('rejects with the reason when aborted', async () => {
    const { pool } = poolOf(2);
    const controller = new AbortController();
    const answer = pool.perturb(
      table,
      { ...perturbRequest, count: 100_000 },
      { signal: controller.signal, onProgress: () => controller.abort(new Error('no longer wanted')) },
    );
    await expect(answer).rejects.toThrow('no longer wanted');
  });

  it('shares the columns of a table where memory can be shared, and only there', async () => {
    expect(await shareTable(table)).toBe(table);
    vi.stubGlobal('crossOriginIsolated', true);
    const shared = await shareTable(table);
    expect(await shareTable(table)).toBe(shared);
    expect(shared.costs.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect({ ...shared, costs: [...shared.costs] }).toEqual({ ...table, costs: [...table.costs] });
  });
});

describe('groupings by affinity', () => {
  const tasks = isWhole ? 26 : 25;
  const pairs = blocksOf(tasks, 4, 0.5);
  const rules = {
    ...({ groups: 'cover', value: 'mean', constraints: [] } as const),
    ...{ least: 2, most: tasks, maximumNetworks: 4, cost: { trunk: 1, decoder: 0 } },
  };
  const request = (timeLimit: number) => ({ key: 'groups', pairs, rules, timeLimit });

  it('are the same from any number of workers, each of which has its part in them, cancelled and gone on with or not', async () => {
    const alone = await poolOf(1).pool.group(request(0), options());
    expect(alone.kind).toBe('done');
    let count = 0;
    for (const size of isWhole ? [2, 5] : [5]) {
      const { pool, asked } = poolOf(size);
      const onProgress = () => void count++;
      expect(await pool.group(request(0), { ...options(), onProgress })).toEqual(alone);
      // The first one has the search itself.
      expect(asked.slice(1).every(calls => calls.includes('part'))).toBe(true);
    }
    const { pool } = poolOf(3);
    let stops = 0;
    const step = isWhole ? 40 : Math.ceil(count / 3);
    for (let left = step; ; left += step) {
      const controller = new AbortController();
      let told = 0;
      const onProgress = () => {
        if (++told === left) controller.abort(new Error('enough'));
      };
      const answer = pool.group(request(0), { signal: controller.signal, onProgress });
      const found = await answer.catch(() => undefined);
      if (!found) {
        stops++;
        continue;
      }
      expect(found).toEqual(alone);
      break;
    }
    expect(stops).toBeGreaterThan(1);
  });
});

describe('a plan of a large table', () => {
  const large = makeLossTable(
    9,
    syntheticRows(9, 1)
      .filter((_, i) => i % (isWhole ? 4 : 8) === 0 || i < 9)
      .map((row, i) => ({ ...row, losses: i % 3 === 0 ? row.losses : row.losses.map(() => null) })),
  );
  const options = { budgets: [1, 2, 4], count: 3, seed: 1, draws: 7 };

  it('is the same from any number of workers, which share its draws, and tells how far it is', async () => {
    const expected = runSteps(makePlan(large, options));
    expect(expected?.proposals).toHaveLength(3);
    for (const size of isWhole ? [1, 2, 3] : [1, 3]) {
      const { pool } = poolOf(size);
      const shares: number[] = [];
      const onProgress = (share: number) => void shares.push(share);
      const { signal } = new AbortController();
      const answer = await pool.plan(large, { kind: 'plan', options }, { signal, onProgress });
      expect(answer).toEqual({ kind: 'plan', value: expected });
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
    }
  });

  it('is none where no networks serve every task, and is given up at once', async () => {
    const { pool } = poolOf(2);
    const { signal } = new AbortController();
    const onProgress = () => undefined;
    const none = { ...options, budgets: [0.1] };
    expect(await pool.plan(large, { kind: 'plan', options: none }, { signal, onProgress })).toEqual({
      kind: 'plan',
      value: undefined,
    });
    const stopped = new AbortController();
    const answer = pool.plan(large, { kind: 'plan', options }, { signal: stopped.signal, onProgress });
    stopped.abort();
    await expect(answer).rejects.toThrow();
  });
});
