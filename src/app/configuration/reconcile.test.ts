import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { cheapestCover } from '../../core/search/cheapestCover.ts';
import { buildLossTable, type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import { withoutNetworks } from '../../core/tables/subTable.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { budgetRange } from '../side/budgetRange.ts';
import { saying } from '../testing/saying.ts';
import { defaultConfiguration } from './fields.ts';
import { reconcile } from './reconcile.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));

describe('reconcile', () => {
  it('leaves alone what the table can serve', () => {
    const fine = { ...defaultConfiguration(), task: 'n', cell: 'n~e', filter: ['s'], sort: '-k' };
    expect(reconcile(fine, read('setting-1'))).toBeUndefined();
    expect(reconcile({ ...defaultConfiguration(), budget: 70 }, read('tag-celeba'))).toBeUndefined();
  });

  it.each([
    [0.2, 1],
    [70, 5],
  ])('brings a budget of %d into the range of the table, and says so', (budget, shown) => {
    const correction = reconcile({ ...defaultConfiguration(), budget }, read('setting-1'));
    expect(correction?.patch).toEqual({ budget: shown });
    expect(correction?.notices).toEqual([
      saying(`A budget of ${budget} SNT is outside 1 to 5: ${shown} is shown.`),
    ]);
  });

  it('lets go of tasks that the table lacks, one notice for all of them', () => {
    const lost = {
      ...defaultConfiguration(),
      task: 'zebra',
      cell: 'n~yak',
      filter: ['s', 'yak'],
      sort: 'gnu',
    };
    const correction = reconcile(lost, read('setting-1'));
    expect(correction?.patch).toEqual({ task: '', cell: '', filter: ['s'], sort: 'given' });
    expect(correction?.notices[0]).toEqual(saying('“zebra”'));
    expect(correction?.notices[0]).toEqual(saying('“yak”'));
    expect(correction?.notices[1]).toEqual(saying('“gnu”'));
  });

  it('names the tasks that the table lacks, where the site knows more of them than their ids', () => {
    const { notices } = reconcile(
      { ...defaultConfiguration(), cell: 's~ss_l', sort: '-d' },
      read('setting-4'),
    ) ?? { notices: [] };
    expect(notices.map(englishWords)).toEqual([
      'This table has no task “Segmentation” and “Semantic segmentation”: they are left out.',
      'The networks cannot be sorted by “Depth”: they are in the order of the file.',
    ]);
  });

  it.each(['.', ',', ')', '”', '。', '）。'])(
    'takes off what closed the sentence behind the id of a task: %s',
    end => {
      const link = {
        ...defaultConfiguration(),
        task: `n${end}`,
        cell: `n~e${end}`,
        alone: ['s', `k${end}`],
        sort: `-n${end}`,
      };
      const correction = reconcile(link, read('setting-1'));
      expect(correction).toEqual({
        patch: { task: 'n', cell: 'n~e', alone: ['s', 'k'], sort: '-n' },
        notices: [],
      });
      const unknown = reconcile({ ...defaultConfiguration(), task: `zebra${end}` }, read('setting-1'));
      expect(unknown?.notices[0]).toEqual(saying(`“zebra${end}”`));
    },
  );

  it('forgets weights that do not fit the tasks', () => {
    const correction = reconcile({ ...defaultConfiguration(), weights: [1, 2] }, read('setting-1'));
    expect(correction?.patch).toEqual({ weights: [] });
    expect(correction?.notices).toEqual([saying('2 weights do not fit 5 tasks')]);
  });

  it('forgets excluded networks that the table does not have', () => {
    const correction = reconcile({ ...defaultConfiguration(), excluded: [3, 36] }, read('setting-1'));
    expect(correction?.patch).toEqual({ excluded: [3] });
    expect(correction?.notices).toEqual([saying('36 networks')]);
  });

  it('lets through networks of any size where none could be so large', () => {
    const correction = reconcile({ ...defaultConfiguration(), fewest: 6 }, read('setting-1'));
    expect(correction?.patch).toEqual({ fewest: 1 });
    expect(correction?.notices).toEqual([saying('train 6 of 5 tasks')]);
    expect(reconcile({ ...defaultConfiguration(), fewest: 5 }, read('setting-1'))).toBeUndefined();
  });

  it('takes a budget that serves every task where the one wanted is too small', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 8.2, losses: [1] },
      { tasks: [1], cost: 8.9, losses: [1] },
      { tasks: [0, 1], cost: 21.4, losses: [1, 1] },
    ]);
    const loaded = { kind: 'losses', table, about: '', splitNotes: {} } as const;
    const correction = reconcile({ ...defaultConfiguration(), split: 'test' }, loaded);
    expect(correction?.patch.budget).toBe(17.1);
    expect(correction?.notices).toEqual([
      saying('A budget of 2.5 SNT is outside 17.1 to 42.8: 17.1 is shown.'),
    ]);
  });

  it('knows the budgets that predicted networks make possible', () => {
    const whole = read('setting-1').table as LossTable;
    const large = [...whole.costs.keys()].filter(i => taskSetOf(whole, i).length > 2);
    const small = withoutNetworks(whole, large);
    const loaded = { kind: 'losses', table: small.table, about: '', splitNotes: {} } as const;
    expect(reconcile({ ...defaultConfiguration(), budget: 2 }, loaded)?.patch).toEqual({ budget: 2.5 });
    expect(reconcile({ ...defaultConfiguration(), budget: 2, predicted: true }, loaded)).toBeUndefined();
  });

  it('shows a split that the table has', () => {
    const loaded = read('setting-1');
    if (loaded.kind !== 'losses') throw new Error('a loss table');
    const { early: _, ...losses } = loaded.table.losses;
    const without = { ...loaded, table: { ...loaded.table, losses } };
    expect(reconcile({ ...defaultConfiguration(), split: 'early' }, without)?.patch).toEqual({
      split: 'test',
    });
    const { test: __, ...validation } = losses;
    const validationOnly = { ...loaded, table: { ...loaded.table, losses: validation } };
    expect(reconcile(defaultConfiguration(), validationOnly)).toEqual({
      patch: { split: 'validation', columns: 'validation' },
      notices: [saying('This table has no test losses: validation is shown.')],
    });
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

  it('starts at what serving every task costs at least where no network holds them all', () => {
    const tasks = ['a', 'b'].map(id => ({ id, name: id, short: id }));
    const source = { title: 'made up', licence: 'none' };
    const head = { id: 't', name: 't', source, costUnit: 'ms', tasks };
    const table = buildLossTable(head, [
      { tasks: [0], cost: 3, losses: { test: [1] } },
      { tasks: [1], cost: 6, losses: { test: [1] } },
    ]);
    expect(budgetRange(table)).toMatchObject({ minimum: 9, maximum: 12, step: 3 });
  });

  it('starts below the cost of one network for everything where smaller ones serve every task for less', () => {
    const range = budgetRange(
      makeLossTable(2, [
        { tasks: [0], cost: 1, losses: [1] },
        { tasks: [1], cost: 1, losses: [1] },
        { tasks: [0, 1], cost: 5, losses: [1, 1] },
      ]),
    );
    expect(range).toMatchObject({ minimum: 2, maximum: 10, step: 1 });
  });

  it('steps between round ends where costs share no unit', () => {
    const { minimum, maximum, step, stops } = budgetRange(
      makeLossTable(2, [
        { tasks: [0], cost: 4.8173, losses: [1] },
        { tasks: [1], cost: 5.1239, losses: [1] },
        { tasks: [0, 1], cost: 7.4517, losses: [1, 1] },
      ]),
    );
    // One network for both costs least; two of the dearest cost 14.9034.
    expect({ minimum, maximum, step }).toEqual({ minimum: 7.45, maximum: 15, step: 0.1 });
    expect([...stops.slice(0, 3), stops.at(-1)]).toEqual([7.45, 7.5, 7.6, 15]);
    expect(stops).toHaveLength(77);
  });

  it('never starts above the cheapest grouping, nor ends below the dearest network of every task', () => {
    const network = fc.record({
      tasks: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
      cost: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 1000, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 6 }), rows => {
        const table = makeLossTable(
          3,
          rows.map(row => ({ ...row, losses: row.tasks.map(() => 1) })),
        );
        const { minimum, maximum, stops } = budgetRange(table);
        const cheapest = cheapestCover(table, table.losses.validation ?? new Float64Array());
        expect(minimum).toBeLessThanOrEqual(cheapest * (1 + 1e-9));
        expect(maximum).toBeGreaterThanOrEqual(3 * Math.max(...table.costs) * (1 - 1e-9));
        expect([stops[0], [...stops].sort((a, b) => a - b)]).toEqual([minimum, stops]);
        expect(new Set(stops).size).toBe(stops.length);
        expect(stops.length).toBeLessThanOrEqual(202);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
