import { expect, it } from 'vitest';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { sameNetworks } from './growTable.ts';

it('finds the same networks again after rows were added before and between them', () => {
  const before = makeLossTable(2, [
    { tasks: [0], cost: 1, losses: [1] },
    { tasks: [0, 1], cost: 2, losses: [1, 1] },
  ]);
  const after = makeLossTable(2, [
    { tasks: [0], cost: 0.5, losses: [1] },
    { tasks: [0], cost: 1, losses: [1] },
    { tasks: [1], cost: 1, losses: [1] },
    { tasks: [0, 1], cost: 2, losses: [1, 1] },
  ]);
  expect(sameNetworks(before, after, [0, 1])).toEqual([1, 3]);
  expect(sameNetworks(before, after, [7])).toEqual([]);
});
