import { expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { textFile } from '../../testing/textFile.ts';
import type { AffinityMapping } from '../mapping.ts';
import { proposeAffinity } from './proposeAffinity.ts';
import { readAffinity } from './readAffinity.ts';

/** Accuracies of three tasks from each source: those of c are on another scale. */
const scores = ['task,a,b,c', 'a,0.9,0.8,21', 'b,0.7,0.85,22', 'c,0.75,0.7,25', 'none,0.6,0.6,20'].join('\n');
const answered = { direction: 'rows-help', better: 'higher', diagonal: 'its own score' } as const;

function read(text: string, answers: Partial<AffinityMapping>) {
  const files = [textFile('scores.csv', text)];
  const mapping = proposeAffinity(files) ?? expect.fail('pairs');
  return readAffinity(files, { ...mapping, ...answers });
}

it('asks whether all tasks are on one scale where the values for two lie further apart than they are wide', () => {
  const { open, words, loaded } = read(scores, answered);
  expect(open).toEqual(['scales']);
  expect(loaded).toBeUndefined();
  expect(words.map(englishWords)).toContain(
    'Values for different tasks lie apart: a from 0.6 to 0.75, c from 20 to 22.',
  );
});

it('keeps the answer in the table', () => {
  const columnsOf = (isOwnScale: boolean) => {
    const { loaded } = read(scores, { ...answered, isOwnScale });
    return loaded?.kind === 'affinity' ? loaded.table.columns : expect.fail('a table');
  };
  expect(columnsOf(true)).toBe('own-scale');
  expect(columnsOf(false)).toBeUndefined();
});

it('looks at the tasks that are affected, which may be those of the rows', () => {
  expect(read(scores, { ...answered, direction: 'columns-help' }).open).toEqual([]);
});

it('asks nothing where values lie among each other, or are too few to tell', () => {
  const alike = ['task,a,b,c', 'a,,1,2', 'b,3,,1', 'c,2,2,', 'd,1,3,3'].join('\n');
  const few = ['task,a,b,c', 'a,,1,20', 'b,1,,20', 'c,1,1,'].join('\n');
  for (const text of [alike, few]) expect(read(text, { ...answered, diagonal: '' }).open).toEqual([]);
});
