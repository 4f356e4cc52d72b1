import { expect, test } from 'vitest';
import { checkStalling, fixedRate, freshStalling, warmUpSteps } from './learningRate.ts';

test('the fixed rate rises over the first steps, then falls to nearly 0 like the half of a cosine', () => {
  const rates = Array.from({ length: 400 }, (_, step) => fixedRate(step, 400));
  expect(rates[0]).toBe(1 / warmUpSteps);
  expect(rates[warmUpSteps - 1]).toBe(1);
  for (let step = warmUpSteps; step < 400; step++) {
    const cosine = 0.5 + 0.5 * Math.cos((Math.PI * (step - warmUpSteps)) / (400 - warmUpSteps));
    expect(Math.abs((rates[step] ?? 0) - cosine)).toBeLessThan(0.011);
  }
  expect(rates[399]).toBeGreaterThan(0);
});

test('even a run of one step has a rate', () => {
  expect(fixedRate(0, 1)).toBe(1);
});

test('the rate is halved when the training loss stalls, and training ends when the validation loss does', () => {
  const learning = checkStalling(freshStalling, 1, 1);
  expect(learning).toMatchObject({ rate: 1, stalledChecks: 0, isOver: false });
  const slower = checkStalling(learning, 0.999, 0.9);
  expect(slower).toMatchObject({ rate: 0.5, stalledChecks: 0 });
  let state = slower;
  for (let i = 0; i < 3; i++) {
    expect(state.isOver).toBe(false);
    state = checkStalling(state, 0.9 - 0.1 * i, 0.95);
  }
  expect(state).toMatchObject({ rate: 0.5, bestValidation: 0.9, isOver: true });
});
