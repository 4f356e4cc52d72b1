import { describe, expect, test } from 'vitest';
import type { Lesson, LessonPlace } from '../format/lesson.ts';
import { isAtStep, stepConfiguration, stepPanels } from './stepLink.ts';

const text = { en: '' };
const step = (link: string, ...look: LessonPlace[]) => ({ title: text, text, link, look });
const lesson: Lesson = {
  id: 'mine',
  title: text,
  about: text,
  can: text,
  picture: 1,
  steps: [step('data=setting-1&budget=2', 'gains')],
};

test('a step is left neither by opening all of its view nor by a frame’s panel and theme', () => {
  const own = stepConfiguration(lesson, 1, { course: '', lang: 'zh', embed: false });
  const present = own.configuration;
  expect(isAtStep({ ...present, whole: true, panel: 'gains', theme: 'dark' }, own)).toBe(true);
  expect(isAtStep({ ...present, whole: true, budget: 3 }, own)).toBe(false);
});

describe('the panels of a step', () => {
  test('are those that it is about, the sentence being that of the grouping', () => {
    expect(stepPanels(step('', 'gains'), 'explore')).toEqual(['gains']);
    expect(stepPanels(step('', 'frontier', 'grouping'), 'explore')).toEqual(['frontier', 'grouping']);
    expect(stepPanels(step('', 'headline'), 'explore')).toEqual(['grouping']);
    expect(stepPanels(step('', 'plan-race'), 'plan')).toEqual(['plan-race']);
  });

  test('are all of a view where it names none', () => {
    expect(stepPanels(step(''), 'explore')).toEqual(['frontier', 'grouping', 'gains', 'networks']);
    expect(stepPanels(step('', 'compare'), 'compare')).toEqual([]);
    expect(stepPanels(step('', 'lab'), 'lab')).toEqual([]);
  });
});
