import fc from 'fast-check';
import { parquetReadObjects, type SchemaElement } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { expectSound } from '../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../testing/fuzzRuns.ts';
import { networkTexts, rolesOf, tableOf, told } from '../../testing/openFiles.ts';
import { byteFile } from '../../testing/textFile.ts';
import { ProblemLog } from '../problemLog.ts';
import { proposeMapping } from '../proposeMapping.ts';
import { isParquet, openParquet } from './openParquet.ts';

type Options = Partial<Parameters<typeof parquetWriteBuffer>[0]>;

function write(columnData: ColumnSource[], options: Options = {}): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}

const optional = { repetition_type: 'OPTIONAL' } as const;
const schema: SchemaElement[] = [
  { name: 'root', num_children: 6 },
  { name: 'double', type: 'DOUBLE', ...optional },
  { name: 'few', type: 'DOUBLE', ...optional },
  { name: 'whole', type: 'INT32', ...optional },
  { name: 'truth', type: 'BOOLEAN', ...optional },
  { name: 'text', type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional },
  { name: 'list', num_children: 1, converted_type: 'LIST', ...optional },
  { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
  { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional },
];

const networks: ColumnSource[] = [
  { name: 'tasks', data: [['a'], ['b'], ['a', 'b']] },
  { name: 'cost (ms)', data: [1, 1, 2], type: 'DOUBLE' },
  { name: 'val/a ↓', data: [0.5, null, 0.4], type: 'DOUBLE' },
  { name: 'val/b ↓', data: [null, 0.25, 0.2], type: 'DOUBLE' },
  { name: 'test/a ↓', data: [0.6, null, Number.NaN], type: 'DOUBLE' },
  { name: 'test/b ↓', data: [null, 0.35, 0.3], type: 'FLOAT' },
];

describe('Parquet', () => {
  it('opens a wide table with lists of tasks, missing values and the unit of the cost', async () => {
    const bytes = write(networks);
    expect(isParquet(bytes)).toBe(true);
    const { mapping, result } = await proposeMapping([{ name: 'table.csv', bytes }]);
    expect(rolesOf(mapping).slice(0, 3)).toEqual(['task-set', 'cost', 'value 0 validation']);
    const table = tableOf(result);
    expect(table.costUnit).toBe('ms');
    expect(networkTexts(table)).toEqual(['a 0.5 @ 1', 'b 0.25 @ 1', 'a 0.4 + b 0.2 @ 2']);
    expect(networkTexts(table, 'test')).toEqual([
      'a 0.6 @ 1',
      'b 0.349999994 @ 1',
      'a – + b 0.300000012 @ 2',
    ]);
    expect(told(result)).toEqual(['note 3: The network of a + b has no test loss of a.']);
  });

  it('opens a tidy table', async () => {
    const bytes = write([
      { name: 'network', data: ['n', 'n', 'm', 'm'] },
      { name: 'cost', data: [2n, 2n, 1n, 1n], type: 'INT64' },
      { name: 'task', data: ['a', 'b', 'a', 'a'] },
      { name: 'split', data: ['val', 'val', 'val', 'test'] },
      { name: 'loss', data: [0.5, 0.25, 1, Infinity], type: 'DOUBLE' },
    ]);
    const { mapping, result } = await proposeMapping([{ name: 't.parquet', bytes }]);
    expect(mapping?.shape).toBe('tidy');
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.25 @ 2', 'a 1 @ 1']);
    expect(told(result)[0]).toBe('note: There are no test losses.');
    expect(told(result)).toContain('warning 4 loss: “Infinity” is no number that a loss can be.');
  });

  it('says how a file is compressed that is not read', async () => {
    const bytes = write(networks, { codec: 'ZSTD', compressors: { ZSTD: page => page } });
    const { result } = await proposeMapping([{ name: 't.parquet', bytes }]);
    expect(told(result)).toEqual([expect.stringMatching(/^error: .*compressed with ZSTD/)]);
  });

  it('says that a file is cut off', async () => {
    const bytes = write(networks).slice(0, 200);
    const { result } = await proposeMapping([{ name: 't.parquet', bytes }]);
    expect(told(result)[0]).toMatch(/^error: The file is no Parquet that can be read: /);
  });

  it('reads the same as the general reader, in row groups and pages of any size', async () => {
    const cell = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3, nil: null });
    const rows = fc.array(
      fc.record({
        double: cell(fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
        few: cell(fc.constantFrom(0.5, 0.25, -1, 1e9)),
        whole: cell(fc.integer({ min: -1e9, max: 1e9 })),
        text: cell(fc.constantFrom('', 'a', 'é', 'a+b', '1.5')),
        list: cell(fc.array(cell(fc.constantFrom('a', 'b', 'é')), { maxLength: 3 })),
        truth: cell(fc.boolean()),
      }),
      { minLength: 1, maxLength: 60 },
    );
    const size = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(rows, size, size, async (table, rowGroupSize, pageSize) => {
        const names = ['double', 'few', 'whole', 'truth', 'text', 'list'] as const;
        const columnData = names.map(name => ({ name, data: table.map(row => row[name]) }));
        const bytes = write(columnData, { schema, rowGroupSize, pageSize: pageSize * 8 });
        const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
        const expected = await parquetReadObjects({ file });
        const sheet = openParquet({ name: 'x', bytes });
        if (!('columns' in sheet)) throw new Error(englishWords(sheet.message));
        expect(sheet.columns).toEqual(names);
        const kinds = new Map(names.map((_, i) => [i, i < 4 ? 'number' : 'text'] as const));
        const { numbers, texts, rowCount } = await sheet.load(kinds, new ProblemLog());
        expect(rowCount).toBe(expected.length);
        const textAt = (column: number, row: number) => {
          const code = texts.get(column)?.codes[row] ?? -1;
          return code < 0 ? '' : texts.get(column)?.texts[code];
        };
        expected.forEach((row, r) => {
          names.slice(0, 4).forEach((name, i) => {
            expect(numbers.get(i)?.numbers[r]).toBe(row[name] === null ? Number.NaN : Number(row[name]) + 0);
          });
          expect(textAt(4, r)).toBe(row.text ?? '');
          const list = (row.list ?? []).filter((element: string | null) => element !== null);
          expect(textAt(5, r)).toBe(list.length > 0 ? JSON.stringify(list) : '');
        });
      }),
    );
  });

  it('survives spoiled bytes', { timeout: fuzzTimeout }, async () => {
    const bases = [
      write(networks),
      write(networks, { codec: 'UNCOMPRESSED' }),
      write([
        { name: 'cost', data: Array.from({ length: 50 }, (_, i) => (i % 3) + 1) },
        { name: 'a', data: Array.from({ length: 50 }, (_, i) => (i % 4 ? i / 7 : null)), type: 'DOUBLE' },
        { name: 'seed', data: Array.from({ length: 50 }, (_, i) => i % 5), type: 'INT32' },
      ]),
    ];
    const spoil = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(spoil, { minLength: 1, maxLength: 6 }), async (which, spots) => {
        const bytes = Uint8Array.from(bases[which % bases.length] ?? []);
        for (const [at, value] of spots) bytes[4 + (at % (bytes.length - 8))] = value;
        const files = [{ name: 'x.parquet', bytes }];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('takes no file for Parquet that only begins so', async () => {
    const files = [byteFile('x.csv', 'PAR1 was here\n1,2\n')];
    expectSound(files, (await proposeMapping(files)).result);
  });
});
