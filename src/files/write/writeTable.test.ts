import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import type { LoadedAffinity, LoadedLosses } from '../table/parseTable.ts';
import { writeTable } from './writeTable.ts';

const made = makeLossTable(2, [
  { tasks: [0], cost: 2.5, losses: [0.3], test: [0.31] },
  { tasks: [1, 0], cost: 10, losses: [0.1, null], test: [0.2, 1e-7] },
]);
const [first, second] = made.tasks;
if (!first || !second) throw new Error('the table has two tasks');
const losses: LoadedLosses = {
  kind: 'losses',
  about: '',
  splitNotes: {},
  table: {
    ...made,
    costUnit: 'ms',
    tasks: [first, { ...second, measured: 'complement' }],
    errors: { test: Float64Array.of(0.02, Number.NaN, 0.5) },
    predictedFrom: 1,
  },
};

const affinity: LoadedAffinity = {
  kind: 'affinity',
  table: {
    ...{ id: 'pairs', name: 'Pairs', source: made.source, meaning: 'help' },
    ...{ better: 'higher', scale: 'linear' },
    sources: [first, { ...second, id: '=b' }],
    targets: [first, second],
    values: Float64Array.of(-1, 0.25, Number.NaN, 3),
  },
};

const text = async (...args: Parameters<typeof writeTable>) =>
  new TextDecoder().decode(await writeTable(...args));

describe('writeTable', () => {
  it('writes a row per network, values as they were measured, blank where there is none', async () => {
    expect(await text(losses, 'wide-csv')).toBe(
      [
        'network,tasks,cost (ms),predicted,validation/a ↓,validation/b ↑1,test/a ↓,test/b ↑1,test stderr/a ↓,test stderr/b ↑1',
        '1,a,2.5,measured,0.3,,0.31,,0.02,',
        '2,a b,10,predicted,,0.9,1e-7,0.8,,0.5',
        '',
      ].join('\r\n'),
    );
  });

  it('writes a row per network, task and split, also where nothing was measured', async () => {
    expect(await text(losses, 'tidy-csv')).toBe(
      [
        'network,tasks,cost (ms),task,split,value,better,stderr,predicted',
        '1,a,2.5,a,validation,0.3,lower,,measured',
        '1,a,2.5,a,test,0.31,lower,0.02,measured',
        '2,a b,10,a,validation,,lower,,predicted',
        '2,a b,10,a,test,1e-7,lower,,predicted',
        '2,a b,10,b,validation,0.9,higher-to-1,,predicted',
        '2,a b,10,b,test,0.8,higher-to-1,0.5,predicted',
        '',
      ].join('\r\n'),
    );
  });

  it('lists task sets as JSON where an id could be taken for more than one', async () => {
    const { table } = losses;
    const spaced = { ...table, tasks: [{ ...first, id: 'a, or so' }, second] };
    const lines = (await text({ ...losses, table: spaced }, 'wide-csv')).split('\r\n');
    expect(lines[0]).toContain(',"validation/a, or so ↓",');
    expect(lines[2]).toMatch(/^2,"\[""a, or so"",""b""\]",10,/);
  });

  it('writes affinities as a square and as pairs, no name as a formula', async () => {
    expect(await text(affinity, 'wide-csv')).toBe(
      "from \\ to ↑ · meaning: help,a,b\r\na,-1,0.25\r\n'=b,,3\r\n",
    );
    expect(await text(affinity, 'tidy-csv')).toBe(
      "source,target,value ↑ · meaning: help\r\na,a,-1\r\na,b,0.25\r\n'=b,a,\r\n'=b,b,3\r\n",
    );
  });

  it('writes Parquet with the columns of the wide file, null where there is no value, task sets only where they are needed', async () => {
    const { buffer } = await writeTable(losses, 'parquet');
    expect(await parquetReadObjects({ file: buffer })).toEqual([
      {
        ...{ network: 1, 'cost (ms)': 2.5, predicted: 'measured' },
        ...{ 'validation/a ↓': 0.3, 'validation/b ↑1': null, 'test/a ↓': 0.31, 'test/b ↑1': null },
        ...{ 'test stderr/a ↓': 0.02, 'test stderr/b ↑1': null },
      },
      {
        ...{ network: 2, 'cost (ms)': 10, predicted: 'predicted' },
        ...{ 'validation/a ↓': null, 'validation/b ↑1': 0.9, 'test/a ↓': 1e-7, 'test/b ↑1': 0.8 },
        ...{ 'test stderr/a ↓': null, 'test stderr/b ↑1': 0.5 },
      },
    ]);
    // Task sets only where a loss that was never measured would hide who is trained.
    const hidden = {
      ...losses.table,
      losses: { test: losses.table.losses.test?.map(() => Number.NaN) ?? new Float64Array() },
    };
    const whole = await writeTable({ ...losses, table: hidden }, 'parquet');
    const [row] = await parquetReadObjects({ file: whole.buffer });
    expect(row).toMatchObject({ network: 1, tasks: 'a' });
    await expect(writeTable(affinity, 'parquet')).rejects.toThrow('choose JSON or CSV');
  });

  it('writes Parquet of more networks than it lays out at once', async () => {
    const count = 100_002;
    const members = Uint16Array.from({ length: count }, (_, i) => i % 2);
    const values = Float64Array.from({ length: count }, (_, i) => (i % 9973) / 1e4);
    const many = {
      ...made,
      networkCount: count,
      costs: new Float64Array(count).fill(1),
      offsets: Uint32Array.from({ length: count + 1 }, (_, i) => i),
      members,
      losses: { validation: values, test: values },
    };
    const { buffer } = await writeTable({ ...losses, table: many }, 'parquet');
    expect(Number(parquetMetadata(buffer).num_rows)).toBe(count);
    const [last] = await parquetReadObjects({
      file: buffer,
      rowStart: count - 1,
      columns: ['network', 'test/a ↓', 'test/b ↓'],
    });
    expect(last).toEqual({ network: count, 'test/a ↓': null, 'test/b ↓': values[count - 1] });
  });
});
