import { expect, it } from 'vitest';
import { tableKey } from './tableKey.ts';

it('is the id of a table, and another one once other figures stand under that id', () => {
  const [first, second] = [new Float64Array(1), new Float64Array(1)];
  expect(tableKey('lab-grown', first)).toBe('lab-grown');
  expect(tableKey('lab-grown', second)).toBe('lab-grown#2');
  // Renamed or shown again, it is the same table.
  expect(tableKey('lab-grown', first)).toBe('lab-grown');
  expect(tableKey('another', first)).toBe('another');
});
