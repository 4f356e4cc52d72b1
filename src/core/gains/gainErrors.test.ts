import { expect, test } from 'vitest';
import { buildLossTable, type LossTable } from '../tables/lossTable.ts';
import type { MeasuredAs } from '../tables/task.ts';
import { alignPairs, differenceOf } from './alignPairs.ts';
import { findGainErrors } from './gainErrors.ts';
import { findAffinities, findGains, usualGains } from './gains.ts';

const ratio = { ...usualGains, definition: 'ratio' } as const;

/** Task a alone at 4 ± 0.2, with b at 5 ± 0.3; b alone at 1, with a at 0.8 ± 0.1. */
function tableOf(sign: 1 | -1, measured?: MeasuredAs): LossTable {
  const tasks = ['a', 'b'].map(id => ({ id, name: id, short: id, ...(measured && { measured }) }));
  const source = { title: 'x', licence: 'x' };
  const row = (set: readonly number[], losses: readonly number[], errors: readonly (number | null)[]) => ({
    ...{ tasks: set, cost: 1 },
    losses: { test: losses.map(loss => sign * loss) },
    errors: { test: errors },
  });
  return buildLossTable({ id: 'x', name: 'x', source, costUnit: 'SNT', tasks }, [
    row([0], [4], [0.2]),
    row([1], [1], [null]),
    row([0, 1], [5, 0.8], [0.3, 0.1]),
  ]);
}

/** The error of b's help for a, from the differences that small changes of the losses make to the gain itself. */
function byDifferences(table: LossTable, options: typeof usualGains | typeof ratio): number {
  const step = 1e-6;
  const gainWith = (place: number, by: number) => {
    const test = Float64Array.from(table.losses.test ?? []);
    test[place] = (test[place] as number) + by;
    return findGains({ ...table, losses: { test } }, options).values[2] as number;
  };
  const slopes = [0, 2].map(place => (gainWith(place, step) - gainWith(place, -step)) / (2 * step));
  return Math.hypot((slopes[0] as number) * 0.2, (slopes[1] as number) * 0.3);
}

for (const [sign, measured] of [
  [1, undefined],
  [-1, undefined],
  [-1, 'negated'],
  [1, 'complement'],
] as const) {
  for (const options of [usualGains, ratio] as const) {
    test(`the errors of gains are those that small changes of the losses make (${sign}, ${measured}, ${options.definition})`, () => {
      const table = tableOf(sign, measured);
      const errors = findGainErrors(table, options);
      expect(errors?.[2]).toBeCloseTo(byDifferences(table, options), 4);
      // Of b alone no error is known.
      expect([errors?.[0], errors?.[1], errors?.[3]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    });
  }
}

test('without replicates there are none', () => {
  const { errors: _, ...without } = tableOf(1);
  expect(findGainErrors(without, usualGains)).toBeUndefined();
});

test('errors go with their values: through means, another order, alignment and differences', () => {
  const gains = findGains(tableOf(1), usualGains);
  const [there, back] = [0.3, 0.4];
  const known = { ...gains, errors: Float64Array.from([Number.NaN, there, back, Number.NaN]) };
  expect(findAffinities(known).errors?.[1]).toBeCloseTo(0.25, 12);
  expect(findAffinities(known).errors?.[2]).toBeCloseTo(0.25, 12);
  const aligned = alignPairs(known, { ...known, rows: known.rows.toReversed() });
  expect(aligned.a.errors).toEqual(known.errors);
  expect(differenceOf({ a: known, b: known }).errors?.[1]).toBeCloseTo(Math.hypot(there, there), 12);
  const { errors: _, ...unknown } = gains;
  expect(differenceOf({ a: known, b: unknown }).errors).toBeUndefined();
});
