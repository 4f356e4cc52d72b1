import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { fuzzRuns, fuzzTimeout } from '../../../files/testing/fuzzRuns.ts';
import { parseLessonText } from './lessonText.ts';
import { parseLesson } from './parseLesson.ts';

const good = {
  format: 'taskmates-lesson',
  version: 2,
  id: 'mine',
  title: { en: 'Mine', zh: '我的' },
  steps: [
    {
      title: 'One',
      text: 'At {total setting-1 optimal 2.5}, **three** [[network|networks]].',
      link: 'budget=2.5',
    },
    {
      title: 'Two',
      text: 'Which?',
      link: '',
      look: 'gains',
      ask: {
        text: 'Which?',
        options: [
          { text: 'a', isRight: true, reply: 'Yes.' },
          { text: 'b', reply: 'No.' },
        ],
      },
    },
  ],
};

test('a lesson is read, texts alone being English', () => {
  const { lesson, problems } = parseLesson(JSON.stringify(good));
  expect(problems).toEqual([]);
  expect(lesson?.title).toEqual({ en: 'Mine', zh: '我的' });
  expect(lesson?.about).toEqual({ en: '' });
  expect([lesson?.can, lesson?.picture]).toEqual([{ en: '' }, 1]);
  expect(lesson?.steps.map(step => step.title)).toEqual([{ en: 'One' }, { en: 'Two' }]);
  expect(lesson?.steps[1]?.ask?.options.map(option => option.isRight)).toEqual([true, false]);
});

test('a step is about one place, about two, or about all of its view', () => {
  const [first, second] = good.steps;
  const steps = [first, second, { ...second, look: ['gains', 'grouping'] }];
  const { lesson } = parseLesson(JSON.stringify({ ...good, steps }));
  expect(lesson?.steps.map(({ look }) => look)).toEqual([[], ['gains'], ['gains', 'grouping']]);
});

test('every problem is named with its place, and the rest of the lesson works', () => {
  const [first, second] = good.steps;
  const steps = [
    first,
    { ...first, title: '' },
    { ...first, text: 'As {tota setting-1} and {gain setting-1}.' },
    { ...second, ask: { text: 'Which?', options: [{ text: 'a', reply: 'No.' }] } },
    7,
    { ...second, look: ['gains', 'grouping', 'frontier'] },
  ];
  const { lesson, problems } = parseLesson(JSON.stringify({ ...good, steps }));
  expect(lesson?.steps).toHaveLength(2);
  expect(problems.map(englishWords)).toEqual([
    expect.stringMatching(/^steps\.2\.title: .* This step is left out\.$/),
    'steps.3.text.en: there is no fact “tota”.',
    'steps.3.text.en: {gain setting-1} takes table helper task [relative|ratio] [half|full].',
    expect.stringMatching(/^steps\.4\.ask\.options: a question needs two answers/),
    expect.stringMatching(/^steps\.4\.ask\.options: one answer must/),
    expect.stringMatching(/^steps\.5\./),
    expect.stringMatching(/^steps\.6\.look: must be one place, or a list of two, of: headline, frontier,/),
  ]);
});

test.each([
  ['{', 'Not JSON'],
  ['[]', 'format: '],
  [JSON.stringify({ ...good, format: 'x' }), 'format: must be “taskmates-lesson”.'],
  [JSON.stringify({ ...good, id: 'My Lesson' }), 'id: lower-case'],
  [JSON.stringify({ ...good, steps: [] }), 'a lesson needs a step'],
])('%s is no lesson, and it is said why', (text, reason) => {
  const { lesson, problems } = parseLesson(text);
  expect(lesson).toBeUndefined();
  expect(problems.map(englishWords).join(' ')).toContain(reason);
});

test(
  'whatever a file holds, nothing is thrown',
  () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map(steps => JSON.stringify({ ...good, steps: [steps] }) ?? ''),
      fc.anything().map(text => JSON.stringify({ ...good, steps: [{ ...good.steps[0], text }] }) ?? ''),
    );
    fc.assert(
      fc.property(texts, text => {
        const { lesson, problems } = parseLesson(text);
        expect(lesson !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: fuzzRuns },
    );
  },
  fuzzTimeout,
);

test('a text has its paragraphs and marks; what is not closed is text', () => {
  expect(parseLessonText('a **b** *c*\nd\n\n{total x} [[t|T]] {open **')).toEqual([
    [
      { kind: 'text', text: 'a ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'c' },
      { kind: 'text', text: ' d' },
    ],
    [
      { kind: 'fact', fact: { name: 'total', args: ['x'] }, source: 'total x' },
      { kind: 'text', text: ' ' },
      { kind: 'term', id: 't', text: 'T' },
      { kind: 'text', text: ' {open **' },
    ],
  ]);
});
