import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LossTable, taskSetOf } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import type { Grouping } from './frontier.ts';
import { networkMoves } from './networkMoves.ts';

/** Every set of four tasks at half and at full size: the set of index i holds the tasks of the bits of ⌊i / 2⌋ + 1. */
const sets = Array.from({ length: 15 }, (_, i) => [0, 1, 2, 3].filter(task => ((i + 1) >> task) & 1));
const table: LossTable = makeLossTable(
  4,
  sets.flatMap(tasks => [0.5, 1].map(cost => ({ tasks, cost, losses: tasks.map(() => 0.1) }))),
);
const network = (tasks: string, size: 'half' | 'full' = 'half') => {
  const bits = [...tasks].reduce((sum, letter) => sum + (1 << 'abcd'.indexOf(letter)), 0);
  return 2 * (bits - 1) + (size === 'full' ? 1 : 0);
};

/** A grouping of these networks in which each task is served by the network at its place in `heads`. */
function grouping(chosen: readonly number[], heads: readonly number[]): Grouping {
  const networks = [...new Set(chosen)].sort((a, b) => a - b);
  return { networks, heads, cost: 0, chosenBy: 0, reported: [], total: 0 };
}

/** Each task served by the first of the networks that train it. */
function served(...chosen: readonly number[]): Grouping {
  const heads = [0, 1, 2, 3].map(task => chosen.find(each => taskSetOf(table, each).includes(task)) ?? -1);
  return grouping(chosen, heads);
}

const groupings = fc
  .array(fc.nat({ max: table.networkCount - 1 }), { minLength: 1, maxLength: 6 })
  .map(chosen => served(...chosen, ...[0, 1, 2, 3].map(task => network('abcd'.charAt(task)))))
  .map(made => ({ ...made, networks: made.networks.filter(each => made.heads.includes(each)) }));

describe('networkMoves', () => {
  it('tells a network that split from one that was bought', () => {
    const moves = networkMoves(
      table,
      served(network('ab'), network('cd')),
      served(network('a'), network('b'), network('cd')),
    );
    expect(moves).toEqual([
      { kind: 'stayed', from: [network('cd')], to: [network('cd')] },
      { kind: 'split', from: [network('ab')], to: [network('a'), network('b')] },
    ]);
    expect(networkMoves(table, served(network('abcd')), served(network('a'), network('abcd')))).toEqual([
      { kind: 'stayed', from: [network('abcd')], to: [network('abcd')] },
      { kind: 'bought', from: [], to: [network('a')] },
    ]);
  });

  it('tells merging, resizing, replacing and giving up', () => {
    const [ab, c, d] = [network('ab'), network('c'), network('d')];
    expect(networkMoves(table, served(ab, c, d), served(ab, network('cd', 'full')))).toContainEqual({
      kind: 'merged',
      from: [c, d],
      to: [network('cd', 'full')],
    });
    expect(networkMoves(table, served(ab, network('cd')), served(ab, network('cd', 'full')))).toContainEqual({
      kind: 'resized',
      from: [network('cd')],
      to: [network('cd', 'full')],
    });
    expect(networkMoves(table, served(ab, c, d), served(ab, c, network('abd')))).toContainEqual({
      kind: 'replaced',
      from: [d],
      to: [network('abd')],
    });
    expect(
      networkMoves(table, served(network('a'), network('abcd')), served(network('abcd'))),
    ).toContainEqual({ kind: 'given-up', from: [network('a')], to: [] });
  });

  it('names every network once, and the same backwards with from and to exchanged', () => {
    const reverse = { split: 'merged', merged: 'split', bought: 'given-up', 'given-up': 'bought' } as const;
    fc.assert(
      fc.property(groupings, groupings, (before, after) => {
        const moves = networkMoves(table, before, after);
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(moves.flatMap(move => [...move.from]))).toEqual(before.networks);
        expect(sorted(moves.flatMap(move => [...move.to]))).toEqual(after.networks);
        expect(networkMoves(table, before, after)).toEqual(moves);
        const back = networkMoves(table, after, before);
        const text = (list: readonly { kind: string; from: readonly number[]; to: readonly number[] }[]) =>
          list.map(({ kind, from, to }) => `${kind} ${sorted(from)} ${sorted(to)}`).sort();
        expect(
          text(
            back.map(({ kind, from, to }) => ({
              kind: kind in reverse ? reverse[kind as keyof typeof reverse] : kind,
              from: to,
              to: from,
            })),
          ),
        ).toEqual(text(moves));
      }),
    );
  });

  it('links only networks of which the one took over a task of the other', () => {
    fc.assert(
      fc.property(groupings, groupings, (before, after) => {
        for (const { kind, from, to } of networkMoves(table, before, after)) {
          if (kind === 'stayed') expect(from).toEqual(to);
          if (kind === 'resized') expect(taskSetOf(table, from[0])).toEqual(taskSetOf(table, to[0]));
          if (kind !== 'split' && kind !== 'merged' && kind !== 'replaced') continue;
          for (const one of from)
            for (const other of to)
              expect(before.heads.some((head, task) => head === one && after.heads[task] === other)).toBe(
                true,
              );
        }
      }),
    );
  });
});
