import { expect, it } from 'vitest';
import { buildLossTable } from '../core/tables/lossTable.ts';
import { singlesText } from './singlesText.ts';

it.each([
  ['SNT', [0.5, 1], 'half-size single-task networks', 'full-size single-task networks'],
  ['ms', [4, 9], 'cheapest single-task networks, 4 ms', 'dearest single-task networks, 9 ms'],
  ['ms', [4, 4], 'single-task networks', 'single-task networks'],
] as const)(
  'single-task networks are called what they are in a table: %s %s',
  (costUnit, costs, half, full) => {
    const head = { id: 't', name: 't', source: { title: 't', licence: 't' }, costUnit };
    const tasks = [{ id: 'a', name: 'a', short: 'a' }];
    const rows = costs.map(cost => ({ tasks: [0], cost, losses: { test: [cost] } }));
    const table = buildLossTable({ ...head, tasks }, rows);
    expect([singlesText(table, 'half'), singlesText(table, 'full')]).toEqual([half, full]);
  },
);
