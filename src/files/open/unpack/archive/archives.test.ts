import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { networkTexts, propose, proposeFiles, tableOf, told } from '../../../testing/openFiles.ts';
import { proposeMapping } from '../../proposeMapping.ts';

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

/** A workbook of these sheets, each rows of cells. */
function bookOf(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

const rows = [
  ['network', 'cost (ms)', 'depth', 'normals'],
  ['x', 4.8, 0.25, null],
  ['y', 6.5, 0.1 + 0.2, 0.5],
];
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const csv = 'network,cost (ms),depth,normals\nx,4.8,0.25,\ny,6.5,0.30000000000000004,0.5\n';

describe('an archive', () => {
  it('opens what one file in it holds, wherever it says that it lies', async () => {
    const name = '../../etc/x.csv';
    const { mapping, result } = await proposeFiles([
      { name: 'runs.zip', bytes: zipOf({ [name]: csv, 'a.png': png }) },
    ]);
    expect(mapping).toMatchObject({ files: [{ file: 'runs.zip › etc/x.csv' }], name: 'x' });
    expect(networkTexts(tableOf(result))).toHaveLength(2);
    expect(told(result)).toContain('note: 1 file in the archive cannot hold a table.');
  });

  it('opens files together that are one table, as if they had been dropped', async () => {
    const files = {
      'm_x.csv': '1,0\n0,1\n1,1\n',
      'm_val_y.csv': '0 0\n0 0\n0.05 -0.02\n',
      'm_y.csv': '0 0\n0 0\n0.1 0.2\n',
    };
    const plain = await propose(files);
    const { mapping, result } = await proposeFiles([{ name: 'm.zip', bytes: zipOf(files) }]);
    expect(mapping?.shape).toBe('membership');
    expect(result.open).toEqual(plain.result.open);
  });

  it('asks which of several tables is meant, those of a README and of archives within it among them', async () => {
    const md = '| network | cost | q |\n|---|---|---|\n| x | 1 | 2 |\n';
    const bytes = zipOf({
      'a.csv': csv,
      'README.md': md,
      'inner.zip': zipOf({ 'b.csv': csv }),
      'notes.txt': 'no table here',
    });
    const { tables, result } = await proposeFiles([{ name: 'all.zip', bytes }]);
    expect(tables.map(({ file }) => file)).toEqual([
      'all.zip › a.csv',
      'all.zip › README.md › table 1',
      'all.zip › inner.zip › b.csv',
    ]);
    expect(result.open[0]).toBe('table');
  });

  it('is refused where it would unpack to more than it can hold, before anything is unpacked', async () => {
    const bytes = zipOf({ 'a.csv': '1' });
    // What its directory says of the size.
    const at = bytes.length - 22 - 46 - 'a.csv'.length + 24;
    new DataView(bytes.buffer).setUint32(at, 0x7fffffff, true);
    const { result } = await proposeFiles([{ name: 'bomb.zip', bytes }]);
    expect(told(result)).toContainEqual(
      expect.stringMatching(/^error: The archive would unpack to more than/),
    );
  });

  it('is refused where it is encrypted, broken, or holds nothing', async () => {
    const encrypted = zipOf({ 'a.csv': csv });
    encrypted[6] = 1;
    const why = async (bytes: Uint8Array) => told((await proposeFiles([{ name: 'x.zip', bytes }])).result);
    expect(await why(encrypted)).toEqual(['error: The archive is encrypted.']);
    expect(await why(zipOf({ 'a.csv': csv }).subarray(0, 60))).toEqual([
      expect.stringMatching(/cannot be unpacked/),
    ]);
    expect(await why(zipOf({ 'a.png': png }))).toEqual(['error: No file in the archive may hold a table.']);
  });
});

describe('a workbook', () => {
  it('gives the table that its CSV gives, every number in full', async () => {
    const bytes = bookOf({ Results: [['What we measured'], [], ...rows] });
    const { mapping, tables, result } = await proposeFiles([{ name: 'r.xlsx', bytes }]);
    expect(networkTexts(tableOf(result))).toEqual(
      networkTexts(tableOf((await propose({ 'r.csv': csv })).result)),
    );
    expect(mapping).toMatchObject({ name: 'r Results', costUnit: 'ms' });
    expect(tables.map(({ what }) => englishWords(what))).toEqual(['sheet “Results”, 2 rows × 4 columns']);
  });

  it('counts rows as a spreadsheet does', async () => {
    const bytes = bookOf({ A: [['Title'], [], ...rows, ['z', 1, 'diverged', 0.5]] });
    const { result } = await proposeFiles([{ name: 'r.xlsx', bytes }]);
    expect(told(result)).toContainEqual(expect.stringMatching(/^warning 6 depth: .*diverged/));
  });

  it('asks which sheet is meant; sheets without numbers are not listed', async () => {
    const bytes = bookOf({ A: rows, Notes: [['nothing here'], ['at all']], B: rows });
    const { tables, result } = await proposeFiles([{ name: 'r.xlsx', bytes }]);
    expect(tables.map(({ file }) => file)).toEqual(['r.xlsx › A', 'r.xlsx › B']);
    expect(result.open).toEqual(['table']);
  });

  it('gives the value that was saved with a formula, and nothing where it failed', async () => {
    const sheet = utils.aoa_to_sheet(rows as unknown[][]);
    sheet.C2 = { t: 'n', v: 0.75, f: 'SUM(1,2)' };
    sheet.D3 = { t: 'e', v: 7, w: '#DIV/0!' };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'A');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    const { result } = await proposeFiles([{ name: 'r.xlsx', bytes }]);
    expect(networkTexts(tableOf(result))).toEqual(['depth 0.75 @ 4.8', `depth ${0.3} @ 6.5`]);
  });

  it('is not measured by the size that it claims to have', async () => {
    const parts = unzipSync(bookOf({ A: rows }));
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(parts[path] ?? new Uint8Array());
    const wide = sheet.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"');
    expect(wide).not.toBe(sheet);
    const bytes = zipSync({ ...parts, [path]: strToU8(wide) });
    const { result } = await proposeFiles([{ name: 'r.xlsx', bytes }]);
    expect(tableOf(result).networkCount).toBe(2);
  });
});

describe('whatever bytes follow the mark of an archive', () => {
  const files = [zipOf({ 'a.csv': csv, 'b.md': '| a | cost |\n|---|---|\n| 1 | 2 |' }), bookOf({ A: rows })];
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    const edits = fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files, files[0] as Uint8Array),
        edits,
        fc.nat(),
        async (original, changes, cut) => {
          const bytes = original.slice(0, cut % 5 === 0 ? 4 + (cut % original.length) : original.length);
          for (const { at, byte } of changes) bytes[4 + (at % (bytes.length - 4))] = byte;
          const source = [{ name: 'x.zip', bytes }];
          expectSound(source, (await proposeFiles(source)).result);
        },
      ),
      { numRuns: fuzzRuns },
    );
  });
});

describe('a workbook of before 2007', () => {
  it.each(['biff8', 'biff5'] as const)('is read by its sheets: %s', async bookType => {
    const book = utils.book_new();
    const rows = [
      ['tasks', 'cost', 'err x', 'err y'],
      ['x', 1, 0.5],
      ['y', 2, undefined, 0.25],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Runs');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
    const { tables, result } = await proposeMapping([{ name: 'old.xls', bytes }]);
    expect(tables.map(({ file }) => file)).toEqual(['old.xls › Runs']);
    expect(networkTexts(tableOf(result))).toEqual(['err x 0.5 @ 1', 'err y 0.25 @ 2']);
    const cut = await proposeMapping([{ name: 'cut.xls', bytes: bytes.slice(0, 700) }]);
    expect([cut.mapping, told(cut.result).join()]).toEqual([undefined, expect.stringMatching(/^error: /)]);
  });
});
