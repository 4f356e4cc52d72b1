import { expect, it } from 'vitest';
import { propose, told } from '../../testing/openFiles.ts';
import { findSentence } from './findSentence.ts';

const email = `Dear all,
thanks for the call yesterday, it was good to see everyone. As we said, the next run starts on Monday, 9 June, at 10:00.
We have 3 open points, 2 of them from last time:
1. the budget, which is 4,500 for this year,
2. the data, where Anna, Bob and Chen still miss 12 files,
3. the talk, to be given in 2 weeks, with 20 slides.
Best,
Dora
`;
const sentence = 'It was the best of times, it was the worst of times, of 12 or 13 kinds, it is said.\n';

it.each([
  ['an e-mail', email, 2],
  ['one sentence', sentence, 1],
  ['a chapter', sentence.repeat(40), 1],
  [
    'a README',
    '# A tool\n\nIt reads tables, and says what it makes of them.\n\nTo try it, run it, once.\n',
    3,
  ],
  ['prose that semicolons part', 'One may say so; another may say that, too; who knows.\n'.repeat(3), 1],
])('%s is refused with a line of it', async (_, text, line) => {
  expect(findSentence(text)?.line).toBe(line);
  const { mapping, result } = await propose({ 'pasted text': text });
  expect(mapping).toBeUndefined();
  expect(result.problems[0]?.action.key).toContain('Copy the table alone');
  expect(told(result).join('\n')).toMatch(new RegExp(`^error ${line}: This is prose, not a table: “`));
});

it.each([
  ['names of columns in words', 'name of the run, loss of depth, loss of normals\na,0.1,0.2\nb,0.3,0.4\n'],
  [
    'remarks above',
    '# We ran this twice, as said.\n# It took long, sadly, and cost much.\na,b,cost\n0.1,0.2,1\n0.1,,1\n',
  ],
  [
    'notes in cells',
    'tasks,cost,depth,note\nd,1,0.5,"it ran for long, and then it stopped, sadly"\nd,2,0.4,"it ran, at last, as it should have, always"\n',
  ],
  ['a line of a log', 'Iter 100, task a, loss 2.5, acc 0.25\nIter 100, task b, loss 2.1, acc 0.35\n'],
  ['names alone', 'Hello, world\n'],
  [
    'a table parted by blanks',
    'task depth normals edges keypoints\ndepth 0.1 0.2 0.3 0.4\nnormals 0.1 0.2 0.3 0.4\n',
  ],
])('%s may be a table', (_, text) => {
  expect(findSentence(text)).toBeUndefined();
});
