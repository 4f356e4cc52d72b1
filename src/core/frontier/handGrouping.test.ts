import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { findOptima } from '../search/searchFrontier.ts';
import { optimal } from '../strategies/optimal.ts';
import { keepNetworks } from '../tables/keepNetworks.ts';
import { type LossTable, taskSetOf } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { stepAt } from './frontier.ts';
import { applyHandEdit } from './handEdits.ts';
import { costsOfTasks, estimateCost, isMeasured, scoreHand, sizesOf } from './handGrouping.ts';

function setting(number: number): LossTable {
  const loaded = parseTable(readFileSync(`public/tables/setting-${number}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a setting is a loss table');
  return loaded.table;
}

const asHand = (table: LossTable, networks: readonly number[]) =>
  networks.map(network => ({ tasks: [...taskSetOf(table, network)], cost: table.costs[network] as number }));

test('the optimum put together by hand scores as the optimum, at every budget of every setting', () => {
  for (const number of [1, 2, 3, 4]) {
    const table = setting(number);
    const frontier = findOptima(table, {
      chooseBy: optimal.estimate(table),
      headRule: 'validation',
      maximumBudget: 5,
    });
    for (const { grouping } of frontier.steps) {
      const score = scoreHand(table, asHand(table, grouping.networks), { headRule: 'validation' });
      const { chosenBy, ...rest } = grouping;
      expect(score.grouping).toMatchObject(rest);
      expect(score.grouping.chosenBy).toBeCloseTo(chosenBy, 12);
      expect(score.unserved).toEqual([]);
      expect(new Set(score.known)).toEqual(new Set(['measured']));
    }
  }
});

test('no grouping within a budget is better on validation than the optimum', () => {
  const table = setting(1);
  const frontier = findOptima(table, {
    chooseBy: optimal.estimate(table),
    headRule: 'validation',
    maximumBudget: 5,
  });
  const networks = fc.uniqueArray(fc.nat(table.networkCount - 1), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(networks, chosen => {
      const score = scoreHand(table, asHand(table, chosen), { headRule: 'validation' });
      const best = stepAt(frontier, score.grouping.cost);
      if (score.unserved.length > 0 || !best) return;
      expect(score.validationTotal).toBeGreaterThanOrEqual(best.grouping.chosenBy - 1e-9);
    }),
  );
});

test('a network that the table lacks is scored by its pairs and said to be predicted', () => {
  const whole = setting(1);
  const isTriple = (network: number) => taskSetOf(whole, network).length === 3;
  const { table } = keepNetworks(
    whole,
    Array.from({ length: whole.networkCount }, (_, i) => i).filter(i => !isTriple(i)),
  );
  const score = scoreHand(
    table,
    [
      { tasks: [0, 1, 2], cost: 1 },
      { tasks: [3, 4], cost: 1 },
    ],
    {
      headRule: 'validation',
    },
  );
  expect(score.known).toEqual(['predicted', 'measured']);
  expect(score.unserved).toEqual([]);
  expect(score.grouping.total).toBeGreaterThan(0);
});

test('tasks that nothing serves are named, and what nothing is known of is said so but costs', () => {
  const table = setting(1);
  const score = scoreHand(
    table,
    [
      { tasks: [0, 1], cost: 0.5 },
      { tasks: [2], cost: 0.5 },
    ],
    {
      headRule: 'validation',
    },
  );
  expect(score.known).toEqual(['unknown', 'measured']);
  expect(score.unserved).toEqual([0, 1, 3, 4]);
  expect(score.grouping.cost).toBe(1);
  expect(score.grouping.total).toBeNaN();
});

test('a single task comes in two sizes, several tasks in one', () => {
  const table = setting(1);
  expect(sizesOf(table, [0])).toEqual([0.5, 1]);
  expect(sizesOf(table, [0, 2])).toEqual([1]);
  expect(sizesOf(table, [])).toEqual([]);
});

test('a network that nothing is known of may cost what those of its size do', () => {
  const sets = [[0], [1], [2], [3], [0, 1], [0, 2], [1, 2], [0, 1, 2, 3]];
  const costs = [4.8, 4.9, 5, 4.7, 9.1, 9.3, 9.2, 14];
  const table = makeLossTable(
    4,
    sets.map((tasks, i) => ({ tasks, cost: costs[i] as number, losses: tasks.map(() => 0.5) })),
  );
  // A pair that was not trained costs what pairs cost, not what the network cost that it came from.
  expect(isMeasured(table, [2, 3])).toBe(false);
  expect(estimateCost(table, 2)).toBe(9.2);
  expect(estimateCost(table, 1)).toBeCloseTo(4.85, 12);
  // Between those of two and of four tasks.
  expect(estimateCost(table, 3)).toBeCloseTo(11.6, 12);
  expect(estimateCost(table, 9)).toBe(14);
  expect(costsOfTasks(table, [0, 1])).toEqual([9.1]);
  expect(costsOfTasks(table, [])).toEqual([]);
  const pairs = { ...table, networkCount: 7 };
  expect(costsOfTasks(pairs, [2, 3])).toEqual([9.2]);
  const moved = applyHandEdit(
    [{ tasks: [0, 2, 3], cost: 10.8 }],
    { kind: 'toggle', network: 0, task: 0 },
    tasks => costsOfTasks(pairs, tasks),
    4.7,
  );
  expect(moved.networks).toEqual([{ tasks: [2, 3], cost: 9.2 }]);
});
