import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import type { LoadedLosses } from '../../table/parseTable.ts';
import { writtenHead } from '../../table/tableHead.ts';
import { fuzzRuns, fuzzTimeout } from '../../testing/fuzzRuns.ts';
import { withHead } from './withHead.ts';

const loaded: LoadedLosses = {
  ...{ kind: 'losses', about: 'x', splitNotes: {} },
  table: makeLossTable(2, [{ tasks: [0, 1], cost: 1, losses: [0.3, 0.4] }]),
};
const head = { ...writtenHead({ ...loaded, about: 'Of rooms' }), tasks: loaded.table.tasks };

it('takes what a file says of the same tasks, and nothing of others', () => {
  expect(withHead(loaded, JSON.stringify(head)).about).toBe('Of rooms');
  const others = { ...head, tasks: loaded.table.tasks.toReversed() };
  expect(withHead(loaded, JSON.stringify(others))).toBe(loaded);
});

it(
  'throws nothing and changes no number, whatever stands in the metadata of a file',
  () => {
    const value = fc.oneof(fc.string(), fc.jsonValue(), fc.constant(undefined));
    const spoiled = fc
      .tuple(fc.constantFrom(...Object.keys(head)), value)
      .map(([field, instead]) => JSON.stringify({ ...head, [field]: instead }));
    const cut = fc.nat(JSON.stringify(head).length).map(length => JSON.stringify(head).slice(0, length));
    fc.assert(
      fc.property(fc.oneof(spoiled, cut, fc.string(), fc.json()), text => {
        const { table } = withHead(loaded, text);
        expect([table.losses, table.costs, table.members]).toEqual([
          ...[loaded.table.losses, loaded.table.costs, loaded.table.members],
        ]);
        expect(table.tasks.map(({ id }) => id)).toEqual(loaded.table.tasks.map(({ id }) => id));
      }),
      { numRuns: fuzzRuns },
    );
  },
  fuzzTimeout,
);
