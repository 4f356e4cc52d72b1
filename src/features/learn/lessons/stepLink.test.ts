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
  steps: [step('data=setting-1&budget=2', 'gains'), step('compare?data=setting-2')],
};
const reader = { course: '', lang: 'zh', embed: false } as const;

describe('what a step shows', () => {
  test('is what its link holds, with the lesson and the reader’s language', () => {
    const { configuration } = stepConfiguration(lesson, 1, reader);
    expect(configuration).toMatchObject({ view: 'explore', budget: 2, lesson: 'mine', step: 1, lang: 'zh' });
    expect(stepConfiguration(lesson, 9, reader).configuration).toMatchObject({ view: 'compare', step: 2 });
  });

  test('is left by a change, and neither by opening all of its view nor by a frame’s panel and theme', () => {
    const own = stepConfiguration(lesson, 1, reader);
    const present = own.configuration;
    expect(isAtStep(present, own)).toBe(true);
    expect(isAtStep({ ...present, whole: true, panel: 'gains', theme: 'dark' }, own)).toBe(true);
    expect(isAtStep({ ...present, budget: 3 }, own)).toBe(false);
  });
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
