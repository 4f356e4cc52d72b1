import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../testing/drain.ts';
import { sortByKey } from './sortByKey.ts';

const key = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324),
);

/** By comparison: NaN last, ties as given. */
function expected(keys: readonly number[], order: readonly number[]): number[] {
  return [...order].sort((a, b) => {
    const [x, y] = [keys[a] as number, keys[b] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

describe('sortByKey', () => {
  it('sorts as a comparison does: ties in the order given, NaN last', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), keys => {
        const order = [...keys.keys()];
        const sorted = drain(sortByKey(Float64Array.from(keys), Uint32Array.from(order)));
        expect([...sorted]).toEqual(expected(keys, order));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('sorts the places that it is given, and leaves their list as it is', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(1000)), (keys, picks) => {
        const order = picks.map(pick => pick % keys.length);
        const given = Uint32Array.from(order);
        expect([...drain(sortByKey(Float64Array.from(keys), given))]).toEqual(expected(keys, order));
        expect([...given]).toEqual(order);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('sorts a long list as a comparison does', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 200 }), fc.nat(), (few, seed) => {
        // Every key many times, in an order that mixes them.
        const keys = Array.from(
          { length: 6000 },
          (_, i) => few[(Math.imul(i + seed, 2654435761) >>> 7) % few.length] as number,
        );
        const order = [...keys.keys()].reverse();
        const sorted = drain(sortByKey(Float64Array.from(keys), Uint32Array.from(order)));
        expect([...sorted]).toEqual(expected(keys, order));
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it('lets others work in between: no step goes over all of a large list', () => {
    const keys = Float64Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 100_003);
    let steps = 0;
    for (const _ of sortByKey(keys, Uint32Array.from(keys.keys()))) steps++;
    expect(steps).toBeGreaterThan(20);
  });
});
