import { expect, it } from 'vitest';
import { traceGroupings } from '../../../core/affinity/traceGroupings.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { scoreHand } from '../../../core/frontier/handGrouping.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import { drain } from '../../../core/testing/drain.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { defaultConfiguration } from '../../configuration/fields.ts';
import { handNetworksOf } from '../handBench.ts';
import { handOf } from '../handNetworks.ts';
import { sideOf } from '../sideOf.ts';
import { affinityBench } from './affinityBench.ts';
import type { AffinitySide } from './affinitySide.ts';
import { judgeGroupings } from './judgeGroupings.ts';

const tasks = ['a', 'b', 'c', 'd'].map(id => ({ id, name: id.toUpperCase(), short: id }));
const table: AffinityTable = {
  ...{ id: 'own-1', name: 'Four tasks', source: { title: 'made up', licence: 'MIT' } },
  ...{ sources: tasks, targets: tasks, meaning: 'affinity', better: 'higher', scale: 'linear' },
  values: Float64Array.from([
    Number.NaN,
    4,
    1,
    1,
    4,
    Number.NaN,
    1,
    1,
    1,
    1,
    Number.NaN,
    2,
    1,
    1,
    2,
    Number.NaN,
  ]),
};

function sideWith(patch: Partial<Configuration> = {}): AffinitySide {
  const data = 'own-1' as const;
  const configuration = { ...defaultConfiguration(), data, groups: 2, ...patch };
  const tables = { [data]: { kind: 'loaded', loaded: { kind: 'affinity', table, about: '' } } } as const;
  const before = sideOf(configuration, { tables, curves: {} });
  if (before?.kind !== 'affinity' || !before.problem) throw new Error('it can be grouped');
  const { key, pairs, rules } = before.problem.request;
  const curves = { [key]: { kind: 'done', curve: drain(traceGroupings(pairs, rules)) } as const };
  const side = sideOf(configuration, { tables, curves });
  if (side?.kind !== 'affinity') throw new Error('the same table');
  return side;
}

function scoreOf(side: AffinitySide, hand: readonly string[]) {
  const bench = affinityBench(side);
  const networks = handNetworksOf(bench, hand);
  const { heads: headRule, objective, weights } = side.settings;
  const rules = { headRule, objective, weights, report: 'validation' } as const;
  return { score: scoreHand(bench.tableOf(networks), networks, rules), faults: bench.faultsOf(networks) };
}

it('scores the grouping that the search chose as the search does', () => {
  const side = sideWith();
  const { value, networks } = side;
  const grouping = value?.grouping ?? expect.fail('a grouping');
  const hand = handOf(networks, grouping).map(
    ({ tasks: set }) => `${set.map(i => tasks[i]?.id).join('~')}*1`,
  );
  const { score, faults } = scoreOf(side, hand);
  expect(score.grouping.total).toBeCloseTo(grouping.chosenBy, 12);
  expect(side.words.shown(score.grouping.total)).toBeCloseTo(12, 12);
  expect(score.known).toEqual(['measured', 'measured']);
  expect(faults).toEqual([]);
});

it('serves each task where it is worth most, and leaves none served that is in no network', () => {
  const { score } = scoreOf(sideWith(), ['a~b*1', 'a~b~c*1']);
  expect(score.unserved).toEqual([3]);
  expect(score.grouping.heads.slice(0, 3)).toEqual([0, 0, 1]);
  expect(score.grouping.total).toBeNaN();
});

it('counts the costs that networks have now, whatever a link says', () => {
  const side = sideWith({ networkCost: { trunk: 20, decoder: 3 }, budget: 60 });
  const { score } = scoreOf(side, ['a~b*1', 'c~d*7']);
  expect(score.grouping.cost).toBe(52);
  expect(side.range).toMatchObject({ minimum: 32, step: 20 });
});

it('names the rules of the search that a grouping by hand breaks', () => {
  const rules = {
    sets: 'partition',
    sizes: { least: 2, most: 2 },
    apart: ['a~c'],
    together: ['c~d'],
  } as const;
  const { faults } = scoreOf(sideWith(rules), ['a~b~c*1', 'b~d*1']);
  expect(faults).toEqual([
    'B is in several networks, and each task is to be in one.',
    'The search takes exactly 2 tasks in a network.',
    'Not kept: C and D together and A and C apart.',
  ]);
});

it('judges each grouping of the frontier by losses of the same tasks, each network at its cheapest', () => {
  const side = sideWith();
  const curve = side.curve ?? expect.fail('a curve');
  if (curve.kind !== 'frontier') throw new Error('a frontier');
  const sets = [[0], [1], [2], [3], [0, 1], [2, 3], [0, 1, 2, 3]];
  const losses = makeLossTable(4, [
    ...sets.map(set => ({ tasks: set, cost: set.length, losses: set.map(() => 1 / set.length) })),
    { tasks: [0, 1], cost: 9, losses: [0, 0] },
  ]);
  const same = { ...losses, tasks };
  const judged =
    judgeGroupings(curve.frontier, side.networks, side.tasks, same) ?? expect.fail('the same tasks');
  expect(judged.map(({ budget }) => budget)).toEqual(curve.frontier.steps.map(({ budget }) => budget));
  expect(judged.map(({ score }) => score.grouping.total)).toEqual([1, 2]);
  expect(judged.map(({ score }) => score.grouping.cost)).toEqual([4, 4]);
  expect(curveAt(curve, 2)?.grouping?.networks).toHaveLength(2);
  const fewer = makeLossTable(3, [{ tasks: [0, 1, 2], cost: 1, losses: [1, 1, 1] }]);
  expect(judgeGroupings(curve.frontier, side.networks, side.tasks, fewer)).toBeUndefined();
});
