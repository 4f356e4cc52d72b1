import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { explainGain, findGains } from '../gains/gains.ts';
import { applyObjective } from '../search/objective.ts';
import { findOptima } from '../search/searchFrontier.ts';
import { lossOf } from '../tables/lossTable.ts';
import { asMeasured, type MeasuredAs } from '../tables/task.ts';

/** Two tasks measured by something that is better when higher: alone 0.5 and 0.8, together 0.6 and 0.72. */
function tableOf(measured: MeasuredAs) {
  const task = (id: string) => ({ id, name: id, short: id, measured });
  const network = (tasks: string[], values: number[]) => ({
    tasks,
    cost: 1,
    losses: { validation: values, test: values },
  });
  const file = {
    format: 'taskmates',
    version: 1,
    kind: 'losses',
    id: 'accuracies',
    name: 'Accuracies',
    source: { title: 'Made for a test', licence: 'MIT' },
    costUnit: 'SNT',
    tasks: [task('a'), task('b')],
    networks: [network(['a'], [0.5]), network(['b'], [0.8]), network(['a', 'b'], [0.6, 0.72])],
  };
  const loaded = parseTable(JSON.stringify(file));
  if (loaded.kind !== 'losses') throw new Error('a loss table');
  return loaded.table;
}

describe.each(['negated', 'complement'] as const)('values that are better when higher, %s', measured => {
  const table = tableOf(measured);

  it('become losses once, and are shown as they were measured', () => {
    const [alone, together] = [lossOf(table, 0, 0, 'test'), lossOf(table, 2, 0, 'test')];
    expect(together).toBeLessThan(alone);
    const task = table.tasks[0] ?? {};
    expect(asMeasured(task, alone)).toBeCloseTo(0.5, 12);
    expect(asMeasured(task, together)).toBeCloseTo(0.6, 12);
  });

  it('gain where they rise and lose where they fall', () => {
    for (const definition of ['ratio', 'relative'] as const) {
      const { values } = findGains(table, { definition, baseline: 'half', split: 'test' });
      // Column a with row b, and column b with row a.
      expect(values[2]).toBeGreaterThan(0);
      expect(values[1]).toBeLessThan(0);
    }
  });

  it('choose the networks of the highest values', () => {
    const chooseBy = table.losses.validation ?? new Float64Array();
    const { steps } = findOptima(table, { chooseBy, headRule: 'validation', maximumBudget: 2 });
    // The joint network serves a with 0.6; b alone has 0.8.
    expect(steps.at(-1)?.grouping.networks).toEqual([1, 2]);
    const { table: changes } = applyObjective(table, 'worst');
    expect(lossOf(changes, 2, 0, 'test')).toBeLessThan(0);
    expect(lossOf(changes, 2, 1, 'test')).toBeGreaterThan(0);
  });
});

it('says the gain of a negated value in its own numbers', () => {
  const { numbers } = explainGain(
    tableOf('negated'),
    { definition: 'ratio', baseline: 'half', split: 'test' },
    1,
    0,
  );
  expect(numbers).toBe('0.6 / 0.5 − 1 = +20.00%');
});
