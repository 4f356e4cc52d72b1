import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { readRecorded } from '../../features/lab/recordings/recordedTables.ts';
import { type LoadedTable, parseTable } from '../table/parseTable.ts';
import { type Draw, drawTable } from '../testing/drawTable.ts';
import { fuzzRuns } from '../testing/fuzzRuns.ts';
import { writeJson } from './writeJson.ts';

const write = (...args: Parameters<typeof writeJson>) => [...writeJson(...args)].join('');

/** A table whose messages are English texts, as a file has them. */
function inEnglishOf(loaded: LoadedTable): LoadedTable {
  if (loaded.kind !== 'losses') return loaded;
  const notes = Object.entries(loaded.splitNotes).map(([split, note]) => [split, englishWords(note)]);
  const table = { ...loaded.table, name: englishWords(loaded.table.name) };
  return { ...loaded, table, about: englishWords(loaded.about), splitNotes: Object.fromEntries(notes) };
}

describe('writeJson', () => {
  it('writes every built-in table so that it reads as the same', () => {
    for (const file of readdirSync('public/tables')) {
      const text = readFileSync(`public/tables/${file}`, 'utf8');
      const loaded = file.startsWith('lab-') ? readRecorded(text, 'losses') : parseTable(text);
      expect(parseTable(write(loaded))).toStrictEqual(inEnglishOf(loaded));
    }
  });

  it('writes one network a line, values as they were measured', () => {
    const text = write(
      parseTable(
        JSON.stringify({
          ...{ format: 'taskmates', version: 1, kind: 'losses', id: 'a', name: 'A', costUnit: 'ms' },
          source: { title: 'Made', licence: 'MIT' },
          tasks: [{ id: 'x', name: 'X', short: 'X', measured: 'complement' }],
          networks: [
            { tasks: ['x'], cost: 12.5, losses: { test: [0.1] }, errors: { test: [0.02] } },
            { tasks: ['x'], cost: 25, losses: { test: [null] }, predicted: true },
          ],
        }),
      ),
    );
    expect(text).toContain(
      '\n  {"tasks": ["x"], "cost": 12.5, "losses": {"test": [0.1]}, "errors": {"test": [0.02]}},\n' +
        '  {"tasks": ["x"], "cost": 25, "losses": {"test": [null]}, "errors": {"test": [null]}, "predicted": true}\n',
    );
  });

  it('is undone by reading, whatever the table holds', () => {
    // Made once: fast-check prepares each kind of text for long.
    const anyText = fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' });
    const textOf = () => anyText;
    fc.assert(
      fc.property(fc.gen(), g => {
        const draw: Draw = {
          integer: (min, max) => g(fc.integer, { min, max }),
          finite: () => g(fc.double, { noNaN: true, noDefaultInfinity: true }),
          text: () => g(textOf),
        };
        const loaded = drawTable(draw);
        expect(parseTable(write(loaded))).toStrictEqual(inEnglishOf(loaded));
      }),
      { numRuns: fuzzRuns / 4 },
    );
  });
});
