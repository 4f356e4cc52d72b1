import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../testing/drain.ts';
import type { Candidates } from './candidates.ts';
import { greedyCovers } from './greedyCovers.ts';
import { candidatesOf } from './testing/candidatesOf.ts';

/** The networks added one by one when all are looked at each time. */
function plainGreed({ taskCount, networkCount, ...columns }: Candidates, budget: number): readonly number[] {
  const { offsets, members, losses, costs, costClass } = columns;
  const reached = new Array<number>(taskCount).fill(1);
  const added: number[] = [];
  let left = budget * (1 + 1e-12);
  for (;;) {
    let best = -1;
    let most = 1e-12;
    for (let i = 0; i < networkCount; i++) {
      const cost = costs[costClass[i] ?? 0] ?? 0;
      let gain = 0;
      for (let p = offsets[i] ?? 0; p < (offsets[i + 1] ?? 0); p++)
        gain += Math.max(0, (reached[members[p] ?? 0] ?? 0) - (losses[p] ?? 0));
      if (cost > left || gain / cost <= most) continue;
      most = gain / cost;
      best = i;
    }
    if (best < 0) return added;
    added.push(best);
    left -= costs[costClass[best] ?? 0] ?? 0;
    for (let p = offsets[best] ?? 0; p < (offsets[best + 1] ?? 0); p++) {
      const task = members[p] ?? 0;
      reached[task] = Math.min(reached[task] ?? 0, losses[p] ?? 0);
    }
  }
}

describe('greedyCovers', () => {
  it('adds what a look at all networks each time adds, among equals the first', () => {
    // Few different losses make many equals.
    const loss = fc.oneof(
      fc.constantFrom(0, 0.125, 0.25, Number.POSITIVE_INFINITY),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
    );
    const network = fc.record({
      losses: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4'), loss, { minKeys: 1 }),
      cost: fc.constantFrom(0.5, 1, 2),
    });
    fc.assert(
      fc.property(
        fc.array(network, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (networks, budget) => {
          const candidates = candidatesOf(5, networks);
          const added = plainGreed(candidates, budget);
          const covers = drain(greedyCovers(candidates, budget, Number.POSITIVE_INFINITY));
          const used = covers.map(({ columns }) => columns.map(({ network }) => network));
          for (const cover of used) expect(added).toEqual(expect.arrayContaining(cover));
          const values = covers.map(({ value }) => value);
          expect(values).toEqual([...values].sort((a, b) => b - a));
          // The last cover serves each task by the best of all that were added, the first of equals.
          const last = covers[covers.length - 1];
          const bestOf = (task: number) => {
            let [loss, head] = [1, -1];
            for (const i of added) {
              const own = networks[i]?.losses[String(task)] ?? Number.POSITIVE_INFINITY;
              if (own < loss) [loss, head] = [own, i];
            }
            return head;
          };
          const heads = [0, 1, 2, 3, 4].map(bestOf);
          const served = heads.map(
            (_, task) => last?.columns.find(({ tasks }) => tasks.includes(task))?.network ?? -1,
          );
          if (heads.includes(-1)) expect(covers).toEqual([]);
          else expect(served).toEqual(heads);
        },
      ),
    );
  });
});
