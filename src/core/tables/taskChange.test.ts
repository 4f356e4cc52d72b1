import { expect, test } from 'vitest';
import { isSameSense, taskChange } from './taskChange.ts';

test('a change has the sense and the unit of what was measured', () => {
  const higher = taskChange({ measured: 'complement' }, 1 - 0.5877, 1 - 0.6029);
  expect(higher?.percent).toBeCloseTo(2.586, 3);
  expect(higher?.amount).toBeCloseTo(0.0152, 10);
  expect(higher?.isBetter).toBe(true);
  const negated = taskChange({ measured: 'negated' }, -20, -18);
  expect(negated).toEqual({ percent: -10, amount: -2, isBetter: false });
  expect(taskChange({}, 0.5, 0.4)).toMatchObject({ percent: expect.closeTo(-20, 9), isBetter: true });
});

test('of nothing there is no percentage, and of what is not known no change', () => {
  // A gain against training alone, which is 0 by definition.
  const gain = taskChange({ measured: 'complement' }, 1, 0.95);
  expect(gain?.percent).toBeNaN();
  expect(gain?.amount).toBeCloseTo(0.05, 12);
  expect(taskChange({}, Number.NaN, 1)).toBeUndefined();
});

test('only values of the same sense may be set against each other', () => {
  expect(isSameSense({}, {})).toBe(true);
  expect(isSameSense({ measured: 'negated' }, { measured: 'complement' })).toBe(true);
  expect(isSameSense({}, { measured: 'complement' })).toBe(false);
});
