import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectSound } from '../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../testing/fuzzRuns.ts';
import { sampleFiles } from '../testing/sampleFiles.ts';
import { byteFile, textFile } from '../testing/textFile.ts';
import { proposeMapping } from './proposeMapping.ts';
import type { SourceFile } from './sourceFile.ts';

async function opens(files: readonly SourceFile[]): Promise<void> {
  const { mapping, result } = await proposeMapping(files);
  expectSound(files, result);
  if (!mapping && result.loaded) throw new Error('A table without a mapping.');
  if (mapping?.shape === 'affinity') return;
  for (const { columns, rows } of result.previews) {
    if (rows.some(row => row.length !== columns.length)) throw new Error('A preview with a ragged row.');
  }
}

const run = (property: fc.IAsyncProperty<[SourceFile[]]> | fc.IAsyncProperty<[readonly SourceFile[]]>) =>
  fc.assert(property as fc.IAsyncProperty<[readonly SourceFile[]]>, { numRuns: fuzzRuns });

/** What tables are written with, and what objects and spreadsheets treat in a way of their own. */
const piece = fc.constantFrom(
  ...[
    ',',
    ';',
    '\t',
    '|',
    ' ',
    '\n',
    '\r\n',
    '"',
    '""',
    "'",
    '#',
    '%',
    '//',
    '\ufeff',
    '\0',
    '{',
    '}',
    '[',
    ']',
    ':',
  ],
  ...[
    '0',
    '1',
    '0.5',
    '0,5',
    '-0.0',
    '1e999',
    '1e5',
    'NaN',
    'inf',
    '1.234',
    '12%',
    'a',
    'b',
    'a+b',
    '["a", "b"]',
  ],
  ...[
    'cost',
    'tasks',
    'task',
    'split',
    'seed',
    'name',
    'loss',
    'val/a',
    'test/b',
    'val',
    'test',
    'source',
    'target',
  ],
  ...['__proto__', 'constructor', 'toString', 'given', 'é', '\ud800', '=1+1', '<b>'],
);

describe('no file makes opening throw, or gives a table that cannot be trusted', () => {
  it('whatever bytes it holds', { timeout: fuzzTimeout }, async () => {
    const start = fc.constantFrom('', 'PAR1', '%PDF', '\xff\xfe', '\xef\xbb\xbf', '{"format":"taskmates"');
    const bytes = fc.tuple(start, fc.uint8Array({ maxLength: 60 }));
    await run(
      fc.asyncProperty(
        bytes.map(([head, rest]) => [
          byteFile('x.csv', [...head].map(c => c.charCodeAt(0)).concat([...rest])),
        ]),
        opens,
      ),
    );
  });

  it('whatever text it holds', { timeout: fuzzTimeout }, async () => {
    const texts = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
    await run(
      fc.asyncProperty(
        texts.map(text => [textFile('x.csv', text)]),
        opens,
      ),
    );
  });

  it('however a file of any shape is spoiled', { timeout: fuzzTimeout }, async () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(fc.constant(''), piece),
    });
    const spoiled = fc
      .tuple(fc.constantFrom(...sampleFiles), fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat())
      .map(([files, edits, which]) => {
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        return files.map((file, i) => {
          if (i !== which % files.length) return file;
          let text = decoder.decode(file.bytes);
          for (const { at, remove, insert } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert + text.slice(from + remove);
          }
          return textFile(file.name, text);
        });
      });
    await run(fc.asyncProperty(spoiled, opens));
  });
});
