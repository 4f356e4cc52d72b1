import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Split, splits } from '../../../core/tables/lossTable.ts';
import { TableError } from '../../../files/table/tableError.ts';
import { fuzzRuns, fuzzTimeout } from '../../../files/testing/fuzzRuns.ts';
import { listedText } from '../model/recipe.ts';
import { parseRecorded } from './parseRecorded.ts';
import { lossesOfRecorded } from './recordedTables.ts';
import { makeSweep } from './testing/makeSweep.ts';
import { writeRecorded } from './writeRecorded.ts';

const sweep = makeSweep();
const text = [...writeRecorded(sweep)].join('');

interface SweepFile {
  format: string;
  recipe: string;
  backend: string;
  runs: { network: string; seed: number; losses: Partial<Record<Split, number[]>> }[];
  affinities: { seed: number; count: number; lookahead: number[]; cosine: number[] }[];
}

/** The file with a change made to it, as text. */
function changed(change: (file: SweepFile) => void): string {
  const file: SweepFile = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
}

describe('parseRecorded', () => {
  it('undoes writing, bit for bit', () => {
    expect(parseRecorded(text)).toEqual(sweep);
  });

  it('gives the runs of each seed by network', () => {
    const { runs } = parseRecorded(text);
    expect(runs).toHaveLength(18);
    const pair = runs.filter(run => listedText(run) === 'full.semantics+edges');
    expect(pair.map(({ seed }) => seed)).toEqual([1, 2]);
  });

  it('takes a sweep that was stopped before its end, and runs without early losses', () => {
    const part = changed(file => {
      file.runs.splice(3);
      for (const { losses } of file.runs) delete losses.early;
      file.affinities = [];
    });
    const parsed = parseRecorded(part);
    expect(parsed.runs).toHaveLength(3);
    expect(parsed.runs[0]?.losses).not.toHaveProperty('early');
  });

  it.each([
    ['no JSON', '{', /Not JSON/],
    ['another format', changed(f => Object.assign(f, { format: 'taskmates' })), /format/],
    ['another backend', changed(f => Object.assign(f, { backend: 'abacus' })), /backend/],
    [
      'a recipe that means nothing',
      changed(f => Object.assign(f, { recipe: 'sauce:hot' })),
      /recipe: .*sauce/,
    ],
    [
      'a recipe that would be clamped',
      changed(f => Object.assign(f, { recipe: 'steps:1e9' })),
      /recipe: steps/,
    ],
    ['no run', changed(f => Object.assign(f, { runs: [] })), /runs/],
    [
      'a network of other tasks',
      changed(f => Object.assign(f.runs[5] ?? {}, { network: 'full.normals' })),
      /runs\.5: the network “full\.normals” is not of the recipe/,
    ],
    ['another seed', changed(f => Object.assign(f.runs[17] ?? {}, { seed: 3 })), /runs\.17: the seed 3/],
    ['a run twice', changed(f => f.runs.push(...f.runs.slice(0, 1))), /runs\.18: .* stands in runs\.0/],
    [
      'a loss too many',
      changed(f => f.runs[8]?.losses.test?.push(1)),
      /runs\.8\.losses\.test: 3 losses for the 2 tasks/,
    ],
    [
      'early losses that do not align',
      changed(f => f.runs[8]?.losses.early?.pop()),
      /runs\.8\.losses\.early: 1 losses for the 2 tasks/,
    ],
    [
      'a loss that is missing',
      changed(f => Object.assign(f.runs[0]?.losses ?? {}, { test: [null] })),
      /runs\.0\.losses\.test\.0/,
    ],
    ['a loss below zero', changed(f => f.runs[0]?.losses.test?.splice(0, 1, -1)), /runs\.0\.losses\.test\.0/],
    [
      'a loss beyond all numbers',
      text.replace(/"test":\[[^\]]*\]/, '"test":[1e999]'),
      /runs\.0\.losses\.test/,
    ],
    [
      'affinities of no square',
      changed(f => f.affinities[1]?.cosine.pop()),
      /affinities\.1\.cosine: 8 values/,
    ],
    [
      'affinities of another seed',
      changed(f => Object.assign(f.affinities[0] ?? {}, { seed: 7 })),
      /affinities\.0: the seed 7/,
    ],
    [
      'affinities twice',
      changed(f => Object.assign(f.affinities[1] ?? {}, { seed: 1 })),
      /affinities\.1: .*twice/,
    ],
  ])('names the place of %s', (_, spoiled, message) => {
    expect(() => parseRecorded(spoiled)).toThrow(TableError);
    expect(() => parseRecorded(spoiled)).toThrow(message);
  });

  it('throws nothing but a TableError, however a file is spoiled, and what it gives makes a table', {
    timeout: fuzzTimeout,
  }, () => {
    const short = [...writeRecorded({ ...sweep, runs: sweep.runs.slice(0, 6) })].join('');
    const piece = fc.constantFrom(
      ...[
        '',
        ',',
        '"',
        '{',
        '}',
        '[',
        ']',
        ':',
        '0',
        '-1',
        '1e999',
        '0.5',
        'null',
        'NaN',
        'half',
        'full.depth',
      ],
      ...['"__proto__"', 'constructor', '+edges', '.', ';tasks:', 'seeds:1+2+9', '\ud800', '\0'],
    );
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), edits => {
        let spoiled = short;
        for (const { at, remove, insert } of edits) {
          const from = at % (spoiled.length + 1);
          spoiled = spoiled.slice(0, from) + insert + spoiled.slice(from + remove);
        }
        expectSoundOrRefused(spoiled);
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('throws nothing but a TableError for any values in the place of its fields', {
    timeout: fuzzTimeout,
  }, () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...sweep.runs, 'wasm', 1, [], {}));
    const place = fc.constantFrom(
      ...['format', 'version', 'id', 'source', 'recipe', 'backend', 'runs', 'affinities'],
      ...[
        'runs.0',
        'runs.1.network',
        'runs.2.seed',
        'runs.3.losses',
        'runs.4.losses.test',
        'runs.0.losses.test.0',
      ],
      ...['affinities.0', 'affinities.0.count', 'affinities.1.lookahead', 'affinities.1.seed'],
    );
    const file: unknown = JSON.parse([...writeRecorded({ ...sweep, runs: sweep.runs.slice(0, 6) })].join(''));
    fc.assert(
      fc.property(place, value, (where, put) => {
        const copy = structuredClone(file);
        set(copy, where.split('.'), put);
        expectSoundOrRefused(JSON.stringify(copy));
      }),
      { numRuns: fuzzRuns },
    );
  });
});

function set(target: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (typeof target !== 'object' || target === null || key === undefined) return;
  if (rest.length === 0) Object.assign(target, { [key]: value });
  else set((target as Readonly<Record<string, unknown>>)[key], rest, value);
}

function expectSoundOrRefused(spoiled: string): void {
  try {
    const { table } = lossesOfRecorded(parseRecorded(spoiled));
    for (const split of splits) {
      for (const loss of table.losses[split] ?? []) {
        if (!(loss >= 0 || Number.isNaN(loss))) throw new Error(`Not sound: the loss ${loss}`);
      }
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
  }
}
