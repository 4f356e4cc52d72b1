import { expect, it } from 'vitest';
import { makeReport } from '../../testing/makeReport.ts';
import { errorColumns } from './groupingCsv.ts';
import { groupingJson } from './groupingJson.ts';

it('writes a grouping with its table, losses as they were measured', () => {
  const { table, grouping, proof } = makeReport();
  expect(groupingJson(table, 'optimal', 2, grouping, proof)).toEqual({
    table: { id: 'made', name: 'Made', costUnit: 'SNT', tasks: ['a', 'b', 'c'] },
    strategy: 'optimal',
    budget: 2,
    total: 0.6225,
    estimate: 0.6,
    bound: 0.6,
    proved: true,
    networks: [
      { tasks: ['a'], cost: 0.5 },
      { tasks: ['a', 'b', 'c'], cost: 1 },
    ],
    heads: { a: 0, b: 1, c: 1 },
    losses: { a: 0.31, b: 0.2125, c: 0.9 },
  });
});

it('has null for what is not measured or not proved', () => {
  const { table, grouping } = makeReport();
  const unknown = { ...grouping, total: Number.NaN, reported: [Number.NaN, 0.2, 0.1] };
  expect(groupingJson(table, 'worst', 2, unknown)).toMatchObject({
    ...{ total: null, bound: null, proved: false },
    losses: { a: null },
  });
});

it('has the standard errors of the losses, and of how many replicates they are means, where that is known', () => {
  const { table, grouping } = makeReport();
  const errors = { perTask: [0.01, Number.NaN, 0.02], total: Number.NaN };
  expect(groupingJson(table, 'optimal', 2, grouping, undefined, errors)).toMatchObject({
    errors: { a: 0.01, b: null, c: 0.02 },
    totalError: null,
  });
  expect(
    groupingJson(table, 'optimal', 2, grouping, undefined, { ...errors, replicates: [3, 1, 2] }),
  ).toMatchObject({ replicates: { a: 3, b: 1, c: 2 } });
  const columns = errorColumns({ ...errors, replicates: [3, 1, 2] });
  expect(columns.map(({ title, of }) => [title, of(2, 0)])).toEqual([
    ['standard error', 0.02],
    ['replicates', 2],
  ]);
  expect(errorColumns(undefined)).toEqual([]);
});
