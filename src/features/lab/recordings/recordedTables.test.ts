import { expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { lossOf } from '../../../core/tables/lossTable.ts';
import { TableError } from '../../../files/table/tableError.ts';
import { affinitiesOfRecorded, lossesOfRecorded, readingRecorded, readRecorded } from './recordedTables.ts';
import { makeSweep } from './testing/makeSweep.ts';
import { writeRecorded } from './writeRecorded.ts';

const sweep = makeSweep();

it('makes a loss table of the means over the seeds, under the id and name of the file, that names its recipe', () => {
  const { table, about, splitNotes, recipe } = lossesOfRecorded(sweep);
  expect([table.id, englishWords(table.name), about]).toEqual([
    'made',
    'Made for a test',
    'Nothing was trained for it',
  ]);
  expect(recipe).toBe('tasks:semantics+depth+edges;seeds:1+2;networks:pairs');
  expect(table.networkCount).toBe(9);
  const [first, second] = [1, 2].map(
    seed => sweep.runs.find(run => run.seed === seed)?.losses.test?.[0] ?? 0,
  );
  expect(lossOf(table, 0, 0, 'test')).toBe(((first ?? 0) + (second ?? 0)) / 2);
  expect(table.errors?.test?.[0]).toBeCloseTo(Math.abs((first ?? 0) - (second ?? 0)) / 2, 12);
  expect(
    Object.fromEntries(Object.entries(splitNotes).map(([split, note]) => [split, englishWords(note)])),
  ).toEqual({
    validation: 'after 400 steps, on 256 validation scenes, mean of 2 seeds',
    test: 'after 400 steps, on 256 test scenes, mean of 2 seeds',
    early: 'after 80 steps, on 256 validation scenes, mean of 2 seeds',
  });
});

it('makes affinity tables of the means over all probes of all seeds', () => {
  const { table } = affinitiesOfRecorded('lookahead', sweep);
  expect([table.id, englishWords(table.name)]).toEqual(['made-lookahead', 'TAG affinity · Made for a test']);
  expect(table.sources.map(({ id }) => id)).toEqual(['semantics', 'depth', 'edges']);
  // Sums of 1 and 2 more than i / 7, over 20 probes each; in percent.
  expect(table.values[5]).toBeCloseTo((100 * (2 * (5 / 7) + 3)) / 40, 10);
  expect(affinitiesOfRecorded('cosine', sweep).table.values[5]).toBeCloseTo((2 * (5 / 9) - 3) / 40, 12);
});

it('pauses between reading a file and making its table, and gives the same', () => {
  const text = [...writeRecorded(sweep)].join('');
  const steps = readingRecorded(text, 'losses');
  expect(steps.next()).toEqual({ done: false, value: undefined });
  expect(steps.next()).toEqual({ done: true, value: readRecorded(text, 'losses') });
});

it('refuses affinities that a file does not hold', () => {
  const text = [...writeRecorded({ ...sweep, affinities: [] })].join('');
  expect(readRecorded(text, 'losses').kind).toBe('losses');
  expect(() => readRecorded(text, 'cosine')).toThrow(TableError);
});
