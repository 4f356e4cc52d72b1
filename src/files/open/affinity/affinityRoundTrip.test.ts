import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AffinityMapping } from '../mapping.ts';
import { readAffinity } from './readAffinity.ts';
import { fileOf } from './testing/readText.ts';

interface Pairs {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row; `undefined` = missing. */
  readonly values: readonly (readonly (number | undefined)[])[];
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map(text => text.replace(/\p{C}/gu, '').trim())
  .filter(text => text !== '');
const names = fc.uniqueArray(
  fc.oneof(name, fc.constantFrom('__proto__', 'constructor', 'toString', '1', 'nan')),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const sides = fc.oneof(
  names.map(rows => [rows, rows] as const),
  names.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
  fc.tuple(names, names),
);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
  fc.constant(undefined),
);
const pairs: fc.Arbitrary<Pairs> = sides
  .chain(([rows, columns]) => {
    const row = fc.array(value, { minLength: columns.length, maxLength: columns.length });
    const values = fc.array(row, { minLength: rows.length, maxLength: rows.length });
    return fc.record({ rows: fc.constant(rows), columns: fc.constant(columns), values });
  })
  .filter(({ values }) => values.flat().some(number => number !== undefined));

/** With the apostrophe that keeps spreadsheets from running a name: readers take it away. */
const quoted = (text: string) =>
  `"${(/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const python = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const number = (missing: string) => (cell: number | undefined) =>
  cell === undefined ? missing : String(cell);
const entries = ({ rows, columns, values }: Pairs, key: (text: string) => string, missing: string) =>
  rows.map((row, r) => {
    const inner = columns.map((column, c) => `${key(column)}: ${number(missing)(values[r]?.[c])}`);
    return `${key(row)}: {${inner.join(', ')}}`;
  });

const layout = { delimiter: ',', decimal: '.', comment: '', hasHeader: true } as const;
const role = (kind: 'source' | 'target' | 'value') => ({ name: kind, role: { kind } });

/** The same pairs as a text, and how it is read. */
const writers: Readonly<
  Record<string, readonly [(table: Pairs) => string, Pick<AffinityMapping, 'form' | 'layout' | 'columns'>]>
> = {
  'square CSV': [
    ({ rows, columns, values }) =>
      [
        ['', ...columns.map(quoted)].join(','),
        ...rows.map((row, r) => [quoted(row), ...(values[r] ?? []).map(number(''))].join(',')),
      ].join('\n'),
    { form: 'square', layout },
  ],
  'long CSV': [
    ({ rows, columns, values }) =>
      [
        'value,target,source',
        ...rows.flatMap((row, r) =>
          columns.map((column, c) => [number('')(values[r]?.[c]), quoted(column), quoted(row)].join(',')),
        ),
      ].join('\r\n'),
    { form: 'long', layout, columns: [role('value'), role('target'), role('source')] },
  ],
  'nested JSON': [table => `{${entries(table, JSON.stringify, 'null').join(',')}}`, { form: 'nested' }],
  'a Python dict': [
    table =>
      `# a notebook\ntable = {\n${entries(table, python, 'None')
        .map(line => `    ${line},\n`)
        .join('')}}\n`,
    { form: 'dict' },
  ],
};

/** What is to be read: sources, targets and values by source, columns in the order of rows where both are the same tasks. */
function expected({ rows, columns, values }: Pairs, direction: AffinityMapping['direction']) {
  const isSame = rows.length === columns.length && rows.every(task => columns.includes(task));
  const order = isSame ? rows : columns;
  const cell = (row: string, column: string) =>
    values[rows.indexOf(row)]?.[columns.indexOf(column)] ?? Number.NaN;
  return direction === 'rows-help'
    ? [rows, order, rows.flatMap(row => order.map(column => cell(row, column)))]
    : [order, rows, order.flatMap(column => rows.map(row => cell(row, column)))];
}

describe('a table of affinities', () => {
  it.each(Object.entries(writers))(
    'is the same after it was written as %s and read, both ways round',
    (_, writer) => {
      const [write, form] = writer;
      const directions = fc.constantFrom('rows-help' as const, 'columns-help' as const);
      fc.assert(
        fc.property(pairs, directions, (table, direction) => {
          const mapping: AffinityMapping = {
            shape: 'affinity',
            name: 'Pairs',
            file: 'pairs',
            meaning: 'gain',
            scale: 'linear',
            better: 'higher',
            diagonal: 'alone',
            symmetric: false,
            direction,
            ...form,
          };
          const { loaded, problems } = readAffinity([fileOf(write(table), 'pairs')], mapping);
          if (loaded?.kind !== 'affinity')
            throw new Error(problems.map(problem => problem.message).join(' '));
          const { sources, targets, values } = loaded.table;
          const namesOf = (tasks: typeof sources) => tasks.map(task => task.name);
          expect([namesOf(sources), namesOf(targets), [...values]]).toEqual(expected(table, direction));
        }),
        { numRuns: 1000 },
      );
    },
  );
});
