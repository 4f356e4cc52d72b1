import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { objectiveKeys } from '../../core/search/objective.ts';
import { strategyKeys } from '../../core/strategies/strategy.ts';
import { splits } from '../../core/tables/lossTable.ts';
import { labParts } from '../../features/lab/brings/labFields.ts';
import { labBackends } from '../../features/lab/model/labBackends.ts';
import { scenePurposes } from '../../features/lab/model/sceneSet.ts';
import { learnParts, puzzleHints } from '../../features/learn/brings/learnFields.ts';
import { racerNames } from '../../features/planning/brings/planFields.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { allFields, defaultConfiguration, fieldNames } from '../configuration/fields.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import { panelNames, viewNames } from '../configuration/viewNames.ts';
import { builtInTables } from '../tables/tableIds.ts';
import { saying } from '../testing/saying.ts';
import { readLink, writeLink } from './permalink.ts';

const id = fc.stringMatching(/^[A-Za-z0-9 _.é-]{1,12}$/);
const grouped = strategyKeys.filter(key => key !== 'random');

const pairs = fc.uniqueArray(
  fc.uniqueArray(id, { minLength: 2, maxLength: 2 }).map(ids => ids.join('~')),
  { maxLength: 4 },
);

const ownId = fc.stringMatching(/^[0-9a-z]{1,16}$/).map(hash => `own-${hash}` as const);
const labId = fc.stringMatching(/^[0-9a-z]{14}(-lookahead|-cosine)?$/).map(rest => `lab-${rest}` as const);
const tableIds = fc.oneof(fc.constantFrom(...builtInTables), ownId, labId);
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

/** Networks by their tasks and cost. */
const networks = fc.array(
  fc
    .tuple(
      fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    )
    .map(([ids, cost]) => `${ids.join('~')}*${cost}`),
  { maxLength: 4 },
);

const configurations: fc.Arbitrary<Configuration> = fc.record({
  view: fc.constantFrom(...viewNames),
  data: tableIds,
  table: maybe(fc.stringMatching(/^[A-Za-z0-9_-]{1,300}$/)),
  src: maybe(fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true })),
  // As this version writes it: other texts are written anew (pinnedConfiguration.test.ts).
  against: maybe(
    fc.constantFrom('v=2&data=setting-2&budget=3', 'v=2&data=setting-1&budget=2&alone=%C3%A9,b'),
  ),
  embed: fc.boolean(),
  panel: fc.constantFrom('', ...panelNames),
  theme: fc.constantFrom('', 'light', 'dark'),
  budget: fc.double({ min: 0.01, max: 1e12, noNaN: true }),
  strategy: fc.constantFrom(...grouped) as fc.Arbitrary<Configuration['strategy']>,
  shown: fc.subarray([...strategyKeys]),
  published: fc.boolean(),
  predicted: fc.boolean(),
  guess: fc.oneof(fc.constant('' as const), tableIds),
  heads: fc.constantFrom('validation', 'test'),
  gain: fc.constantFrom('relative', 'ratio'),
  baseline: fc.constantFrom('half', 'full'),
  split: fc.constantFrom(...splits),
  pairs: fc.constantFrom('directed', 'affinity'),
  order: fc.constantFrom('given', 'help', 'leaf', 'group'),
  clamp: fc.oneof(fc.constant(0), fc.double({ min: 1, max: 100, noNaN: true })),
  scale: fc.constantFrom('auto', 'linear', 'log'),
  correlate: fc.oneof(fc.constant('' as const), tableIds),
  weights: fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { maxLength: 9 }),
  objective: fc.constantFrom(...objectiveKeys),
  most: fc.integer({ min: 0, max: 60 }),
  fewest: fc.integer({ min: 1, max: 60 }),
  alone: fc.uniqueArray(id, { maxLength: 4 }),
  together: pairs,
  apart: pairs,
  timeLimit: fc.integer({ min: 0, max: 3600 }),
  noise: fc.oneof(fc.constant(null), fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 9 })),
  groups: fc.integer({ min: 1, max: 500 }),
  sets: fc.constantFrom('cover', 'partition'),
  worth: fc.constantFrom('mean', 'density'),
  sizes: fc
    .record({ least: fc.integer({ min: 1, max: 500 }), more: fc.nat(500) })
    .map(({ least, more }) => ({ least, most: least + more > 500 ? 0 : least + more })),
  networkCost: fc.record({
    trunk: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    decoder: fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map(cost => cost + 0),
    ),
  }),
  relative: fc.constantFrom('auto', 'no', 'own', 'to:random'),
  judge: fc.constantFrom('', 'setting-1', 'lab-small'),
  excluded: fc.uniqueArray(fc.nat(5000), { maxLength: 6 }).map(list => list.sort((a, b) => a - b)),
  columns: fc.constantFrom(...splits),
  sort: id,
  filter: fc.uniqueArray(id, { maxLength: 5 }),
  cell: fc.oneof(
    fc.constant(''),
    fc.tuple(id, id).map(ids => ids.join('~')),
  ),
  task: fc.oneof(fc.constant(''), id),
  lab: fc.constantFrom(...labParts),
  recipe: maybe(fc.constantFrom('size:small;seeds:1+2', 'rate:1e-9;networks:half.depth,full.depth+edges')),
  network: maybe(fc.constantFrom('full.depth+normals', 'half.edges')),
  backend: fc.constantFrom('auto', ...labBackends),
  learn: fc.constantFrom(...learnParts),
  lesson: maybe(fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
  step: fc.integer({ min: 1, max: 99 }),
  whole: fc.boolean(),
  course: maybe(fc.webUrl({ validSchemes: ['https'] })),
  pick: fc.constantFrom('search', 'hand'),
  hand: networks,
  hints: fc.subarray([...puzzleHints]),
  reveal: fc.boolean(),
  present: fc.integer({ min: 0, max: 99 }),
  result: fc.constantFrom('', '0.4718~1', '-2e-7~0'),
  rows: fc.constantFrom('', 'setting-1~gain~differs', 'all~all~same'),
  term: maybe(fc.constantFrom('budget', 'negative-transfer')),
  loop: fc.boolean(),
  lang: fc.constantFrom('', 'en', 'zh'),
  purpose: fc.constantFrom(...scenePurposes),
  scene: fc.integer({ min: 1, max: 10_000 }),
  speed: fc.constantFrom(0.5, 1, 2, 4),
  batch: fc.integer({ min: 1, max: 60 }),
  goal: fc.double({ min: 0.01, max: 100, noNaN: true }),
  effort: fc.constantFrom('each', 'tasks', 'cost'),
  spend: fc.double({ min: 0, max: 1e6, noNaN: true }).map(cost => cost + 0),
  aim: fc.constantFrom('all', 'budget'),
  running: networks,
  never: networks,
  leave: networks,
  prior: fc.constantFrom('', 'tag-taskonomy'),
  sister: fc.constantFrom('', 'setting-2'),
  seen: fc.nat(5000),
  race: fc.subarray([...racerNames]),
  racer: fc.constantFrom('plan', 'plan-early', 'higher-order', 'early-stopping', 'by-size'),
  at: fc.nat(5000),
});

/** What a link of version 1 means where it says nothing. */
const unsaid = {
  gain: 'ratio',
  shown: ['optimal', 'early-stopping', 'higher-order', 'random'],
  noise: [2],
  clamp: 15,
} as const;
const unsaidText = `gain=${unsaid.gain}&show=${unsaid.shown.join(',')}&noise=${unsaid.noise[0]}&clamp=${unsaid.clamp}`;

describe('a permalink', () => {
  it('gives back the configuration that it was written from', () => {
    fc.assert(
      fc.property(configurations, configuration => {
        expect(readLink(writeLink(configuration))).toEqual({ configuration, notices: [] });
      }),
    );
  });

  it('names only the data set and the budget when all else is as usual', () => {
    expect(writeLink(defaultConfiguration())).toBe('#/explore?v=2&data=setting-1&budget=2.5');
    for (const empty of ['', '#', '#/']) {
      expect(readLink(empty)).toEqual({ configuration: defaultConfiguration(), notices: [] });
    }
  });

  it.each([
    ['budget=NaN', 'NaN'],
    ['budget=-1', '-1'],
    ['budget=1e18', '1e18'],
    ['budget=', 'budget'],
    ['data=nowhere', 'nowhere'],
    ['by=random', 'random'],
    ['show=optimal,guess', 'guess'],
    ['show=optimal,optimal', 'optimal,optimal'],
    ['clamp=0', '“0”'],
    ['speed=3', '“3”'],
    ['published=yes', 'yes'],
    ['cell=one', 'one'],
    ['heads=TEST', 'TEST'],
    ['weights=1,-2', '1,-2'],
    ['weights=1,,2', '1,,2'],
    ['without=0', '“0”'],
    ['groups=0', '“0”'],
    ['groups=2.5', '2.5'],
    ['least=0', '“0”'],
    ['least=3:2', '3:2'],
    ['sets=both', 'both'],
    ['without=2,x', '2,x'],
    ['budget=%', '“%”'],
    ['task=a%00b', 'selected task'],
    ['filter=s,%07', 'filter of networks'],
    ['nonsense=1', 'nonsense'],
    ['__proto__=x', '__proto__'],
    ['constructor=x', 'constructor'],
  ])('falls back from %s to the default and says so', (query, named) => {
    const restored = readLink(`#/explore?v=2&gain=ratio&${query}`);
    expect(restored.configuration).toEqual({ ...defaultConfiguration(), gain: 'ratio' });
    expect(restored.notices).toHaveLength(1);
    expect(restored.notices[0]).toEqual(saying(named));
  });

  it('names the table that is shown in place of one that there is not as lists do', () => {
    const [notice] = readLink('#/explore?v=2&data=setting-9').notices;
    const said = notice ? englishWords(notice) : '';
    expect(said).toBe(
      '“setting-9” is no data set (the id of a table of the Data page): Setting 1 · small network, all data is used.',
    );
  });

  it('keeps the last of two values under one key, and says so', () => {
    const { configuration, notices } = readLink('#/explore?v=2&budget=2&heads=test&budget=3');
    expect(configuration).toEqual({ ...defaultConfiguration(), budget: 3, heads: 'test' });
    expect(notices).toEqual([saying('budget')]);
  });

  it('opens Explore in place of a view that there is not, with the rest of the link', () => {
    const { configuration, notices } = readLink('#/kitchen?v=2&budget=3');
    expect(configuration).toEqual({ ...defaultConfiguration(), budget: 3 });
    expect(notices).toEqual([saying('“kitchen”')]);
  });

  it('never throws, whatever the hash, and always gives a configuration that can be written', () => {
    const known = fc.constantFrom(...fieldNames().map(name => allFields()[name].key), 'v');
    const query = fc
      .array(fc.tuple(fc.oneof(known, fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' })))
      .map(pairs => `#/explore?${pairs.map(pair => pair.join('=')).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), query), hash => {
        const { configuration } = readLink(hash);
        expect(readLink(writeLink(configuration)).configuration).toEqual(configuration);
      }),
    );
  });

  it('stays short in what it says of 100 kB of junk, and reads nothing of a megabyte', () => {
    const junk = readLink(`#/explore?${'%E0%A4&<b>=x;'.repeat(8000)}`);
    expect(junk.configuration).toEqual({ ...defaultConfiguration(), ...unsaid });
    expect(junk.notices.map(englishWords).join(' ').length).toBeLessThan(600);
    expect(readLink(`#/explore?a=${'x'.repeat(1e6)}`).notices).toEqual([saying('1000 kB')]);
  });

  it('lifts the invented version 0', () => {
    const { configuration, notices } = readLink('#/explore?v=0&setting=2&rule=peek&budget=3');
    expect(notices).toEqual([]);
    expect(configuration).toEqual({
      ...{ ...defaultConfiguration(), ...unsaid },
      ...{ data: 'setting-2', heads: 'test', budget: 3 },
    });
  });

  it.each([
    '#/explore?v=1&data=setting-1&budget=2.5',
    '#/explore?data=setting-4&budget=3.5&by=higher-order&show=optimal,worst&heads=test&order=help&cell=n~c',
    '#/explore?v=1&data=setting-1&budget=2.5&embed=1&panel=frontier',
    '#/compare?v=1&data=setting-2&budget=2.5&against=v%3D1%26data%3Dsetting-1%26budget%3D2.5',
    '#/compare?data=setting-3&budget=2.5&against=data%3Dsetting-2%26budget%3D2.5%26baseline%3Dfull',
    '#/learn?v=1&learn=puzzle&data=setting-1&budget=2.5',
  ])('opens %s of version 1 as before, gains as ratios, and writes it so that it stays so', link => {
    const { configuration, notices } = readLink(link);
    const said = link
      .replace(/\?(v=1&)?/, `?v=2&${unsaidText}&`)
      .replace(/against=(v%3D1%26)?/, `against=${encodeURIComponent(`v=2&${unsaidText}&`)}`);

    expect(configuration).toEqual(readLink(said).configuration);
    expect([configuration.gain, notices]).toEqual(['ratio', []]);
    expect(configuration.shown.includes('random')).toBe(!link.includes('show='));
    expect(pinnedOf(configuration)?.gain).toBe(configuration.against === '' ? undefined : 'ratio');
    expect(readLink(writeLink(configuration))).toEqual({ configuration, notices: [] });
  });

  it('keeps the definition that a link of version 1 says', () => {
    expect(readLink('#/explore?v=1&gain=relative').configuration.gain).toBe('relative');
    expect(readLink('#/explore?v=1&gain=no').notices).toHaveLength(1);
  });

  it('opens a view without anything else as it is by default', () => {
    for (const view of viewNames) {
      expect(readLink(`#/${view}`).configuration).toEqual({ ...defaultConfiguration(), view });
    }
  });

  it.each([
    ['v=3&data=setting-3', 'newer Taskmates (version 3)'],
    ['v=one&data=setting-3', 'no readable version'],
  ])('reads %s as far as it can and says so', (query, notice) => {
    const { configuration, notices } = readLink(`#/explore?${query}`);
    expect(configuration.data).toBe('setting-3');
    expect(notices).toEqual([saying(notice)]);
  });
});
