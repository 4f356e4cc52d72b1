import { expect, test } from 'vitest';
import { buildLossTable } from '../tables/lossTable.ts';
import { groupingErrors } from './groupingErrors.ts';

const tasks = ['a', 'b'].map(id => ({ id, name: id, short: id }));
const head = { id: 'x', name: 'x', source: { title: 'x', licence: 'x' }, costUnit: 'SNT', tasks };
const table = buildLossTable(head, [
  { tasks: [0], cost: 1, losses: { test: [0.5] }, errors: { test: [0.03] } },
  { tasks: [0, 1], cost: 1, losses: { test: [0.6, 0.4] }, errors: { test: [0.01, 0.04] } },
  { tasks: [1], cost: 1, losses: { test: [0.7] }, errors: { test: [null] } },
]);

test('the errors of a grouping are those of its heads, and add up as independent ones do', () => {
  const errors = groupingErrors(table, { heads: [0, 1] }, 'test');
  expect(errors?.perTask).toEqual([0.03, 0.04]);
  expect(errors?.total).toBeCloseTo(0.05, 12);
  expect(groupingErrors(table, { heads: [0, 1] }, 'test', [4, 1])?.total).toBeCloseTo(Math.hypot(0.12, 0.04));
});

test('of how many replicates losses are means is told where the table knows it', () => {
  const replicates = { test: Float64Array.of(3, 2, 5, Number.NaN) };
  const counted = groupingErrors({ ...table, replicates }, { heads: [0, 1] }, 'test');
  expect(counted?.replicates).toEqual([3, 5]);
  expect(groupingErrors(table, { heads: [0, 1] }, 'test')).not.toHaveProperty('replicates');
});

test('where an error is not known, neither is that of the sum', () => {
  const errors = groupingErrors(table, { heads: [0, 2] }, 'test');
  expect(errors).toEqual({ perTask: [0.03, Number.NaN], total: Number.NaN });
  expect(groupingErrors(table, { heads: [0, 1] }, 'validation')).toBeUndefined();
});
