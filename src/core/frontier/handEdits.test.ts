import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { applyHandEdit, type HandEdit, mostHandNetworks } from './handEdits.ts';
import { type HandNetwork, sizesOf } from './handGrouping.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a setting is a loss table');
const { table } = loaded;
const sizes = (tasks: readonly number[]) => sizesOf(table, tasks);
const edit = (networks: readonly HandNetwork[], ...edits: readonly HandEdit[]) =>
  edits.reduce((list, each) => applyHandEdit(list, each, sizes, 0.5).networks, networks);

const place = fc.integer({ min: -1, max: 7 });
const task = fc.nat(table.tasks.length - 1);
const anyEdit: fc.Arbitrary<HandEdit> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), tasks: fc.array(task, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'duplicate' as const, 'split' as const),
    network: place,
  }),
  fc.record({ kind: fc.constant('toggle' as const), network: place, task }),
  fc.record({ kind: fc.constant('move' as const), from: place, to: place, task }),
  fc.record({ kind: fc.constant('takeOut' as const), network: place, tasks: fc.array(task) }),
  fc.record({
    kind: fc.constant('resize' as const),
    network: place,
    cost: fc.constantFrom(0.5, 1, 0, Number.NaN),
  }),
);

test('whatever is done in whatever order, every network stays a sound one and the place is one of them', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 120 }), edits => {
      let networks: readonly HandNetwork[] = [];
      for (const each of edits) {
        const next = applyHandEdit(networks, each, sizes, 0.5);
        networks = next.networks;
        expect(next.at).toBeGreaterThanOrEqual(-1);
        expect(next.at).toBeLessThan(Math.max(networks.length, 8));
        expect(networks.length).toBeLessThanOrEqual(mostHandNetworks);
        for (const { tasks, cost } of networks) {
          expect(cost).toBeGreaterThan(0);
          expect([...new Set(tasks)].sort((a, b) => a - b)).toEqual(tasks);
        }
      }
    }),
  );
});

test('a task that comes from nowhere makes a network of its own, as one of a network does', () => {
  const first = edit([], { kind: 'move', from: -1, to: -1, task: 2 });
  expect(first).toEqual([{ tasks: [2], cost: 0.5 }]);
  expect(edit(first, { kind: 'move', from: -1, to: 0, task: 0 })).toEqual([{ tasks: [0, 2], cost: 1 }]);
  expect(edit(first, { kind: 'move', from: 0, to: 0, task: 2 })).toEqual(first);
});

test('a network that trains something costs what one of its tasks costs, unless it was resized to something else', () => {
  fc.assert(
    fc.property(
      fc.array(
        anyEdit.filter(({ kind }) => kind !== 'resize'),
        { maxLength: 60 },
      ),
      edits => {
        for (const { tasks, cost } of edit([], ...edits))
          if (tasks.length > 0) expect(sizes(tasks)).toContain(cost);
      },
    ),
  );
});

test('a second task makes a half-size network a full one, and one that is alone again may be halved', () => {
  const alone: HandEdit = { kind: 'add', tasks: [0] };
  const joined: HandEdit = { kind: 'toggle', network: 0, task: 2 };
  expect(edit([], alone)).toEqual([{ tasks: [0], cost: 0.5 }]);
  expect(edit([], alone, joined)).toEqual([{ tasks: [0, 2], cost: 1 }]);
  expect(edit([], alone, joined, joined)).toEqual([{ tasks: [0], cost: 1 }]);
  expect(edit([], alone, joined, joined, { kind: 'resize', network: 0, cost: 0.5 })).toEqual([
    { tasks: [0], cost: 0.5 },
  ]);
});

test('a task that is moved leaves the one network and joins the other, or one of its own', () => {
  const two = edit([], { kind: 'add', tasks: [0, 1] }, { kind: 'add', tasks: [2] });
  expect(edit(two, { kind: 'move', from: 0, to: 1, task: 1 })).toEqual([
    { tasks: [0], cost: 1 },
    { tasks: [1, 2], cost: 1 },
  ]);
  expect(edit(two, { kind: 'move', from: 0, to: -1, task: 1 }).map(({ tasks }) => tasks)).toEqual([
    [0],
    [2],
    [1],
  ]);
  expect(edit(two, { kind: 'move', from: -1, to: 1, task: 1 }).map(({ tasks }) => tasks)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('splitting gives each task its own network, and taking some out gives them one together', () => {
  const one = edit([], { kind: 'add', tasks: [0, 1, 2, 3] });
  expect(edit(one, { kind: 'split', network: 0 })).toEqual(
    [0, 1, 2, 3].map(each => ({ tasks: [each], cost: 0.5 })),
  );
  expect(edit(one, { kind: 'takeOut', network: 0, tasks: [1, 3] }).map(({ tasks }) => tasks)).toEqual([
    [0, 2],
    [1, 3],
  ]);
  expect(edit(one, { kind: 'takeOut', network: 0, tasks: [0, 1, 2, 3] })).toBe(one);
});
