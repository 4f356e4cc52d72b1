import { expect, it } from 'vitest';
import { runSteps } from '../../base/steps/runSteps.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { makePlan } from './makePlan.ts';
import { stopAdvice } from './stopAdvice.ts';
import { syntheticRows } from './testing/syntheticRows.ts';

const rows = syntheticRows(4, 3).map((row, i) =>
  [0, 1, 2, 3, 18].includes(i) ? row : { ...row, losses: row.losses.map(() => null) },
);
const table = makeLossTable(4, rows);
const options = { budgets: [1, 2, 3, 4], count: 12, seed: 1, draws: 48 };
const plan = runSteps(makePlan(table, options));
const noisy = (share: number) => {
  const validation = table.losses.validation?.map(loss => share * loss) as Float64Array;
  return runSteps(makePlan({ ...table, errors: { validation } }, options));
};
const [, second] = plan?.proposals ?? [];

it('counts the networks that bring the expected regret to the target', () => {
  expect(plan && stopAdvice(plan, second?.regretAfter ?? 0).enough).toBe(2);
  expect(plan && stopAdvice(plan, plan.regret).enough).toBe(0);
  expect(plan && stopAdvice(plan, -1).enough).toBeUndefined();
});

it('says nothing of noise that is not known, and after how many networks more noise hides what is left, never later', () => {
  expect(plan && stopAdvice(plan, 1).lostInNoise).toBeUndefined();
  const [small, large] = [noisy(0.005), noisy(0.05)].map(
    each => each && { noise: each.noise, ...stopAdvice(each, 1) },
  );
  expect(large?.noise).toBeGreaterThan(4 * (small?.noise ?? 0));
  expect(small?.noise).toBeGreaterThan(0);
  expect(large?.lostInNoise).toBeLessThanOrEqual(small?.lostInNoise ?? Number.POSITIVE_INFINITY);
});
