import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factKinds } from '../facts/factKinds.ts';
import { lessonPlaces } from '../format/lesson.ts';
import { parseLesson } from '../format/parseLesson.ts';

const text = readFileSync('docs/lessons.md', 'utf8');

test('docs/lessons.md has every fact with its arguments and what it says, and no other', () => {
  const rows = Object.entries(factKinds).map(([name, { takes, says }]) => {
    const args = takes.split(' ').map(arg => `\`${arg.replaceAll('|', '\\|')}\``);
    return `| \`${name}\` | ${args.join(' ')} | ${says} |`;
  });
  const facts = text.slice(text.indexOf('| fact | arguments |'));
  expect(facts.split('\n').filter(line => /^\| `\w+` \| `/.test(line))).toEqual(rows);
});

test('docs/lessons.md has every place that a step can look at', () => {
  expect(lessonPlaces.filter(place => !text.includes(`\`${place}\``))).toEqual([]);
});

test('the example of docs/lessons.md is a lesson without a problem', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
  const { lesson, problems } = parseLesson(example);
  expect(problems).toEqual([]);
  expect(lesson?.steps[0]?.ask?.options).toHaveLength(2);
});
