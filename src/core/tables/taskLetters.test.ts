import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskLetters } from './taskLetters.ts';

const lettersOf = (...names: readonly string[]) => taskLetters(names.map(name => ({ name })));

test('tasks are called by their initials where these differ', () => {
  expect(lettersOf('Segmentation', 'Depth', 'Normals', 'Keypoints', 'Edges')).toEqual([
    'S',
    'D',
    'N',
    'K',
    'E',
  ]);
});

test('tasks of one initial are told apart by a second letter, and unnamed ones by their number', () => {
  expect(lettersOf('Black Hair', 'Blond Hair', 'Brown Hair', 'Goatee')).toEqual(['BH', 'Bl', 'Br', 'G']);
  expect(lettersOf('task 1', 'task 2', 'task 27')).toEqual(['1', '2', '27']);
});

test('no two tasks have the same letters, whatever they are called', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 40 }), names => {
      const letters = lettersOf(...names);
      expect(new Set(letters).size).toBe(names.length);
      for (const letter of letters) expect(Array.from(letter).length).toBeLessThanOrEqual(3);
    }),
  );
});
