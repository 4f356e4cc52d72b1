import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileNames } from '../../../testing/planFolder.ts';
import { proposeMapping } from '../open/proposeMapping.ts';
import { fuzzRuns } from '../testing/fuzzRuns.ts';
import { textFile } from '../testing/textFile.ts';
import { lossTableOf } from './lossTableOf.ts';
import { readPlan } from './readPlan.ts';
import { readRunTable } from './readRunTable.ts';
import { planRuns } from './runPlan.ts';
import { type RunTable, runTableOf, writeRunTable } from './runTable.ts';
import { writePlan } from './writePlan.ts';

const header = 'network,tasks,size,seed,cost (SNT),validation/d ↓,validation/n ↑1,test/d ↓,test/n ↑1';

/** A return in a cell is read as a line end. */
const names = hostileNames.filter(text => text.trim() !== '' && !text.includes('\r'));

function tableOf(text: string): RunTable {
  const table = readRunTable(text);
  if (!table) throw new Error('this is a table run by run');
  return table;
}
const textOf = (table: RunTable) => [...writeRunTable(table)].join('');

describe('a table run by run', () => {
  it('is a table without a run, too', () => {
    expect(lossTableOf(tableOf(`${header}\n`), { id: 'own-1', name: 'None' })).toMatchObject({
      networkCount: 0,
    });
  });

  it('is the same loss table to the page: means over seeds with their errors, networks without a run not measured', async () => {
    const text = [
      header,
      '1,d,half,1,0.5,0.4,,0.5,',
      '1,d,half,2,0.5,0.6,,0.7,',
      '2,n,,,1,,,,',
      '3,d n,,7,2,0.1,0.9,0.2,0.8',
      '',
    ].join('\n');
    const { result } = await proposeMapping([textFile('t.csv', text)]);
    if (result.loaded?.kind !== 'losses') throw new Error('a table of losses');
    const { table } = result.loaded;
    const own = lossTableOf(tableOf(text), { id: table.id, name: 't' });
    for (const field of [
      'costs',
      'offsets',
      'members',
      'losses',
      'errors',
      'networkCount',
      'costUnit',
    ] as const) {
      expect(own[field], field).toEqual(table[field]);
    }
    expect(table.networkCount).toBe(3);
    expect([...(own.losses.test ?? [])]).toEqual([0.6, Number.NaN, 0.2, expect.closeTo(0.2)]);
    // And back: what other files say of networks becomes rows without a seed.
    expect(runTableOf(table).rows.map(({ size, seed }) => [size, seed])).toEqual([
      ['', null],
      ['', null],
      ['', null],
    ]);
  });

  it('comes back from its file as it was, whatever its tasks are called', () => {
    const name = fc.oneof(
      fc.constantFrom(...names),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => text.trim() !== ''),
    );
    const value = fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(x => x + 0),
    );
    const table = fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).chain(ids =>
      fc
        .array(
          fc.record({
            set: fc.subarray([...ids.keys()], { minLength: 1 }),
            values: fc.array(value, { minLength: ids.length, maxLength: ids.length }),
            seed: fc.option(fc.nat(99)),
            size: fc.constantFrom('', 'half', '0.5'),
          }),
        )
        .map(
          (rows): RunTable => ({
            tasks: ids.map(id => ({ id })),
            costUnit: 'ms',
            splits: ['test'],
            errorSplits: [],
            rows: rows.map(({ set, values, seed, size }) => ({
              ...{ tasks: set, size, seed, cost: 2, errors: {} },
              values: { test: values.map((each, task) => (set.includes(task) ? each : null)) },
            })),
          }),
        ),
    );
    fc.assert(
      fc.property(table, each => {
        expect(readRunTable(textOf(each))).toEqual(each);
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('refuses cells that are not what their columns say, each with its place', () => {
    expect(() => tableOf(`${header}\n1,d x,half,,0.5,,,,\n2,d,,one,-1,0.5,0.5,,\n`)).toThrow(
      /row 2, tasks: “d x” names “d x”, which has no column.*row 3, cost.*row 3, tasks: “d” lacks “n”.*row 3, seed: “one” is no number/,
    );
    expect(readRunTable('a,b\n1,2\n')).toBeUndefined();
  });
});

describe('a plan that was saved', () => {
  it.each(['json', 'csv'] as const)(
    'is read again from %s as it was, whatever its tasks are called',
    format => {
      const settings = { command: 'x', results: 'y' };
      const networks = (format === 'csv' ? names : hostileNames).map((name, i) => ({
        tasks: [name, 'b'],
        seed: i,
        cost: 1,
        ...(i % 2 ? { size: 'half', why: name } : {}),
      }));
      const written = planRuns(format === 'csv' ? '' : 'Mine', 'GFLOPs', networks);
      expect(readPlan(writePlan(written, format, settings))).toEqual(written);
    },
  );
});
