import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stepAt } from '../../../core/frontier/frontier.ts';
import { findOptima } from '../../../core/search/searchFrontier.ts';
import { optimal } from '../../../core/strategies/optimal.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import { changeWords, frontierSteps } from './changeWords.ts';

test('a step that was chosen on validation says what it costs on test', () => {
  const table = makeLossTable(2, [
    { tasks: [0, 1], cost: 1, losses: [0.5, 0.5], test: [0.5, 0.5] },
    { tasks: [0], cost: 1, losses: [0.4], test: [0.501] },
    { tasks: [1], cost: 1, losses: [0.5], test: [0.5] },
  ]);
  const frontier = findOptima(table, {
    chooseBy: optimal.estimate(table),
    headRule: 'validation',
    maximumBudget: 2,
  });
  const [before, after] = [stepAt(frontier, 1), stepAt(frontier, 2)];
  if (!before || !after) throw new Error('Both budgets buy something.');
  const words = (chosenOn?: 'validation') =>
    changeWords(
      table,
      { budget: 1, grouping: before.grouping },
      { budget: 2, grouping: after.grouping },
      chosenOn,
    );
  expect(words('validation')).toContain('It was chosen on validation: on test the step costs 0.0010.');
  expect(words()).not.toContain('the step costs');
});

test('on the frontiers of the paper the steps that rise on test are those that say so', () => {
  for (const id of ['setting-1', 'setting-2', 'setting-3', 'setting-4']) {
    const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
    if (loaded.kind !== 'losses') throw new Error('a loss table');
    const { table } = loaded;
    const frontier = findOptima(table, {
      chooseBy: optimal.estimate(table),
      headRule: 'validation',
      maximumBudget: 5,
    });
    const steps = frontierSteps(table, { kind: 'frontier', strategy: 'optimal', frontier }, 5);
    steps.forEach(({ caption, grouping }, i) => {
      const rise = grouping.total - (steps[i - 1]?.grouping.total ?? Number.POSITIVE_INFINITY);
      expect(caption.includes('the step costs'), `${id} ${caption}`).toBe(rise >= 5e-5);
    });
  }
});

test('where networks are counted, one more is one network, and none is called a 1-networks network', () => {
  const made = makeLossTable(2, [
    { tasks: [0, 1], cost: 1, losses: [0.5, 0.5] },
    { tasks: [0], cost: 1, losses: [0.4] },
  ]);
  const table = { ...made, costUnit: 'networks' };
  const frontier = findOptima(table, {
    chooseBy: optimal.estimate(table),
    headRule: 'validation',
    maximumBudget: 2,
  });
  const steps = frontierSteps(table, { kind: 'frontier', strategy: 'optimal', frontier }, 2);
  expect(steps.at(-1)?.caption).toMatch(/^1 network more than at 1 buys a network of A\. /);
});
