import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecorded } from '../../features/lab/recordings/recordedTables.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import type { PairValues } from './gains.ts';
import { orderTasks, orderTasksInSteps } from './taskOrder.ts';

const missing = Number.NaN;
const orders = ['given', 'help', 'leaf'] as const;

function makePairs(rows: string, columns: string, values: readonly number[]): PairValues {
  const tasks = (ids: string) => [...ids].map(id => ({ id, name: id, short: id }));
  return { rows: tasks(rows), columns: tasks(columns), values: Float64Array.from(values) };
}

const isPermutation = (order: readonly number[], length: number) =>
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));

const randomPairs = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.constant(missing)), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map(values => makePairs('abcdefg'.slice(0, rows), 'abcdefg'.slice(0, columns), values)),
  );

describe('orderTasks', () => {
  it('pauses while it reads and compares the profiles of many tasks, at least once for each 50,000 values', () => {
    const tasks = Array.from({ length: 150 }, (_, i) => ({ id: `t${i}`, name: `t${i}`, short: `t${i}` }));
    const values = Float64Array.from({ length: 150 * 150 }, (_, at) => (at * 7919) % 101);
    const ordering = orderTasksInSteps({ rows: tasks, columns: tasks, values }, 'leaf');
    let pauses = 0;
    while (!ordering.next().done) pauses++;
    const compared = (150 * 149) / 2;
    // A pause comes after the profile, 300 values, that makes them 50,000.
    expect(pauses).toBeGreaterThan((compared * 300) / 50_300 - 1);
  });

  it('holds every row and every column once, missing values or not', () => {
    fc.assert(
      fc.property(randomPairs, fc.constantFrom(...orders), (pairs, order) => {
        const { rows, columns } = orderTasks(pairs, order);
        isPermutation(rows, pairs.rows.length);
        isPermutation(columns, pairs.columns.length);
        if (pairs.rows.length === pairs.columns.length) expect(columns).toEqual(rows);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('keeps the given order when asked to', () => {
    expect(orderTasks(makePairs('abc', 'de', [1, 2, 3, 4, 5, 6]), 'given')).toEqual({
      rows: [0, 1, 2],
      columns: [0, 1],
    });
  });

  it('puts first the row that helps most on average, whatever stands on the diagonal', () => {
    const pairs = makePairs('abc', 'abc', [100, 1, 1, 5, -100, 6, 3, missing, 100]);
    expect(orderTasks(pairs, 'help')).toEqual({ rows: [1, 2, 0], columns: [1, 2, 0] });
  });

  it('orders columns of a rectangular table by the mean that they receive, one without values last', () => {
    const pairs = makePairs('ab', 'xyz', [1, missing, 4, 2, missing, 8]);
    expect(orderTasks(pairs, 'help')).toEqual({ rows: [1, 0], columns: [2, 0, 1] });
  });

  it('puts tasks with like profiles side by side', () => {
    const profiles = [
      [0, 0, 0, 0],
      [9, 9, 9, 9],
      [0.1, 0, 0, 0],
      [9, 9, missing, 9.1],
    ];
    const { rows } = orderTasks(makePairs('abcd', 'wxyz', profiles.flat()), 'leaf');
    const at = (row: number) => rows.indexOf(row);
    expect(Math.abs(at(0) - at(2))).toBe(1);
    expect(Math.abs(at(1) - at(3))).toBe(1);
  });

  it('lets the profiles of a square table count what a task gives and what it receives', () => {
    // c gives what a gives and receives what a receives; b and d differ from both and from each other.
    const pairs = makePairs('abcd', 'abcd', [0, 5, 5, 5, -9, 0, -9, 2, 5, 5, 0, 5, -9, 7, -9, 0]);
    const { rows } = orderTasks(pairs, 'leaf');
    expect(Math.abs(rows.indexOf(0) - rows.indexOf(2))).toBe(1);
  });
});

describe('the built-in affinity tables', () => {
  const tables = readdirSync('public/tables').flatMap(name => {
    if (!name.endsWith('.json') || name === 'index.json') return [];
    const text = readFileSync(`public/tables/${name}`, 'utf8');
    const loaded = name.startsWith('lab-') ? readRecorded(text, 'cosine') : parseTable(text);
    return loaded.kind === 'affinity' ? [loaded.table] : [];
  });

  it.each(tables.map(table => [table.id, table] as const))(
    '%s: leaf order places each task once',
    (_, table) => {
      const pairs = { rows: table.sources, columns: table.targets, values: table.values };
      const { rows, columns } = orderTasks(pairs, 'leaf');
      isPermutation(rows, table.sources.length);
      isPermutation(columns, table.targets.length);
    },
  );

  it('hold a rectangular one of more than 20 rows and columns', () => {
    const sizes = tables.map(table => [table.sources.length, table.targets.length]);
    expect(sizes.some(([rows = 0, columns = 0]) => rows !== columns && Math.min(rows, columns) > 20)).toBe(
      true,
    );
  });
});
