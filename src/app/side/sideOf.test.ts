import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say } from '../../base/i18n/message.ts';
import { traceGroupings } from '../../core/affinity/traceGroupings.ts';
import { traceCurve } from '../../core/frontier/traceCurve.ts';
import { drain } from '../../core/testing/drain.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { type LoadedTable, parseTable } from '../../files/table/parseTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { defaultConfiguration } from '../configuration/fields.ts';
import { tableKey } from '../tables/tableKey.ts';
import { curveRequest } from './curves/curveRequest.ts';
import { type LossSide, makeSideOf, type SideSession, sideOf } from './sideOf.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
const paper = read('setting-1');
const affinities = read('tag-taskonomy');
if (affinities.kind !== 'affinity') throw new Error('a table of affinities');

/** Three tasks of which each pair was trained, and never all of them together. */
const pairsOnly: LoadedTable = {
  kind: 'losses',
  table: makeLossTable(3, [
    { tasks: [0], cost: 1, losses: [1] },
    { tasks: [1], cost: 1, losses: [1] },
    { tasks: [2], cost: 1, losses: [1] },
    { tasks: [0, 1], cost: 1, losses: [0.5, 0.5] },
    { tasks: [0, 2], cost: 1, losses: [0.5, 0.5] },
    { tasks: [1, 2], cost: 1, losses: [0.5, 0.5] },
  ]),
  about: '',
  splitNotes: {},
};

function sessionOf(...loaded: readonly LoadedTable[]): SideSession {
  const tables = loaded.map(each => [each.table.id, { kind: 'loaded', loaded: each }] as const);
  return { tables: Object.fromEntries(tables), curves: {} };
}

function configured(patch: Partial<Configuration> = {}): Configuration {
  return { ...defaultConfiguration(), ...patch };
}

function lossSide(configuration: Configuration, session: SideSession, of = sideOf): LossSide {
  const side = of(configuration, session);
  if (side?.kind !== 'losses') throw new Error('a side of losses');
  return side;
}

/** The session once the search of the side's strategy is done. */
function searched(side: LossSide, session: SideSession): SideSession {
  const { strategy } = side.configuration;
  const curve = drain(traceCurve(strategy, side.table, curveRequest(side.table, strategy, side.settings, 0)));
  return { ...session, curves: { ...session.curves, [side.curves[strategy].id]: { kind: 'done', curve } } };
}

describe('the side of a configuration', () => {
  it('is none until its table is loaded', () => {
    expect(sideOf(configured(), { tables: {}, curves: {} })).toBeUndefined();
    const loading = { tables: { 'setting-1': { kind: 'loading' } }, curves: {} } as const;
    expect(sideOf(configured(), loading)).toBeUndefined();
    expect(sideOf(configured(), sessionOf(affinities))).toBeUndefined();
  });

  it('has the budgets, colours, settings and words of a loss table, and no grouping before its search', () => {
    const side = lossSide(configured(), sessionOf(paper));
    expect(side.table).toBe(paper.table);
    expect(side.tasks).toBe(side.table.tasks);
    expect(side.colors).toHaveLength(5);
    expect(side.range).toMatchObject({ minimum: 1, maximum: 5, step: 0.5 });
    expect(side.settings).toEqual({ heads: 'validation', objective: 'sum', weights: [], constraints: [] });
    expect(side.words.name).toBe('total loss');
    expect(side.curve).toBeUndefined();
    expect(side.value).toBeUndefined();
  });

  it('has the grouping at its budget once its search is done', () => {
    const before = lossSide(configured({ budget: 2.5 }), sessionOf(paper));
    const side = lossSide(before.configuration, searched(before, sessionOf(paper)));
    expect(side.curve?.strategy).toBe('optimal');
    expect(side.value?.total).toBeCloseTo(0.4461, 4);
    expect(side.value?.grouping?.cost).toBeLessThanOrEqual(2.5);
    const larger = lossSide({ ...before.configuration, budget: 5 }, searched(before, sessionOf(paper)));
    expect(larger.value?.total).toBeLessThan(side.value?.total ?? 0);
  });

  it.each<[string, Partial<Configuration>]>([
    ['other heads', { heads: 'test' }],
    ['another objective', { objective: 'worst' }],
    ['weights', { weights: [2, 1, 1, 1, 1] }],
    ['a constraint', { alone: ['n'] }],
    ['another strategy', { strategy: 'higher-order' }],
    ['another table', { data: 'setting-2' }],
  ])('never shows a curve of before %s as its own', (_, patch) => {
    const session = sessionOf(paper, read('setting-2'));
    const before = lossSide(configured(), session);
    const stale = searched(before, session);
    expect(lossSide(configured(), stale).curve).toBeDefined();
    const side = lossSide(configured(patch), stale);
    expect(side.curve).toBeUndefined();
    expect(side.value).toBeUndefined();
  });

  it('never shows a curve of the figures that stood before under the same id', () => {
    const session = sessionOf(paper);
    const stale = searched(lossSide(configured(), session), session);
    const anew = { ...stale, tables: sessionOf(read('setting-1')).tables };
    expect(lossSide(configured(), anew).curve).toBeUndefined();
  });

  it('shows the best so far of a search that runs or was stopped, and none of one that failed', () => {
    const session = sessionOf(paper);
    const { curves, ...rest } = searched(lossSide(configured(), session), session);
    const [[id, done] = []] = Object.entries(curves);
    if (id === undefined || done?.kind !== 'done') throw new Error('a search that is done');
    const curveOf = (state: SideSession['curves'][string]) =>
      lossSide(configured(), { ...rest, curves: { [id]: state } }).curve;
    expect(curveOf({ kind: 'running', progress: 0.5, best: done.curve })).toBe(done.curve);
    expect(curveOf({ kind: 'stopped', why: 'time', best: done.curve })).toBe(done.curve);
    expect(curveOf({ kind: 'running', progress: 0.1 })).toBeUndefined();
    expect(curveOf({ kind: 'failed', message: say('no') })).toBeUndefined();
  });

  it('searches predicted networks where they are wanted, as another table than the measured one', () => {
    const data = 'made' as Configuration['data'];
    const measured = lossSide(configured({ data }), sessionOf(pairsOnly));
    expect(measured.table).toBe(pairsOnly.table);
    expect(measured.predictable).toBe(1);
    const session = searched(measured, sessionOf(pairsOnly));
    const predicted = lossSide(configured({ data, predicted: true }), session);
    expect(predicted.table.networkCount).toBe(measured.table.networkCount + 1);
    expect(predicted.curve).toBeUndefined();
    expect(predicted.isOtherProblem).toBe(true);
    expect(measured.isOtherProblem).toBe(false);
  });

  it('has its constraints in the indices of its table, which makes another problem than the paper’s', () => {
    const side = lossSide(configured({ most: 2, apart: ['s~k'], alone: ['unknown'] }), sessionOf(paper));
    expect(side.settings.constraints).toEqual([
      { kind: 'most', networks: 2 },
      { kind: 'apart', tasks: [0, 3] },
    ]);
    expect(side.isOtherProblem).toBe(true);
  });

  it('chooses by affinities once they are loaded', () => {
    const parts = configured({ strategy: 'affinity', guess: 'tag-taskonomy' });
    const without = lossSide(parts, sessionOf(paper));
    expect(without.settings.guess).toBeUndefined();
    const side = lossSide(parts, sessionOf(paper, affinities));
    expect(side.settings.guess?.id).toBe(tableKey('tag-taskonomy', affinities.table.values));
    expect(side.curves.affinity.id).not.toBe(without.curves.affinity.id);
    expect(side.curves.optimal.id).toBe(without.curves.optimal.id);
  });

  it('has the gains of its pairs, or the mean of both directions', () => {
    const directed = lossSide(configured(), sessionOf(paper)).pairs();
    expect(directed).toMatchObject({ isGain: true, isSymmetric: false, better: 'higher', log: false });
    expect(directed.values).toBe(directed.directed);
    const mean = lossSide(configured({ pairs: 'affinity' }), sessionOf(paper)).pairs();
    const [there = 0, back = 0] = [directed.values.values[1], directed.values.values[5]];
    expect(mean.values.values[1]).toBeCloseTo((there + back) / 2, 12);
    expect(mean.isSymmetric).toBe(true);
  });

  it('names what is pinned by its ids', () => {
    const side = lossSide(configured({ cell: 's~d', task: 'n' }), sessionOf(paper));
    expect(side.selection).toEqual({ row: 's', column: 'd', task: 'n' });
  });

  it('of affinities has their values, and the best grouping of as many networks as are wanted', () => {
    const side = sideOf(configured({ data: 'tag-taskonomy', groups: 2 }), sessionOf(affinities));
    if (side?.kind !== 'affinity') throw new Error('a side of affinities');
    expect(side.pairs()).toMatchObject({ isGain: false, meaning: side.table.meaning });
    expect(side.pairs().values.values).toBe(side.table.values);
    expect(side.value).toBeUndefined();
    expect(side.networks).toMatchObject({ networkCount: 0, isOfAffinities: true });
    const { key, pairs, rules } = side.problem?.request ?? expect.fail('it can be grouped');
    const curve = drain(traceGroupings(pairs, rules));
    const curves = { [key]: { kind: 'done', curve } as const };
    const after = sideOf(side.configuration, { ...sessionOf(affinities), curves });
    const { value, networks, words, budget, budgetField, range } =
      after?.kind === 'affinity' ? after : expect.fail('the same table');
    expect(value?.grouping?.networks.length).toBeLessThanOrEqual(2);
    expect(networks.tasks).toEqual(side.tasks.map(task => ({ ...task, measured: 'negated' })));
    expect({ budget, budgetField, range }).toEqual({
      budget: 2,
      budgetField: 'groups',
      range: { minimum: 1, maximum: 5, step: 1, stops: [1, 2, 3, 4, 5] },
    });
    // What is searched for is low, what is shown is the sum of the affinities.
    expect(words.better).toBe('higher');
    expect(words.shown(value?.total ?? Number.NaN)).toBeCloseTo(0 - (value?.grouping?.chosenBy ?? 0), 12);
  });

  it('of affinities whose networks have costs has budgets of cost, with those of the groupings found', () => {
    const parts = configured({
      data: 'tag-taskonomy',
      budget: 100,
      networkCost: { trunk: 20, decoder: 3 },
    });
    const side = sideOf(parts, sessionOf(affinities));
    if (side?.kind !== 'affinity') throw new Error('a side of affinities');
    expect(side.range).toMatchObject({ minimum: 35, maximum: 115, stops: [35, 55, 75, 95, 115] });
    const { key, pairs, rules } = side.problem?.request ?? expect.fail('it can be grouped');
    const curves = { [key]: { kind: 'done', curve: drain(traceGroupings(pairs, rules)) } as const };
    const after = sideOf(parts, { ...sessionOf(affinities), curves }) ?? expect.fail('the same table');
    expect(after).toMatchObject({ budgetField: 'budget', budget: 100 });
    expect(after.networks.costUnit).toBe('cost');
    expect(after.value?.grouping?.cost).toBeLessThanOrEqual(100);
    const steps = after.curve?.kind === 'frontier' ? after.curve.frontier.steps : [];
    expect(steps.length).toBeGreaterThan(1);
    for (const { budget } of steps) expect(after.range.stops).toContain(budget);
  });

  it('of affinities between partly the same tasks groups those, and has no mean of both directions', () => {
    const loaded = read('prompt-transfer-t5');
    const part = { ...loaded.table, id: 'part' } as Extract<LoadedTable, { kind: 'affinity' }>['table'];
    const width = part.targets.length - 1;
    const values = part.values.filter((_, i) => i % part.targets.length < width);
    const oblong = {
      kind: 'affinity',
      table: { ...part, targets: part.targets.slice(0, -1), values },
    } as const;
    const data = 'part' as Configuration['data'];
    const side = sideOf(configured({ data, pairs: 'affinity' }), sessionOf(oblong));
    if (side?.kind !== 'affinity') throw new Error('a side of affinities');
    expect(side.pairs().isSymmetric).toBe(false);
    expect(side.tasks.map(({ id }) => id)).toEqual(part.targets.slice(0, -1).map(({ id }) => id));
    expect(side.problem?.leftOut.map(({ id }) => id)).toEqual(['random', part.targets.at(-1)?.id]);
  });
});

describe('sides one after another', () => {
  it('are the same object as long as nothing changed that they depend on', () => {
    const of = makeSideOf();
    const session = sessionOf(paper);
    const configuration = configured();
    const side = lossSide(configuration, session, of);
    const others = {
      tables: { ...session.tables, other: { kind: 'loading' } as const },
      curves: { other: done },
    };
    expect(of(configuration, others)).toBe(side);
  });

  it('keep every part that a change of the budget does not bear on', () => {
    const of = makeSideOf();
    const session = searched(lossSide(configured(), sessionOf(paper), of), sessionOf(paper));
    const before = lossSide(configured(), session, of);
    const { configuration, value, budget, ...kept } = lossSide(configured({ budget: 4 }), session, of);
    expect(configuration.budget).toBe(4);
    expect(budget).toBe(4);
    expect(value).not.toBe(before.value);
    for (const part of Object.keys(kept) as (keyof typeof kept)[]) expect(kept[part]).toBe(before[part]);
  });

  it('keep settings and curves where the pairs change, and pairs where the settings change', () => {
    const of = makeSideOf();
    const session = sessionOf(paper);
    const before = lossSide(configured(), session, of);
    const values = before.pairs();
    const mean = lossSide(configured({ pairs: 'affinity' }), session, of);
    expect(mean.settings).toBe(before.settings);
    expect(mean.curves).toBe(before.curves);
    expect(mean.pairs).not.toBe(before.pairs);
    const back = lossSide(configured({ heads: 'test', pairs: 'affinity' }), session, of);
    expect(back.pairs).toBe(mean.pairs);
    expect(back.settings).not.toBe(before.settings);
    expect(before.pairs()).toBe(values);
  });

  it('renew the one curve whose search has given something', () => {
    const of = makeSideOf();
    const session = sessionOf(paper);
    const before = lossSide(configured(), session, of);
    const { id } = before.curves.independent;
    const running = { kind: 'running', progress: 0.5 } as const;
    const after = lossSide(configured(), { ...session, curves: { [id]: running } }, of);
    expect(after.curves.independent).toEqual({ id, state: running });
    expect(after.curves.optimal).toBe(before.curves.optimal);
    expect(after.settings).toBe(before.settings);
  });
});

const done = { kind: 'failed', message: say('of another table') } as const;
