import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import { defaultConfiguration } from '../../configuration/fields.ts';
import { searchedTable } from '../searchedTable.ts';
import { curveKey, curveRequest } from './curveRequest.ts';
import { curveSettingsOf, guessOf } from './curveSettingsOf.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
const losses = read('setting-1');
const affinities = read('tag-taskonomy');
if (losses.kind !== 'losses' || affinities.kind !== 'affinity') throw new Error('both kinds of table');
const { table } = losses;

it('asks for every budget of the table, by the rules of the configuration', () => {
  const parts = {
    ...defaultConfiguration(),
    most: 3,
    fewest: 2,
    alone: ['n'],
    apart: ['s~k'],
    heads: 'test',
  } as const;
  const settings = curveSettingsOf(parts, table);
  const request = curveRequest(table, 'optimal', settings, 10);
  expect(request).toEqual({
    key: curveKey(table, 'optimal', settings),
    strategy: 'optimal',
    headRule: 'test',
    objective: 'sum',
    weights: [],
    constraints: [
      { kind: 'most', networks: 3 },
      { kind: 'fewest', tasks: 2 },
      { kind: 'alone', task: 2 },
      { kind: 'apart', tasks: [0, 3] },
    ],
    report: 'test',
    maximumBudget: 5,
    budgets: [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5],
    seed: 1,
    timeLimit: 10,
  });
});

it('gives affinities to the one strategy that chooses by them', () => {
  const settings = curveSettingsOf(defaultConfiguration(), table, guessOf('guess', affinities.table, table));
  expect(curveRequest(table, 'affinity', settings, 0).affinities?.values).toHaveLength(25);
  expect(curveRequest(table, 'optimal', settings, 0)).not.toHaveProperty('affinities');
});

it('searches predicted networks under another id, where there are any', () => {
  // Setting 1 has every network: nothing is left to predict.
  expect(searchedTable(table, true)).toEqual({ table, predictable: 0 });
  const pairs = makeLossTable(
    3,
    [[0], [1], [2], [0, 1], [0, 2], [1, 2]].map(tasks => ({ tasks, cost: 1, losses: tasks.map(() => 0.5) })),
  );
  expect(searchedTable(pairs, false)).toEqual({ table: pairs, predictable: 1 });
  expect(searchedTable(pairs, true).table).toMatchObject({ id: 'made+predicted', predictedFrom: 6 });
});
