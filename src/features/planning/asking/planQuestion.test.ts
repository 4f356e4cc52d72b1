import { describe, expect, it } from 'vitest';
import { planPanels } from '../../../app/configuration/viewNames.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import { namedNetworks, networkText } from './namedNetworks.ts';
import { planPanelsOf } from './planPanelsOf.ts';
import { budgetsOf, planAsk, trainingCosts } from './planQuestion.ts';
import { planSubject } from './planSubject.ts';

const table = makeLossTable(3, [
  { tasks: [0], cost: 0.5, losses: [0.5] },
  { tasks: [0], cost: 1, losses: [0.4] },
  { tasks: [1], cost: 1, losses: [0.4] },
  { tasks: [2], cost: 1, losses: [0.4] },
  { tasks: [0, 1, 2], cost: 1, losses: [0.5, 0.5, 0.5] },
]);
const rules = { objective: 'sum', weights: [], constraints: [] } as const;
const usual = {
  ...({
    aim: 'all',
    budget: 2,
    batch: 3,
    effort: 'each',
    spend: 0,
    running: [],
    never: [],
    leave: [],
  } as const),
};
const none = { key: '', evidence: {} };

describe('what is planned for', () => {
  it('is every set of tasks that a table lacks, or what it lists without losses', () => {
    const { table: all, trained, isComplete } = planSubject(table, 'validation');
    expect(all.networkCount).toBe(8);
    expect(trained).toEqual([0, 1, 2, 3, 4]);
    expect(isComplete).toBe(false);
    const listed = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [0.5] },
      { tasks: [1], cost: 1, losses: [null] },
    ]);
    expect(planSubject(listed, 'validation').table.networkCount).toBe(2);
    expect(planSubject(listed, 'validation')).toBe(planSubject(listed, 'validation'));
  });

  it('is what is known to be open, where a table comes with that', () => {
    const candidates = [
      { tasks: [2], cost: 0.5, losses: {} },
      { tasks: [1, 2], cost: 1.2, losses: {} },
    ];
    const own = { ...table };
    const { table: all, trained } = planSubject(own, 'validation', { candidates });
    expect([...all.costs]).toEqual([...table.costs, 0.5, 1.2]);
    expect(trained).toEqual([0, 1, 2, 3, 4]);
  });

  it('hides what is not known, early losses and errors too', () => {
    const past = planSubject(table, 'validation', { known: [0, 4] });
    expect(past.trained).toEqual([0, 4]);
    expect(past.table.networkCount).toBe(5);
  });

  it('is refused where nothing tells what a network costs', () => {
    expect(() => planSubject(makeLossTable(2, []), 'validation')).toThrow('The table has no networks');
  });
});

describe('the panels of Plan that a frame may show alone', () => {
  const panelsOf = (of: LoadedTable, seen = 0) => planPanelsOf(of, { heads: 'validation', seen });
  const losses = (of: typeof table) => ({ kind: 'losses', table: of }) as unknown as LoadedTable;

  it('are those of the race where the table is complete, unless it is seen as it was', () => {
    const all = makeLossTable(1, [{ tasks: [0], cost: 1, losses: [0.5] }]);
    expect(panelsOf(losses(all))).toEqual(planPanels.race);
    expect(panelsOf(losses(all), 1)).toEqual(planPanels.next);
    expect(panelsOf(losses(table))).toEqual(planPanels.next);
  });

  it('are none where nothing can be planned', () => {
    expect(panelsOf(losses(makeLossTable(2, [])))).toEqual([]);
    expect(panelsOf({ kind: 'affinity', table: {} } as unknown as LoadedTable)).toEqual([]);
  });
});

describe('networks by name', () => {
  it('are found again whatever the order of their tasks, and told where there are none', () => {
    expect(networkText(table, 4)).toMatch(/^\w+~\w+~\w+\*1$/);
    for (const network of [0, 1, 4]) {
      const text = networkText(table, network);
      const at = text.lastIndexOf('*');
      const turned = `${text.slice(0, at).split('~').reverse().join('~')}${text.slice(at)}`;
      expect(namedNetworks(table, [turned])).toEqual({ networks: [network], unknown: [] });
    }
    expect(namedNetworks(table, ['zebra*1'])).toEqual({ networks: [], unknown: ['zebra*1'] });
  });
});

describe('the question of a plan', () => {
  const subject = planSubject(table, 'validation');

  it('is for nine budgets at most, from the least to the greatest, or for the present one', () => {
    const budgets = budgetsOf(table, { aim: 'all', budget: 2 });
    expect(budgets.length).toBeLessThanOrEqual(9);
    expect(budgets).toEqual(budgets.toSorted((a, b) => a - b));
    expect(budgetsOf(table, { aim: 'budget', budget: 2 })).toEqual([2]);
  });

  it('has another key for whatever changes its answer, and the same for the same', () => {
    const key = (changes: object, evidence = none) =>
      planAsk(subject, rules, { ...usual, ...changes }, evidence, 3).key;
    const text = networkText(table, 4);
    const changes = [
      {},
      { aim: 'budget' },
      { effort: 'tasks' },
      { spend: 4 },
      { running: [text] },
      { never: [text] },
      { leave: [text] },
    ];
    expect(new Set(changes.map(each => key(each))).size).toBe(changes.length);
    expect(key({}, { key: 'other', evidence: {} })).not.toBe(key({}));
    expect(key({ running: ['zebra*1'] })).toBe(key({}));
  });

  it('weighs training by tasks or by cost where that is wanted', () => {
    expect(trainingCosts(table, 'each')).toBeUndefined();
    expect([...(trainingCosts(table, 'tasks') ?? [])]).toEqual([1, 1, 1, 1, 3]);
    expect(trainingCosts(table, 'cost')).toBe(table.costs);
  });
});
