import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import type { LoadedLosses } from '../../files/table/parseTable.ts';
import type { ShelfEntry } from '../tables/own/tableShelf.ts';
import type { TableId } from '../tables/tableIds.ts';

/** A table of the reader's own with two tasks, three networks and costs of 2 and 3. */
export function makeLoaded(id: TableId = 'own-1', name = 'Mine'): LoadedLosses {
  const table = makeLossTable(2, [
    { tasks: [0], cost: 2, losses: [1] },
    { tasks: [1], cost: 2, losses: [2] },
    { tasks: [0, 1], cost: 3, losses: [0.5, 3] },
  ]);
  return { kind: 'losses', table: { ...table, id, name, costUnit: 'ms' }, about: '', splitNotes: {} };
}

/** What a shelf says of it. */
export function makeEntry(id: TableId = 'own-1', name = 'Mine'): ShelfEntry {
  return {
    id,
    name,
    kind: 'losses',
    addedAt: '2026-01-02T03:04:05.000Z',
    bytes: 120,
    files: ['mine.csv'],
    summary: '3 networks over 2 tasks',
    problems: [],
    packed: `packed-${name}`,
  };
}
