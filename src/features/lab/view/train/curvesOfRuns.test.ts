import { expect, it } from 'vitest';
import { defaultRecipe } from '../../model/recipe.ts';
import { axisEnd } from './curvesOfRuns.ts';

const training = { kind: 'training' } as const;

it('ends the axis at the last step of a run of fixed length, from the beginning', () => {
  expect(axisEnd({ recipe: defaultRecipe, step: 3, phase: training })).toBe(400);
});

it('grows the axis of a run that may stop early by doubling', () => {
  const recipe = { ...defaultRecipe, stopRule: 'stalling', steps: 8000 } as const;
  const ends = [0, 1000, 1001, 2001, 4001, 8000].map(step => axisEnd({ recipe, step, phase: training }));
  expect(ends).toEqual([1000, 1000, 2000, 4000, 8000, 8000]);
});

it('ends the axis of a run that is over where it ended', () => {
  expect(axisEnd({ recipe: defaultRecipe, step: 7, phase: { kind: 'cancelled' } })).toBe(7);
});
