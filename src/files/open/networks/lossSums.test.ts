import fc from 'fast-check';
import { sampleStandardDeviation } from 'simple-statistics';
import { expect, it } from 'vitest';
import { LossSums } from './lossSums.ts';

const values = fc.array(fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { maxLength: 5 }), {
  maxLength: 6,
});

it('gives means, and standard errors where there are two values or more', () => {
  fc.assert(
    fc.property(values, positions => {
      const sums = new LossSums(positions.length);
      positions.forEach((list, p) => {
        for (const value of list) sums.of('test').add(p, value);
      });
      sums.average();
      positions.forEach((list, p) => {
        for (const value of list) sums.of('test').addSpread(p, value);
      });
      const { losses, errors } = sums.finish();
      expect(sums.mostRepeats).toBe(Math.max(0, ...positions.map(list => list.length)));
      expect(losses.validation).toBeUndefined();
      positions.forEach((list, p) => {
        const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
        if (list.length > 0) expect(losses.test?.[p]).toBeCloseTo(mean, 9);
        else expect(losses.test?.[p] ?? Number.NaN).toBeNaN();
        if (list.length > 1) {
          expect(errors?.test?.[p]).toBeCloseTo(sampleStandardDeviation(list) / Math.sqrt(list.length), 8);
        } else expect(errors?.test?.[p] ?? Number.NaN).toBeNaN();
      });
    }),
  );
});

it('keeps one value to the last bit, with the error that a file gives', () => {
  const sums = new LossSums(2);
  sums.of('early').add(0, 0.1 + 0.2);
  sums.of('early').giveError(0, 0.01);
  expect(sums.average()).toBe(false);
  const { losses, errors } = sums.finish();
  expect(losses.early?.[0]).toBe(0.1 + 0.2);
  expect([...(errors?.early ?? [])]).toEqual([0.01, Number.NaN]);
});
