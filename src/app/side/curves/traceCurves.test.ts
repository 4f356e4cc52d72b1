import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { verbatim } from '../../../base/i18n/message.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import type { CurveAnswer, CurveRequest } from '../../../work/search/searchApi.ts';
import type { SearchOptions } from '../../../work/search/searchClient.ts';
import type { SearchPool } from '../../../work/search/searchPool.ts';
import { defaultConfiguration } from '../../configuration/fields.ts';
import { curveSoFar } from '../../context/curveState.ts';
import { makeSessionStore } from '../../context/sessionStore.ts';
import { affinityProblem } from '../affinities/groupRequest.ts';
import { curveKey } from './curveRequest.ts';
import { CurveTracer } from './traceCurves.ts';

/** No table is asked for here. */
const nothing = () => Promise.reject(new Error('no table'));

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;
const read = parseTable(readFileSync('public/tables/tag-celeba.json', 'utf8'));
if (read.kind !== 'affinity') throw new Error('a table of affinities');
const affinities = read.table;

const settings = (heads: 'validation' | 'test') => ({
  heads,
  objective: 'sum' as const,
  weights: [],
  constraints: [],
});

const keyOf = (strategy: StrategyKey, heads: 'validation' | 'test') =>
  curveKey(table, strategy, settings(heads));

/** A client whose answers the test gives by hand. */
function start() {
  const asked: {
    request: CurveRequest;
    options: SearchOptions;
    answer: (curve: StrategyCurve) => void;
    stop: (why: 'cancelled' | 'time') => void;
    fail: (error: Error) => void;
  }[] = [];
  const trace: SearchPool['trace'] = (_: LossTable, request: CurveRequest, options: SearchOptions) =>
    new Promise<CurveAnswer>((settle, fail) => {
      options.signal.addEventListener('abort', () => fail(new Error('aborted')));
      const answer = (curve: StrategyCurve) => settle({ kind: 'done', curve });
      asked.push({ request, options, answer, stop: why => settle({ kind: 'stopped', why }), fail });
    });
  const group: SearchPool['group'] = (request, options) =>
    trace(table, { ...request, strategy: 'affinity' } as unknown as CurveRequest, options);
  const session = makeSessionStore(nothing);
  const tracer = new CurveTracer(session, { trace, group });
  const curveOf = (strategy: CurveRequest['strategy']): StrategyCurve => ({
    kind: 'points',
    strategy,
    points: [],
    rule: '',
  });
  return { asked, session, tracer, curveOf, stateOf: (key: string) => session.getState().curves[key] };
}

describe('CurveTracer', () => {
  it('asks for each wanted curve once, in order, and keeps progress and answer under its key', async () => {
    const { asked, tracer, curveOf, stateOf } = start();
    tracer.want(table, ['optimal', 'random'], settings('validation'));
    tracer.want(table, ['optimal', 'random'], settings('validation'));
    expect(asked.map(({ request }) => request.strategy)).toEqual(['optimal', 'random']);
    expect(asked[0]?.request).toMatchObject({ maximumBudget: 5, headRule: 'validation' });
    asked[1]?.options.onProgress(0.25);
    expect(stateOf(keyOf('random', 'validation'))).toEqual({ kind: 'running', progress: 0.25 });
    asked[0]?.answer(curveOf('optimal'));
    await vi.waitFor(() => expect(stateOf(keyOf('optimal', 'validation'))?.kind).toBe('done'));
    expect(stateOf(keyOf('optimal', 'test'))).toBeUndefined();
  });

  it('aborts what is wanted no more, and starts it anew when wanted again', async () => {
    const { asked, tracer, stateOf } = start();
    tracer.want(table, ['optimal', 'random'], settings('validation'));
    tracer.want(table, ['optimal'], settings('validation'));
    expect(asked[1]?.options.signal.aborted).toBe(true);
    expect(stateOf(keyOf('random', 'validation'))).toBeUndefined();
    tracer.want(table, ['optimal', 'random'], settings('validation'));
    await Promise.resolve();
    expect(asked).toHaveLength(3);
    expect(stateOf(keyOf('random', 'validation'))?.kind).toBe('running');
  });

  it('forgets what is wanted no more once, however often that is said before its worker has ended', () => {
    const { tracer, session } = start();
    tracer.want(table, ['optimal', 'random'], settings('validation'));
    let changes = 0;
    session.subscribe(() => {
      changes++;
      // As the page does, which says what it wants whenever it is drawn.
      if (changes < 10) tracer.want(table, ['optimal'], settings('validation'));
    });
    tracer.want(table, ['optimal'], settings('validation'));
    expect(changes).toBe(1);
  });

  it('runs the searches of several tables and settings at once, a shared one once', async () => {
    const { asked, tracer, stateOf } = start();
    const other = { ...table, id: 'other' };
    const a = { table, strategies: ['optimal', 'random'] as const, settings: settings('test'), timeLimit: 5 };
    const b = { table: other, strategies: ['optimal'] as const, settings: settings('validation') };
    tracer.wantAll([a, b, { ...a, timeLimit: 7 }]);
    expect(asked.map(({ request }) => request.key)).toEqual([
      keyOf('optimal', 'test'),
      keyOf('random', 'test'),
      curveKey(other, 'optimal', settings('validation')),
    ]);
    expect(asked.map(({ request }) => request.timeLimit)).toEqual([5, 5, 0]);
    tracer.wantAll([b]);
    expect(asked.map(({ options }) => options.signal.aborted)).toEqual([true, true, false]);
    expect(stateOf(keyOf('optimal', 'test'))).toBeUndefined();
    tracer.wantAll([]);
    expect(asked[2]?.options.signal.aborted).toBe(true);
  });

  it('keeps a cancelled search cancelled until it is retried', async () => {
    const { asked, tracer, stateOf } = start();
    tracer.want(table, ['random'], settings('test'));
    tracer.cancel(keyOf('random', 'test'));
    tracer.want(table, ['random'], settings('test'));
    await Promise.resolve();
    expect(stateOf(keyOf('random', 'test'))).toEqual({ kind: 'stopped', why: 'cancelled' });
    expect(asked).toHaveLength(1);
    tracer.goOn(keyOf('random', 'test'));
    tracer.want(table, ['random'], settings('test'));
    expect(asked).toHaveLength(2);
  });

  it('keeps the best so far while more of the search is said, and once it is cancelled', () => {
    const { asked, tracer, curveOf, stateOf } = start();
    const best = curveOf('optimal');
    tracer.want(table, ['optimal'], settings('test'));
    asked[0]?.options.onProgress(0.25, best);
    asked[0]?.options.onProgress(0.5);
    expect(stateOf(keyOf('optimal', 'test'))).toEqual({ kind: 'running', progress: 0.5, best });
    tracer.cancel(keyOf('optimal', 'test'));
    expect(stateOf(keyOf('optimal', 'test'))).toEqual({ kind: 'stopped', why: 'cancelled', best });
    expect(curveSoFar(stateOf(keyOf('optimal', 'test')))).toBe(best);
  });

  it('stores nothing that a search says after it was cancelled', async () => {
    const session = makeSessionStore(nothing);
    let options: SearchOptions | undefined;
    let answer: (answer: CurveAnswer) => void = () => undefined;
    const trace: SearchPool['trace'] = (_, __, given) => {
      options = given;
      return new Promise<CurveAnswer>(resolve => {
        answer = resolve;
      });
    };
    const tracer = new CurveTracer(session, { trace, group: nothing });
    tracer.want(table, ['random'], settings('test'));
    tracer.cancel(keyOf('random', 'test'));
    options?.onProgress(0.5);
    answer({ kind: 'done', curve: { kind: 'points', strategy: 'random', points: [], rule: '' } });
    await new Promise(resolve => setImmediate(resolve));
    expect(session.getState().curves).toEqual({
      [keyOf('random', 'test')]: { kind: 'stopped', why: 'cancelled' },
    });
  });

  it('says that the time was over, keeps the best, and goes on from it', async () => {
    const { asked, tracer, curveOf, stateOf } = start();
    const key = keyOf('optimal', 'test');
    tracer.want(table, ['optimal'], settings('test'), 10);
    expect(asked[0]?.request).toMatchObject({ key, timeLimit: 10 });
    const best = curveOf('optimal');
    asked[0]?.options.onProgress(0.5, best);
    asked[0]?.stop('time');
    await vi.waitFor(() => expect(stateOf(key)).toEqual({ kind: 'stopped', why: 'time', best }));
    tracer.goOn(key);
    tracer.want(table, ['optimal'], settings('test'), 10);
    expect(stateOf(key)).toEqual({ kind: 'running', progress: 0, best });
    expect(asked[1]?.request.key).toBe(key);
  });

  it('asks for groupings of affinities as it does for curves of losses', async () => {
    const { asked, tracer, curveOf, stateOf } = start();
    const problem = affinityProblem(affinities, defaultConfiguration()) ?? expect.fail('it can be grouped');
    const { key } = problem.request;
    tracer.wantAll([{ problem, timeLimit: 5 }]);
    expect(asked[0]?.request).toMatchObject({ key, timeLimit: 5 });
    asked[0]?.options.onProgress(0.5, curveOf('affinity'));
    tracer.cancel(key);
    expect(stateOf(key)).toEqual({ kind: 'stopped', why: 'cancelled', best: curveOf('affinity') });
    tracer.goOn(key);
    tracer.wantAll([{ problem, timeLimit: 5 }]);
    asked[1]?.answer(curveOf('affinity'));
    await vi.waitFor(() => expect(stateOf(key)?.kind).toBe('done'));
  });

  it('keeps the message of a failure', async () => {
    const { asked, tracer, stateOf } = start();
    tracer.want(table, ['random'], settings('test'));
    asked[0]?.fail(new Error('The search stopped twice.'));
    await vi.waitFor(() =>
      expect(stateOf(keyOf('random', 'test'))).toEqual({
        kind: 'failed',
        message: verbatim('The search stopped twice.'),
      }),
    );
  });

  it('keeps the best so far of a search that fails, also while it starts anew', async () => {
    const { asked, tracer, stateOf, curveOf } = start();
    const key = keyOf('optimal', 'test');
    const best = curveOf('optimal');
    tracer.want(table, ['optimal'], settings('test'));
    asked[0]?.options.onProgress(0.5, best);
    asked[0]?.fail(new Error('The search stopped twice.'));
    await vi.waitFor(() => expect(stateOf(key)).toMatchObject({ kind: 'failed', best }));
    expect(curveSoFar(stateOf(key))).toBe(best);
    tracer.goOn(key);
    tracer.want(table, ['optimal'], settings('test'));
    expect(stateOf(key)).toEqual({ kind: 'running', progress: 0, best });
  });
});
