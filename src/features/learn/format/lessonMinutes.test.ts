import { expect, test } from 'vitest';
import type { Lesson } from './lesson.ts';
import { lessonMinutes, pace } from './lessonMinutes.ts';

const words = (count: number) => Array(count).fill('word').join(' ');
const lesson = (texts: readonly { en: string; zh?: string }[]): Lesson => ({
  id: 'mine',
  title: { en: 'Mine' },
  about: { en: '' },
  can: { en: '' },
  picture: 1,
  steps: texts.map(text => ({ title: { en: '' }, text, link: '', look: [] })),
});

test('a lesson lasts as long as its words take, and half a minute for the figures of each step', () => {
  expect(pace.figures).toBe(0.5);
  expect(lessonMinutes(lesson([{ en: words(360) }, { en: words(180) }]), 'en')).toBe(4);
  expect(lessonMinutes(lesson([{ en: 'One.' }]), 'en')).toBe(1);
});

test('a fact is one word, and marks are none', () => {
  const text = { en: `**${words(178)}** {gain setting-1 s e} [[gain|gains]]` };
  expect(lessonMinutes(lesson([text, text]), 'en')).toBe(3);
});

test('Chinese is counted by characters, and a text that is English alone by its words', () => {
  const zh = '字'.repeat(600);
  expect(
    lessonMinutes(
      lesson([
        { en: 'One.', zh },
        { en: 'One.', zh },
      ]),
      'zh',
    ),
  ).toBe(5);
  expect(lessonMinutes(lesson([{ en: words(360) }, { en: words(180) }]), 'zh')).toBe(4);
});

test('of a question the right reply is read', () => {
  const [step] = lesson([{ en: words(180) }]).steps;
  const reply = (count: number) => ({ text: { en: '' }, reply: { en: words(count) } });
  const ask = {
    text: { en: '' },
    options: [
      { ...reply(900), isRight: false },
      { ...reply(270), isRight: true },
    ],
  };
  expect(lessonMinutes({ ...lesson([]), steps: step ? [{ ...step, ask }] : [] }, 'en')).toBe(3);
});
