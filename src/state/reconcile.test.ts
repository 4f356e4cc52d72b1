import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildLossTable } from '../domain/lossTable.ts';
import { parseTable } from '../formats/parseTable.ts';
import { budgetRange } from './budgetRange.ts';
import { defaultConfiguration } from './fields.ts';
import { reconcile } from './reconcile.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));

describe('reconcile', () => {
  it('leaves alone what the table can serve', () => {
    const fine = { ...defaultConfiguration, task: 'n', cell: 'n~e', filter: ['s'], sort: '-k' };
    expect(reconcile(fine, read('setting-1'))).toBeUndefined();
    expect(reconcile({ ...defaultConfiguration, budget: 70 }, read('tag-celeba'))).toBeUndefined();
  });

  it.each([
    [0.2, 1],
    [70, 5],
  ])('brings a budget of %d into the range of the table, and says so', (budget, shown) => {
    const correction = reconcile({ ...defaultConfiguration, budget }, read('setting-1'));
    expect(correction?.patch).toEqual({ budget: shown });
    expect(correction?.notices).toEqual([`A budget of ${budget} SNT is outside 1 to 5: ${shown} is shown.`]);
  });

  it('lets go of tasks that the table lacks, one notice for all of them', () => {
    const lost = { ...defaultConfiguration, task: 'zebra', cell: 'n~yak', filter: ['s', 'yak'], sort: 'gnu' };
    const correction = reconcile(lost, read('setting-1'));
    expect(correction?.patch).toEqual({ task: '', cell: '', filter: ['s'], sort: 'given' });
    expect(correction?.notices[0]).toContain('“zebra”, “yak”');
    expect(correction?.notices[1]).toContain('“gnu”');
  });

  it('forgets weights that do not fit the tasks', () => {
    const correction = reconcile({ ...defaultConfiguration, weights: [1, 2] }, read('setting-1'));
    expect(correction?.patch).toEqual({ weights: [] });
    expect(correction?.notices).toEqual([expect.stringContaining('2 weights do not fit 5 tasks')]);
  });

  it('forgets excluded networks that the table does not have', () => {
    const correction = reconcile({ ...defaultConfiguration, excluded: [3, 36] }, read('setting-1'));
    expect(correction?.patch).toEqual({ excluded: [3] });
    expect(correction?.notices).toEqual([expect.stringContaining('36 networks')]);
  });

  it('lets through networks of any size where none could be so large', () => {
    const correction = reconcile({ ...defaultConfiguration, fewest: 6 }, read('setting-1'));
    expect(correction?.patch).toEqual({ fewest: 1 });
    expect(correction?.notices).toEqual([expect.stringContaining('train 6 of 5 tasks')]);
    expect(reconcile({ ...defaultConfiguration, fewest: 5 }, read('setting-1'))).toBeUndefined();
  });

  it('shows a split that the table has', () => {
    const loaded = read('setting-1');
    if (loaded.kind !== 'losses') throw new Error('a loss table');
    const { early: _, ...losses } = loaded.table.losses;
    const without = { ...loaded, table: { ...loaded.table, losses } };
    expect(reconcile({ ...defaultConfiguration, split: 'early' }, without)?.patch).toEqual({ split: 'test' });
  });
});

describe('budgetRange', () => {
  it('runs from 1 to 5 SNT by halves for the paper', () => {
    const loaded = read('setting-2');
    if (loaded.kind !== 'losses') throw new Error('a loss table');
    expect(budgetRange(loaded.table)).toEqual({
      minimum: 1,
      maximum: 5,
      step: 0.5,
      stops: [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5],
    });
  });

  it('starts at the smallest cost where no network holds every task', () => {
    const tasks = ['a', 'b'].map(id => ({ id, name: id, short: id }));
    const source = { title: 'made up', licence: 'none' };
    const head = { id: 't', name: 't', source, costUnit: 'ms', tasks };
    const table = buildLossTable(head, [
      { tasks: [0], cost: 3, losses: { test: [1] } },
      { tasks: [1], cost: 6, losses: { test: [1] } },
    ]);
    expect(budgetRange(table)).toMatchObject({ minimum: 3, maximum: 12, step: 3 });
  });
});
