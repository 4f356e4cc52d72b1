import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NetworkIndex } from './networkIndex.ts';

const network = fc.record({
  tasks: fc.subarray([0, 1, 2, 3, 65535]),
  cost: fc.constantFrom(0.5, 1, 2, 1e9),
  identity: fc.constantFrom(0, 1, 2 ** 33),
});

it('gives the same number to the same network, and another to each other one', () => {
  fc.assert(
    fc.property(fc.array(network, { maxLength: 300 }), networks => {
      const index = new NetworkIndex();
      const known = new Map<string, number>();
      for (const { tasks, cost, identity } of networks) {
        const key = JSON.stringify([tasks, cost, identity]);
        const members = Uint16Array.from([...tasks, 9, 9]);
        const expected = known.get(key) ?? known.size;
        expect(index.findOrAdd(members, tasks.length, cost, identity)).toBe(expected);
        known.set(key, expected);
      }
      const { costs, offsets, members } = index.finish();
      expect(index.count).toBe(known.size);
      for (const [key, i] of known) {
        const [tasks, cost] = JSON.parse(key);
        expect([[...members.subarray(offsets[i], offsets[i + 1])], costs[i]]).toEqual([tasks, cost]);
      }
    }),
  );
});

it('grows beyond what it was made for', () => {
  const index = new NetworkIndex(1);
  const members = new Uint16Array(2);
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 20_000; i++) {
      members[0] = i % 200;
      members[1] = 200 + Math.floor(i / 200);
      expect(index.findOrAdd(members, 2, 1, 0)).toBe(i);
    }
  }
});
