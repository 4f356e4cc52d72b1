import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { atView, placeOf } from './lessonPlace.ts';

const usual = defaultConfiguration();
const inStep = { ...usual, lesson: 'mine', step: 3, course: 'https://example.org/mine.json' };

test('a step of a lesson stands in Learn, whatever it shows; all of a view stands in that view', () => {
  expect(placeOf(usual)).toBe('explore');
  expect(placeOf({ ...inStep, view: 'compare' })).toBe('learn');
  expect(placeOf({ ...inStep, view: 'compare', whole: true })).toBe('compare');
});

test('from a step the navigation opens all of another view and keeps the lesson; Learn has the list', () => {
  expect(atView(inStep, 'plan')).toEqual({ ...inStep, view: 'plan', whole: true });
  expect(atView({ ...inStep, whole: true }, 'learn')).toEqual({ ...usual, view: 'learn' });
  expect(atView(usual, 'plan')).toEqual({ ...usual, view: 'plan' });
});
