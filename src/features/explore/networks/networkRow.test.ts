import { expect, test } from 'vitest';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { networksCsv } from './networkRow.ts';

test('networks are saved with the standard errors of their losses, and of how many replicates these are means', () => {
  const table = {
    ...makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [0.3] },
      { tasks: [0, 1], cost: 2, losses: [0.25, 0.5] },
    ]),
    errors: { validation: Float64Array.of(0.01, Number.NaN, 0.02) },
    replicates: { validation: Float64Array.of(3, 1, 2) },
  };
  let text = '';
  for (const _ of networksCsv(table, Uint32Array.of(0, 1), 'validation', part => {
    text += part;
  })) {
    // Written part by part.
  }
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head?.split(',').slice(-4)).toEqual([
    ...['A (validation) standard error', 'B (validation) standard error'],
    ...['A (validation) replicates', 'B (validation) replicates'],
  ]);
  expect(rows.map(row => row.split(',').slice(-4))).toEqual([
    ['0.01', '', '3', ''],
    ['', '0.02', '1', '2'],
  ]);
});
