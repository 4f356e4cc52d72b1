import { describe, expect, it } from 'vitest';
import { taskSetOf } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { withCandidates } from './candidateNetworks.ts';

const setsOf = (table: ReturnType<typeof withCandidates>) =>
  Array.from({ length: table.networkCount }, (_, i) =>
    [...taskSetOf(table, i)].join(table.tasks.length > 9 ? ',' : ''),
  );

describe('candidates', () => {
  it('are every task set that the table lacks, by size, at the costs of its own networks', () => {
    const table = makeLossTable(3, [
      { tasks: [1], cost: 0.5, losses: [2] },
      { tasks: [0, 1], cost: 1, losses: [1, 2] },
    ]);
    const found = withCandidates(table);
    expect(setsOf(found)).toEqual(['1', '01', '0', '2', '02', '12', '012']);
    expect([...found.costs]).toEqual([0.5, 1, 0.5, 0.5, 1, 1, 1]);
    expect([...(found.losses.validation ?? [])].slice(0, 4)).toEqual([2, 1, 2, Number.NaN]);
    expect(withCandidates(found)).toBe(found);
  });

  it('can be had of task names and a cost alone, and not without a cost', () => {
    const names = makeLossTable(2, []);
    expect([...withCandidates(names, { costOf: size => 1 + size / 10 }).costs]).toEqual([1.1, 1.1, 1.2]);
    expect(() => withCandidates(names)).toThrow('say what a network costs');
  });

  it('of many tasks are singles, pairs, all together and some of every size, the same each time', () => {
    const many = withCandidates(makeLossTable(20, []), { costOf: () => 1, most: 400 });
    expect(many.networkCount).toBe(400);
    const sizes = Array.from({ length: 400 }, (_, i) => taskSetOf(many, i).length);
    expect(sizes.filter(size => size === 1)).toHaveLength(20);
    expect(sizes.filter(size => size === 2)).toHaveLength(190);
    expect(new Set(sizes).size).toBe(20);
    expect(new Set(setsOf(many).map((set, i) => `${sizes[i]} ${set}`)).size).toBe(400);
    expect(withCandidates(makeLossTable(20, []), { costOf: () => 1, most: 400 })).toEqual(many);
  });
});
