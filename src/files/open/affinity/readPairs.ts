import { say } from '../../../base/i18n/message.ts';
import type { AffinityMapping, ColumnMapping, TextLayout } from '../mapping.ts';
import type { NamedTask } from '../names/makeTasks.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { ApartColumn, FilePreview } from '../readResult.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { DecodedText } from '../text/decodeText.ts';
import { sniffLayout } from '../text/sniffLayout.ts';
import { splitRows, type TextRow } from '../text/splitRows.ts';
import { type ChosenLiteral, chooseLiteral } from './literals/chooseLiteral.ts';
import type { LiteralTable } from './literals/findLiteralTables.ts';
import { isDict } from './literals/literal.ts';
import { arraysOf, literalName, recordRows, textAt } from './literals/literalShape.ts';
import { readLiteralPairs } from './literals/readLiteralPairs.ts';
import { type LiteralFile, looksLiteral, readLiterals } from './literals/readLiterals.ts';
import { proposeLongColumns } from './long/longColumns.ts';
import { readLong } from './long/readLong.ts';
import { previewTable, RowPreview } from './previewPairs.ts';
import type { ReadPairTable } from './readPairTable.ts';
import { readSquare } from './square/readSquare.ts';
import { rowsOfSquare, squareColumns } from './square/squareColumns.ts';

/** How a file is to be read, as far as it is known. */
export type PairForm = Pick<AffinityMapping, 'form' | 'layout' | 'columns' | 'keep' | 'repeats'>;

/** What the two sides of a pair are called in sentences. */
export type Sides = 'rows' | 'sources' | 'outer' | 'names';

export interface PairsRead {
  /** Absent, with an error in the log, where nothing could be read. */
  readonly table?: ReadPairTable;
  readonly preview?: FilePreview;
  readonly sides: Sides;
  /** Of a list: what its columns hold, and what of them is to be asked. */
  readonly columns?: readonly ColumnMapping[];
  readonly isValueOpen?: true;
  readonly apart?: readonly ApartColumn[];
  /** Whether the file gives its columns an order of their own. */
  readonly isOrdered: boolean;
  /** Ids and short names that the file gives to tasks. */
  readonly given: ReadonlyMap<string, NamedTask>;
  /** What the file says of the table beside its values. */
  readonly facts: LiteralTable['facts'];
}

const nothing: PairsRead = { sides: 'rows', isOrdered: false, given: new Map(), facts: {} };

/** A file that was decoded, and parsed as literals if it was. */
export interface OpenedText extends DecodedText {
  readonly literals?: LiteralFile;
}

/** The pairs of a file in the given form, with its problems in the log. */
export function readPairs(
  { name }: SourceFile,
  { text, problems, literals }: OpenedText,
  form: PairForm,
  log: ProblemLog,
): PairsRead {
  log.addAll(problems);
  if (text === undefined) return nothing;
  const isText = form.form === 'square' || form.form === 'long';
  if (!isText || (!form.layout && looksLiteral(text))) {
    const chosen = chooseLiteral(name, literals ?? readLiterals(text), form.form, log);
    return chosen ? readChosen(name, chosen, form, log) : nothing;
  }
  return readText(name, text, form, form.layout ?? sniffLayout(text), log);
}

function readText(
  file: string,
  text: string,
  form: PairForm,
  layout: TextLayout,
  log: ProblemLog,
): PairsRead {
  const preview = new RowPreview(layout);
  const rows = preview.watch(splitRows(text, layout));
  const isSquare = form.form === 'square';
  const columns = form.columns ?? (isSquare ? [] : proposeColumns(text, layout));
  if (isSquare) {
    const table = readSquare(file, layout.hasHeader ? rowsOfSquare(rows) : rows, layout, log);
    if (layout.hasHeader && squareColumns(headerOf(text, layout)).hasErrors) noteErrors(file, log);
    return withTable({ ...nothing, preview: preview.show(file), isOrdered: true, sides: 'rows' }, table);
  }
  const { table, ...read } = readLong(
    file,
    withoutHeader(rows, layout),
    { ...form, columns },
    layout.decimal,
    log,
  );
  return withTable({ ...nothing, preview: preview.show(file), sides: 'sources', columns, ...read }, table);
}

function headerOf(text: string, layout: TextLayout): readonly string[] {
  const [first] = splitRows(text, layout);
  return first?.cells ?? [];
}

function noteErrors(file: string, log: ProblemLog): void {
  const message = say('Columns of standard errors stand beside the values of pairs.');
  log.add('errors', { severity: 'note', file, message, action: say('They were left out.') });
}

/** What the columns of a text hold, by its first rows. */
function proposeColumns(text: string, layout: TextLayout): readonly ColumnMapping[] {
  const rows: (readonly string[])[] = [];
  for (const { cells } of splitRows(text, layout)) {
    rows.push(cells);
    if (rows.length === 1000) break;
  }
  const header = layout.hasHeader ? rows.shift() : undefined;
  return proposeLongColumns(header, rows, layout.decimal)?.columns ?? [];
}

function readChosen(
  file: string,
  { table, isJson }: ChosenLiteral,
  form: PairForm,
  log: ProblemLog,
): PairsRead {
  const { facts } = table;
  if (table.shape === 'records') {
    const { header, rows } = recordRows(table.value, isJson);
    const texts = rows.map(row => row.cells);
    const columns = form.columns ?? proposeLongColumns(header, texts, '.')?.columns ?? [];
    const preview = { file, columns: header, rows: texts.slice(0, 8), rowCount: rows.length };
    const sides = 'sources' as const;
    const { table: pairs, ...read } = readLong(file, rows, { ...form, columns }, '.', log);
    return withTable({ ...nothing, preview, sides, facts, columns, ...read }, pairs);
  }
  const pairs = readLiteralPairs(file, table, isJson, log);
  const preview = pairs && previewTable(file, pairs);
  const read = {
    sides: sidesOf[table.shape],
    given: givenTasks(table),
    facts,
    isOrdered: table.shape === 'arrays',
  };
  return withTable(preview ? { ...read, preview } : read, pairs);
}

const sidesOf: Readonly<Record<Exclude<LiteralTable['shape'], 'records'>, Sides>> = {
  nested: 'outer',
  keyed: 'names',
  arrays: 'rows',
};

function withTable(read: PairsRead, table: ReadPairTable | undefined): PairsRead {
  return table ? { ...read, table } : read;
}

function* withoutHeader(rows: Iterable<TextRow>, { hasHeader }: TextLayout): Generator<TextRow, void> {
  let isHeader = hasHeader;
  for (const row of rows) {
    if (!isHeader) yield row;
    isHeader = false;
  }
}

function givenTasks({ shape, value }: LiteralTable): ReadonlyMap<string, NamedTask> {
  const arrays = shape === 'arrays' && isDict(value) ? arraysOf(value) : undefined;
  const items = arrays ? [...arrays.rows.items, ...arrays.columns.items] : [];
  const tasks = items.filter(isDict).map((item): readonly [string, NamedTask] => {
    const name = literalName(item) ?? '';
    return [name, { name, id: textAt(item, 'id'), short: textAt(item, 'short') }];
  });
  return new Map(tasks);
}
