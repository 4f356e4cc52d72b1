import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { propose, proposeFiles, told, wordsOf } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';
import { npyOf } from '../testing/npyOf.ts';

/** Of NumPy 2.4: `np.save` of 2 x 3 numbers, `>f4`, in the order of columns. */
const columnsFirst =
  'k05VTVBZAQB2AHsnZGVzY3InOiAnPmY0JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo/gAAAQIAAAEAAAABAoAAAQEAAAEDAAAA=';
/** Of NumPy 2.4: `np.savez_compressed` of 2 x 2 numbers, `f4`, and two texts. */
const withNames =
  'UEsDBC0AAAAIAAAAIQAQM5In//////////8KABQAdmFsdWVzLm5weQEAEACQAAAAAAAAAFMAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoq6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaRjoKRpo6CrUKZAMuBgYGewaGBjsgDcQH6gFQSwMELQAAAAgAAAAhAM+br1L//////////wkAFAB0YXNrcy5ucHkBABAAuAAAAAAAAABlAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG4Taq6uo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6mjoKtQoUAK4UBgaGVCAuAOISIM5gQIA8IM4H4iIgzgXiRCDOAeJiIAYAUEsBAi0DLQAAAAgAAAAhABAzkidTAAAAkAAAAAoAAAAAAAAAAAAAAIABAAAAAHZhbHVlcy5ucHlQSwECLQMtAAAACAAAACEAz5uvUmUAAAC4AAAACQAAAAAAAAAAAAAAgAGPAAAAdGFza3MubnB5UEsFBgAAAAACAAIAbwAAAC8BAAAAAA==';
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));

describe('an array of NumPy', () => {
  it('is read in its own order and width', async () => {
    const { result } = await proposeMapping([{ name: 'x.npy', bytes: bytesOf(columnsFirst) }]);
    expect(result.previews[0]?.rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('gives the table that its text gives', async () => {
    const values = [
      [0.5, Number.NaN, 0.25],
      [Number.NaN, 0.125, 0.75],
    ];
    const text = await propose({ 'x.csv': '0.5,,0.25\n,0.125,0.75\n' });
    const array = await proposeFiles([{ name: 'x.npy', bytes: npyOf(values) }]);
    expect({ ...array.mapping, files: [], name: '' }).toEqual({ ...text.mapping, files: [], name: '' });
    expect(array.result.open).toEqual(['costs']);
  });

  it('takes its names from the texts beside it in an archive', async () => {
    const { mapping, result } = await proposeMapping([{ name: 'x.npz', bytes: bytesOf(withNames) }]);
    expect(mapping).toMatchObject({ shape: 'affinity', file: 'x.npz › values' });
    expect(wordsOf(result).join(' ')).toContain('depth helps normals by 0.25');
  });

  it('takes its names from a file beside it, with one in each line', async () => {
    const array = {
      name: 'x.npy',
      bytes: npyOf([
        [0.5, 0.25],
        [0.125, 0.75],
      ]),
    };
    const { mapping } = await proposeMapping([array, textFile('tasks.txt', 'depth\nnormals\n')]);
    expect(mapping).toMatchObject({ shape: 'affinity', file: 'x.npy › array' });
  });

  it('that is square and without names may be two things: it is asked', async () => {
    const file = {
      name: 'x.npy',
      bytes: npyOf([
        [0.5, 0.25],
        [0.125, 0.75],
      ]),
    };
    const { tables, result } = await proposeMapping([file]);
    expect(tables.map(table => table.file)).toEqual(['x.npy › array', 'x.npy › array (pairs)']);
    expect(result.open[0]).toBe('table');
    const pairs = await proposeMapping([file], undefined, { tables: ['x.npy › array (pairs)'] });
    expect(wordsOf(pairs.result).join(' ')).toContain('task 1 helps task 2 by 0.25');
  });

  it('is refused in words where it is no table', async () => {
    const why = async (bytes: Uint8Array) => told((await proposeMapping([{ name: 'x.npy', bytes }])).result);
    expect(await why(npyOf([[1, 2]], '(1, 2, 1)'))).toEqual([
      'error: The array has 3 dimensions (1 × 2 × 1): a table has two.',
    ]);
    expect(await why(npyOf([[1, 2]], '(1, 2)', '|O'))).toEqual([expect.stringMatching(/objects of Python/)]);
    expect(await why(npyOf([[1, 2]], '(99999, 99999)'))).toEqual([
      expect.stringMatching(/more than 4 million/),
    ]);
    expect(await why(npyOf([[1, 2]], '(2, 2)'))).toEqual(['error: The array ends before its last value.']);
    expect(await why(npyOf([[1, 2]]).subarray(0, 9))).toEqual(['error: The array ends within its header.']);
  });
});

describe('whatever bytes follow the mark of an array', () => {
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    const original = npyOf([
      [0.5, 0.25, 1],
      [1, 2, 3],
    ]);
    const edits = fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(), async (changes, cut) => {
        const bytes = original.slice(0, cut % 4 === 0 ? 6 + (cut % original.length) : original.length);
        for (const { at, byte } of changes) bytes[6 + (at % Math.max(1, bytes.length - 6))] = byte;
        const files = [{ name: 'x.npy', bytes }];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
