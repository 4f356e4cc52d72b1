import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BranchQueue } from './branchQueue.ts';

describe('BranchQueue', () => {
  it('gives the least first, equal ones in the order in which they came, whatever is added in between', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(4)), { maxLength: 60 }), actions => {
        const queue = new BranchQueue<number>();
        let sorted: { priority: number; item: number }[] = [];
        actions.forEach((priority, item) => {
          if (priority !== null) {
            queue.add(item, priority);
            sorted = [...sorted, { priority, item }].sort((a, b) => a.priority - b.priority);
          } else if (sorted.length > 0) {
            expect(queue.least).toBe(sorted[0]?.priority);
            expect(queue.take()).toBe(sorted.shift()?.item);
          }
          expect(queue.size).toBe(sorted.length);
        });
        while (queue.size > 0) expect(queue.take()).toBe(sorted.shift()?.item);
        expect(queue.least).toBe(Number.POSITIVE_INFINITY);
        expect(() => queue.take()).toThrow(RangeError);
      }),
    );
  });
});
