import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { englishWords } from '../../base/i18n/message.ts';
import { type LossTable, type Split, splits } from '../../core/tables/lossTable.ts';
import { makeTasks } from '../open/names/makeTasks.ts';
import { proposeMapping } from '../open/proposeMapping.ts';
import { type LoadedAffinity, type LoadedLosses, parseTable } from '../table/parseTable.ts';
import { ownTableId } from '../table/tableId.ts';
import { type Draw, drawTable } from '../testing/drawTable.ts';
import { tableOf } from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
import { formatsOf } from './tableFormats.ts';
import { writeTable } from './writeTable.ts';

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

/** Random tables a property. */
const cases = isWhole ? 300 : 100;

function drawFrom(g: fc.GeneratorValue): Draw {
  return {
    integer: (min, max) => g(fc.integer, { min, max }),
    // Readers take no number beyond for a loss.
    finite: () => g(fc.double, { noNaN: true, min: -1e100, max: 1e100 }),
    text: () => g(() => ids),
  };
}

/** What a file of columns can hold of a table: no −0, no split without a value, and no error of what was not measured. */
function columnsOf(loaded: LoadedLosses): LoadedLosses | undefined {
  const { errors: given, replicates: told, ...table } = loaded.table;
  const losses = columnsWithValues(split => table.losses[split]);
  const errors = columnsWithValues(split =>
    given?.[split]?.map((error, p) => (Number.isNaN(losses[split]?.[p] ?? Number.NaN) ? Number.NaN : error)),
  );
  const replicates = columnsWithValues(split =>
    told?.[split]?.map((count, p) => (Number.isNaN(losses[split]?.[p] ?? Number.NaN) ? Number.NaN : count)),
  );
  if (Object.keys(losses).length === 0) return undefined;
  return {
    ...loaded,
    table: {
      ...{ ...table, losses },
      ...(Object.keys(errors).length > 0 ? { errors } : {}),
      ...(Object.keys(replicates).length > 0 ? { replicates } : {}),
    },
  };
}

function columnsWithValues(columnOf: (split: Split) => Float64Array | undefined): LossTable['losses'] {
  return Object.fromEntries(
    splits.flatMap(split => {
      const column = columnOf(split);
      return column?.some(value => !Number.isNaN(value)) ? [[split, column.map(value => value + 0)]] : [];
    }),
  );
}

/** What a table says of its networks and tasks, in whatever order it has its tasks. */
function byTask({ tasks, offsets, members, losses, errors, replicates, costs, networkCount }: LossTable) {
  const sorted = <T>(entries: (readonly [string, T])[]) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const networks = Array.from({ length: networkCount }, (_, i) => {
    const [start = 0, end = 0] = [offsets[i], offsets[i + 1]];
    const own = Array.from({ length: end - start }, (_, k) => {
      const values = splits.map(split => [
        losses[split]?.[start + k],
        errors?.[split]?.[start + k],
        replicates?.[split]?.[start + k],
      ]);
      return [tasks[members[start + k] ?? 0]?.id ?? '', values] as const;
    });
    return [costs[i], sorted(own)];
  });
  const served = new Set(members);
  const ways = tasks.flatMap(({ id, measured }, i) => (served.has(i) ? [[id, measured] as const] : []));
  return { networks, ways: sorted(ways) };
}

describe('what writeTable wrote', () => {
  it.each(['wide-csv', 'tidy-csv', 'parquet'] as const)(
    'is read as the same networks from %s, and nothing is asked',
    async format => {
      let read = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), async g => {
          const drawn = drawTable(drawFrom(g));
          const loaded = drawn.kind === 'losses' ? columnsOf(drawn) : undefined;
          if (!loaded) return;
          read++;
          const bytes = await writeTable(loaded, format);
          const { result } = await proposeMapping([{ name: 'opened', bytes }]);
          expect(result.open).toEqual([]);
          const table = tableOf(result);
          expect(byTask(table)).toEqual(byTask(loaded.table));
          expect([table.costUnit, table.predictedFrom]).toEqual([
            loaded.table.costUnit,
            loaded.table.predictedFrom,
          ]);
          // Rows of networks do not always tell the order of tasks.
          if (format !== 'tidy-csv') expect(table.id).toBe(ownTableId(loaded));
        }),
        { numRuns: cases },
      );
      expect(read).toBeGreaterThan(cases / 3);
    },
  );

  it('is read from Parquet with all that is known of it, names, source and notes', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async g => {
        const drawn = drawTable(drawFrom(g));
        const loaded = drawn.kind === 'losses' ? columnsOf(drawn) : undefined;
        if (!loaded) return;
        read++;
        const written = parseTable(
          new TextDecoder().decode(await writeTable(loaded, 'json')),
        ) as LoadedLosses;
        const { result } = await proposeMapping([
          { name: 'opened', bytes: await writeTable(loaded, 'parquet') },
        ]);
        const { kind, table, ...rest } = result.loaded as LoadedLosses;
        const { table: known, kind: __, ...others } = written;
        expect(kind).toBe('losses');
        expect(rest).toEqual(others);
        expect([table.name, table.source, table.tasks]).toEqual([
          englishWords(known.name).trim().slice(0, 120),
          known.source,
          known.tasks,
        ]);
      }),
      { numRuns: cases },
    );
    expect(read).toBeGreaterThan(cases / 3);
  });

  it.each(formatsOf('affinity'))(
    'is read as the same affinities from %s, and nothing is asked',
    async format => {
      let read = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), fc.constantFrom('', ' · own', '\\', ' ↑ "so", it'), async (g, end) => {
          const drawn = drawTable(drawFrom(g));
          if (drawn.kind !== 'affinity' || drawn.table.values.every(value => Number.isNaN(value))) return;
          read++;
          const { diagonal, meaning, ...rest } = drawn.table;
          const words = diagonal === undefined ? {} : { diagonal: englishWords(diagonal) + end };
          const values = rest.values.map(value => value + 0);
          const table = { ...rest, values, meaning: englishWords(meaning) + end, ...words };
          const bytes = await writeTable({ kind: 'affinity', table }, format);
          const { result } = await proposeMapping([{ name: 'opened', bytes }]);
          expect(result.open).toEqual([]);
          expect(result.loaded?.kind).toBe('affinity');
          const back = (result.loaded as LoadedAffinity).table;
          expect(back.id).toBe(ownTableId({ kind: 'affinity', table }));
          expect([back.better, back.meaning, back.scale, back.columns, back.diagonal]).toEqual([
            ...[table.better, table.meaning, table.scale, table.columns],
            'diagonal' in table ? table.diagonal : undefined,
          ]);
        }),
        { numRuns: cases },
      );
      expect(read).toBeGreaterThan(cases / 6);
    },
  );

  it.each([
    ['wide-csv', 'from \\ to,'],
    ['tidy-csv', 'source,target,value\r'],
  ] as const)('of affinities without marks never opens unasked: %s', async (format, header) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async g => {
        const drawn = drawTable(drawFrom(g));
        if (drawn.kind !== 'affinity') return;
        read++;
        const plain = { ...drawn.table, better: 'higher', scale: 'linear', meaning: 'affinity' } as const;
        const { diagonal: _, columns: __, ...table } = plain;
        const text = new TextDecoder().decode(await writeTable({ kind: 'affinity', table }, format));
        const bare = text.replace(' ↑', '');
        expect(bare.startsWith(header)).toBe(true);
        const { result } = await proposeMapping([textFile('opened', bare)]);
        expect(result.loaded).toBeUndefined();
        expect(result.open.length > 0 || result.problems.some(({ severity }) => severity === 'error')).toBe(
          true,
        );
      }),
      { numRuns: cases },
    );
    expect(read).toBeGreaterThan(cases / 15);
  });

  const built = [
    'setting-1',
    'setting-2',
    'setting-3',
    'setting-4',
    'tag-taskonomy',
    'taskonomy-transfer',
    'prompt-transfer-t5',
  ];
  it.each(built)('needs no correction in any format: %s', async name => {
    const loaded = parseTable(readFileSync(`public/tables/${name}.json`, 'utf8'));
    for (const format of formatsOf(loaded.kind)) {
      const bytes = await writeTable(loaded, format);
      const { result } = await proposeMapping([{ name: 'opened', bytes }]);
      expect(result.open, format).toEqual([]);
      expect(result.loaded?.table.id, format).toBe(ownTableId(loaded));
    }
  });
});
