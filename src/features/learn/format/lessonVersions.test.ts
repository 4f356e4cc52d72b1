import { expect, test } from 'vitest';
import { parseLesson } from './parseLesson.ts';

function stepsOf(version: number, links: readonly string[], text: string) {
  const steps = links.map(link => ({
    title: 'One',
    text: { en: text, zh: text },
    link,
    ask: {
      text: 'Which?',
      options: [
        { text: 'a', isRight: true, reply: text },
        { text: 'b', reply: 'No.' },
      ],
    },
  }));
  const file = { format: 'taskmates-lesson', version, id: 'mine', title: 'Mine', steps };
  const { lesson, problems } = parseLesson(JSON.stringify(file));
  expect(problems).toEqual([]);
  return lesson?.steps ?? [];
}

const links = ['', 'lab', 'budget=3', 'compare?data=setting-3', 'explore?v=2&budget=3', 'v=2'];
const text =
  'From {gain setting-1 n e} to {gain setting-1 n e relative full}, {r setting-1 setting-2 affinity}, {helps setting-1 n}.';

test('in a lesson of version 1, links and facts that say no definition of gains mean ratios', () => {
  const steps = stepsOf(1, links, text);
  expect(steps.map(step => step.link)).toEqual([
    'explore?v=1',
    'lab?v=1',
    'explore?v=1&budget=3',
    'compare?v=1&data=setting-3',
    'explore?v=2&budget=3',
    'v=2',
  ]);
  const lifted =
    'From {gain setting-1 n e ratio} to {gain setting-1 n e relative full}, {r setting-1 setting-2 affinity ratio}, {helps setting-1 n}.';
  for (const step of steps) {
    expect(step.text).toEqual({ en: lifted, zh: lifted });
    expect(step.ask?.options.map(({ reply }) => reply.en)).toEqual([lifted, 'No.']);
  }
});

test('a lesson of version 2 stays as it is written', () => {
  const steps = stepsOf(2, links, text);
  expect(steps.map(step => step.link)).toEqual(links);
  expect(steps.map(step => step.text.en)).toEqual(links.map(() => text));
});
