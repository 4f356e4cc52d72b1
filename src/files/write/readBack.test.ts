import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LossTable, splits } from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';
import type { AffinityMapping, ColumnRole, ColumnsMapping, TextLayout } from '../open/mapping.ts';
import { makeTasks } from '../open/names/makeTasks.ts';
import { proposeMapping } from '../open/proposeMapping.ts';
import { readFiles } from '../open/readFiles.ts';
import { type LoadedAffinity, type LoadedLosses, parseTable } from '../table/parseTable.ts';
import { ownTableId } from '../table/tableId.ts';
import { type Draw, drawTable } from '../testing/drawTable.ts';
import type { TableFormat } from './tableFormats.ts';
import { writeTable } from './writeTable.ts';

const layout: TextLayout = { delimiter: ',', decimal: '.', comment: '', hasHeader: true };

/** Ids as `TaskMapping` allows them, with what CSV, lists and spreadsheets have a use for. */
const ids = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      '@a',
      '+c',
      'a b',
      'say "so"',
      'a;b',
      "it's",
      '["x"]',
      'a\\',
      '__proto__',
      '12',
    ),
  )
  // As a reader names tasks.
  .map(text => makeTasks([text])[0]?.id ?? '')
  // What stands for a missing value in a cell names no task.
  .filter(
    text =>
      text !== '' &&
      !/^(n\.? ?[ad]\.?|[-–—?.*]+|k\. ?a\.|nan?|nat|nil|none|null|undefined|missing|#n\/a)$/i.test(text),
  );

function drawFrom(g: fc.GeneratorValue): Draw {
  return {
    integer: (min, max) => g(fc.integer, { min, max }),
    // Readers take no number beyond for a loss.
    finite: () => g(fc.double, { noNaN: true, min: -1e100, max: 1e100 }),
    text: () => g(() => ids),
  };
}

/** What a file of columns can hold of a table: no errors, no −0, and no split without a value. */
function columnsOf(loaded: LoadedLosses): LoadedLosses | undefined {
  const { errors, predictedFrom, ...table } = loaded.table;
  const losses = Object.fromEntries(
    splits.flatMap(split => {
      const column = table.losses[split];
      return column?.some(value => !Number.isNaN(value)) ? [[split, column.map(value => value + 0)]] : [];
    }),
  );
  return Object.keys(losses).length > 0 ? { ...loaded, table: { ...table, losses } } : undefined;
}

/** The mapping of a file that this project wrote, column by column. */
function mappingOf(table: LossTable, shape: 'wide' | 'tidy', file: string): ColumnsMapping {
  // Parquet has a column of task sets only where the losses do not say who is trained.
  const isTold =
    file.endsWith('.parquet') &&
    table.members.every((_, p) =>
      splits.some(split => !Number.isNaN(table.losses[split]?.[p] ?? Number.NaN)),
    );
  const fixed: [string, ColumnRole][] = [
    ['network', { kind: 'name' }],
    ...(isTold ? [] : [['tasks', { kind: 'task-set' }] as [string, ColumnRole]]),
    [`cost (${table.costUnit})`, { kind: 'cost' }],
  ];
  const wide = splits.flatMap(split =>
    table.losses[split]
      ? table.tasks.map((task, i): [string, ColumnRole] => [
          `${split}/${task.id}`,
          { kind: 'value', task: i, split },
        ])
      : [],
  );
  const tidy: [string, ColumnRole][] = [
    ['task', { kind: 'task' }],
    ['split', { kind: 'split' }],
    ['loss', { kind: 'value' }],
  ];
  const columns = [...fixed, ...(shape === 'wide' ? wide : tidy)].map(([name, role]) => ({ name, role }));
  const isText = file.endsWith('.csv');
  return {
    ...{ shape, name: table.name, costs: 'column', costUnit: table.costUnit },
    tasks: table.tasks.map(({ id, name, short, measured }: Task) => ({
      ...{ id, name, short },
      ...(measured ? { measured } : {}),
    })),
    files: [{ file, ...(isText ? { layout } : {}), columns, split: 'validation', singlesFirst: false }],
    splitWords: { validation: 'validation', test: 'test', early: 'early' },
  };
}

describe('what writeTable wrote', () => {
  it.each(['wide-csv', 'tidy-csv', 'parquet'] as const)(
    'is read as the same networks from %s',
    async format => {
      const shape = format === 'tidy-csv' ? 'tidy' : 'wide';
      const file = format === 'parquet' ? 'a.parquet' : 'a.csv';
      let read = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), async g => {
          const drawn = drawTable(drawFrom(g));
          const loaded = drawn.kind === 'losses' ? columnsOf(drawn) : undefined;
          if (!loaded) return;
          read++;
          const bytes = await writeTable(loaded, format);
          const result = await readFiles([{ name: file, bytes }], mappingOf(loaded.table, shape, file));
          const table = result.loaded?.table as LossTable | undefined;
          const { costs, offsets, members, losses } = loaded.table;
          expect(table).toMatchObject({ costs, offsets, members, losses });
          expect(table?.id).toBe(ownTableId(loaded));
        }),
        { numRuns: 300 },
      );
      expect(read).toBeGreaterThan(100);
    },
  );

  it.each(['wide-csv', 'tidy-csv'] as const)('is read as the same affinities from %s', async format => {
    const file = 'a.csv';
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async g => {
        const drawn = drawTable(drawFrom(g));
        if (drawn.kind !== 'affinity') return;
        const { table } = drawn;
        const isEmpty = (values: Float64Array) => values.every(value => Number.isNaN(value));
        const width = table.targets.length;
        const rows = table.sources.map((_, r) => table.values.subarray(r * width, (r + 1) * width));
        const columns = table.targets.map((_, c) => table.values.filter((_, i) => i % width === c));
        // A task without a value is reported and left out.
        if ([...rows, ...columns].some(isEmpty)) return;
        read++;
        const bytes = await writeTable(drawn, format);
        const mapping: AffinityMapping = {
          ...{ shape: 'affinity', name: 'a', file, layout, form: format === 'wide-csv' ? 'square' : 'long' },
          ...{ direction: 'rows-help', better: table.better, diagonal: table.diagonal ?? 'of another kind' },
          ...{ meaning: table.meaning, scale: table.scale },
          ...(format === 'wide-csv'
            ? {}
            : {
                columns: [
                  { name: 'source', role: { kind: 'source' } },
                  { name: 'target', role: { kind: 'target' } },
                  { name: 'value', role: { kind: 'value' } },
                ],
              }),
        };
        const result = await readFiles([{ name: file, bytes }], mapping);
        const back = (result.loaded as LoadedAffinity | undefined)?.table;
        expect(back?.sources.map(task => task.id)).toEqual(table.sources.map(task => task.id));
        expect(back?.targets.map(task => task.id)).toEqual(table.targets.map(task => task.id));
        expect(back?.values).toEqual(table.values.map(value => value + 0));
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(20);
  });

  it.each(['setting-1', 'setting-2', 'setting-3', 'setting-4'])(
    'needs no correction in any format: %s',
    async name => {
      const loaded = parseTable(readFileSync(`public/tables/${name}.json`, 'utf8'));
      const formats: readonly TableFormat[] = ['json', 'wide-csv', 'tidy-csv', 'parquet'];
      for (const format of formats) {
        const bytes = await writeTable(loaded, format);
        const { result } = await proposeMapping([{ name: 'opened', bytes }]);
        expect(result.open, format).toEqual([]);
        expect(result.loaded?.table.id, format).toBe(ownTableId(loaded));
      }
    },
  );
});
