import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByGroups } from './orderByGroups.ts';

const named = (ids: readonly string[]) => ids.map(id => ({ id, name: id, short: id }));

it('puts the tasks of each group together, in their order, and what is in none last', () => {
  const tasks = named(['a', 'b', 'c', 'd', 'e']);
  const groups = [['d', 'a'], ['b', 'e'], []];
  expect(orderByGroups({ rows: tasks, columns: tasks }, groups)).toEqual({
    rows: [0, 3, 1, 4, 2],
    columns: [0, 3, 1, 4, 2],
    blocks: [
      { row: 0, rows: 2, column: 0, columns: 2 },
      { row: 2, rows: 2, column: 2, columns: 2 },
    ],
  });
});

it('outlines of a table of other rows than columns what both have', () => {
  const [rows, columns] = [named(['x', 'b', 'a']), named(['a', 'y', 'b'])];
  const { blocks, ...places } = orderByGroups({ rows, columns }, [['a'], ['b'], ['y']]);
  expect(places).toEqual({ rows: [2, 1, 0], columns: [0, 2, 1] });
  expect(blocks).toEqual([
    { row: 0, rows: 1, column: 0, columns: 1 },
    { row: 1, rows: 1, column: 1, columns: 1 },
  ]);
});

it('keeps each task once, whatever the groups', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const groups = fc.array(fc.subarray(ids), { maxLength: 4 });
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), fc.shuffledSubarray(ids), groups, (rows, columns, lists) => {
      const placed = orderByGroups({ rows: named(rows), columns: named(columns) }, lists);
      expect(placed.rows.toSorted((a, b) => a - b)).toEqual([...rows.keys()]);
      expect(placed.columns.toSorted((a, b) => a - b)).toEqual([...columns.keys()]);
      for (const { row, rows: count } of placed.blocks) expect(row + count).toBeLessThanOrEqual(rows.length);
    }),
  );
});
