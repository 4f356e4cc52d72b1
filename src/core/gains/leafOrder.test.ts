import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../testing/drain.ts';
import { leafOrder as leafOrderSteps } from './leafOrder.ts';

type Distances = readonly (readonly number[])[];

const leafOrder = (distance: Distances) =>
  drain(leafOrderSteps(Float64Array.from(distance.flat()), distance.length));

/** Symmetric distances in general position: no two means of them are equal, so there is one tree. */
const distances = (maximum: number): fc.Arbitrary<Distances> =>
  fc.integer({ min: 1, max: maximum }).chain(n =>
    fc
      .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n })
      .map(values =>
        Array.from({ length: n }, (_, a) =>
          Array.from({ length: n }, (_, b) => {
            const [low, high] = [Math.min(a, b), Math.max(a, b)];
            return a === b ? 0 : (values[low * n + high] ?? 0) + 1e-3 * Math.sin(low * 17 + high * 5);
          }),
        ),
      ),
  );

function lengthOf(order: readonly number[], distance: Distances): number {
  return order.slice(1).reduce((sum, leaf, i) => sum + (distance[order[i] ?? -1]?.[leaf] ?? Number.NaN), 0);
}

/** Every order that the average-linkage tree allows: all its flips, kept as lists while clusters are joined. */
function allowedOrders(distance: Distances): readonly (readonly number[])[] {
  let clusters = distance.map((_, i) => [[i]]);
  const between = (a: readonly number[], b: readonly number[]) =>
    a.flatMap(i => b.map(j => distance[i]?.[j] ?? Number.NaN)).reduce((sum, d) => sum + d, 0) /
    (a.length * b.length);
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((a, i) => clusters.slice(i + 1).map(b => ({ a, b })));
    const mean = ({ a, b }: { a: number[][]; b: number[][] }) => between(a[0] ?? [], b[0] ?? []);
    const { a, b } = pairs.reduce((best, pair) => (mean(pair) < mean(best) ? pair : best));
    const joined = a.flatMap(x =>
      b.flatMap(y => [
        [...x, ...y],
        [...y, ...x],
      ]),
    );
    clusters = [...clusters.filter(cluster => cluster !== a && cluster !== b), joined];
  }
  return clusters[0] ?? [];
}

describe('leafOrder', () => {
  it('is a shortest one of all orders that the tree allows', () => {
    fc.assert(
      fc.property(distances(7), distance => {
        const orders = allowedOrders(distance);
        const order = leafOrder(distance);
        expect(orders.map(String)).toContain(String(order));
        const shortest = Math.min(...orders.map(allowed => lengthOf(allowed, distance)));
        expect(lengthOf(order, distance)).toBeCloseTo(shortest, 10);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('holds every leaf once', () => {
    fc.assert(
      fc.property(distances(20), distance => {
        expect([...leafOrder(distance)].sort((a, b) => a - b)).toEqual([...distance.keys()]);
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  it('lays points of a line out along it', () => {
    const points = [5, 1, 9, 1.5, 5.7, 9.6];
    const order = leafOrder(points.map(a => points.map(b => Math.abs(a - b))));
    const along = order.map(i => points[i] ?? Number.NaN);
    const sorted = points.toSorted((a, b) => a - b);
    expect([sorted, sorted.toReversed()]).toContainEqual(along);
  });

  it('keeps the given order where all distances are equal', () => {
    const equal = [0, 1, 2, 3].map(a => [0, 1, 2, 3].map(b => (a === b ? 0 : 1)));
    expect(leafOrder(equal)).toEqual([0, 1, 2, 3]);
  });

  it('orders 200 leaves in steps between which others can work', () => {
    const points = Array.from({ length: 200 }, (_, i) => (i * 83) % 200);
    const distance = Float64Array.from(points.flatMap(a => points.map(b => Math.abs(a - b))));
    const ordering = leafOrderSteps(distance, 200);
    let steps = 0;
    let next = ordering.next();
    for (; !next.done; next = ordering.next()) steps++;
    // At least one pause for each 50,000 of the steps of joining alone, 200³ / 6 of them.
    expect(steps).toBeGreaterThan(25);
    const along = next.value.map(leaf => points[leaf] as number);
    expect(Math.abs((along.at(-1) as number) - (along[0] as number))).toBe(199);
    expect(along.slice(1).every((point, i) => Math.abs(point - (along[i] as number)) === 1)).toBe(true);
  });

  it('is empty for no leaves and one leaf for one', () => {
    expect(leafOrder([])).toEqual([]);
    expect(leafOrder([[0]])).toEqual([0]);
  });
});
