import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { type LoadedTable, parseTable } from '../../../files/table/parseTable.ts';
import { naturalNeighbour } from './naturalNeighbour.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
const of = (data: TableId, patch: Partial<Configuration> = {}) => ({
  ...defaultConfiguration(),
  ...patch,
  data,
});
const losses = (table: ReturnType<typeof makeLossTable>): LoadedTable => ({
  kind: 'losses',
  table,
  about: '',
  splitNotes: {},
});
const alone = [0, 1, 2].map(task => ({ tasks: [task], cost: 1, losses: [1] }));
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
].map(tasks => ({ tasks, cost: 1, losses: [0.5, 0.5] }));

describe('what Compare opens on', () => {
  it.each([
    ['setting-1', 'setting-2'],
    ['setting-2', 'setting-1'],
    ['setting-3', 'setting-2'],
  ] as const)('holds %s against the table beside it, %s, at the same budget', (id, sister) => {
    const neighbour = naturalNeighbour(of(id, { budget: 4 }), read(id));
    expect(neighbour).toMatchObject({ data: sister, budget: 4, against: '' });
  });

  it('holds a table without a sister against another strategy on itself', () => {
    expect(naturalNeighbour(of('setting-4'), read('setting-4'))).toMatchObject({
      data: 'setting-4',
      strategy: 'higher-order',
    });
    const own = losses(makeLossTable(3, [...alone, ...pairs]));
    expect(naturalNeighbour(of('own-1'), own).strategy).toBe('higher-order');
    expect(naturalNeighbour(of('own-1', { strategy: 'higher-order' }), own).strategy).toBe('optimal');
  });

  it('holds a table whose strategies need what it lacks against another budget', () => {
    const own = losses(makeLossTable(3, [...alone, { tasks: [0, 1, 2], cost: 1, losses: [1, 1, 1] }]));
    const neighbour = naturalNeighbour(of('own-1', { budget: 1 }), own);
    expect(neighbour).toMatchObject({ data: 'own-1', strategy: 'optimal', budget: 3 });
    expect(naturalNeighbour(neighbour, own).budget).toBe(1);
  });

  it('holds affinities against the losses measured with them, or another way of grouping by them', () => {
    const affinities = read('tag-taskonomy');
    expect(naturalNeighbour(of('lab-few-lookahead'), affinities).data).toBe('lab-few');
    expect(naturalNeighbour(of('tag-taskonomy'), affinities)).toMatchObject({
      data: 'tag-taskonomy',
      sets: 'partition',
    });
  });
});
