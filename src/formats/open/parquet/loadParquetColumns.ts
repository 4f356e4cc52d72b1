import {
  type ColumnKind,
  type LoadedColumns,
  type NumberColumn,
  NumberColumnBuilder,
  type TextColumn,
  TextColumnBuilder,
} from '../column.ts';
import { parseNumber } from '../parseNumber.ts';
import { type FlatChunk, isNumeric, readNumbers, readTexts } from './flatColumn.ts';
import type { ParquetColumn, ParquetFile } from './parquetFile.ts';
import { readGeneral } from './readGeneral.ts';

const sampleRows = 400;
const sampleColumns = 2000;
/** The most numbers that are held at once: 2 GB of them. */
const maximumCells = 2 ** 28;

/** The columns asked for, by their index from 0. Rejects for what is not as Parquet has it. */
export async function loadParquetColumns(
  file: ParquetFile,
  kinds: ReadonlyMap<number, ColumnKind>,
  onShare?: (share: number) => void,
): Promise<LoadedColumns> {
  const { rowCount } = file;
  if (rowCount * kinds.size > maximumCells) {
    throw new RangeError(`${rowCount} rows of ${kinds.size} columns are more than this page can hold.`);
  }
  const numbers = new Map<number, NumberColumn>();
  const texts = new Map<number, TextColumn>();
  let done = 0;
  for (const [index, kind] of kinds) {
    const column = file.columns[index];
    if (!column) continue;
    if (kind === 'number') numbers.set(index, await loadNumbers(file, column, rowCount));
    else texts.set(index, await loadTexts(file, column, rowCount));
    onShare?.(++done / kinds.size);
  }
  const lines = Uint32Array.from({ length: rowCount }, (_, row) => row + 1);
  return { rowCount, lines, numbers, texts };
}

/** The first rows as texts; a column that cannot be read is blank, unless none can: what is asked of it later tells why. */
export async function sampleParquet(file: ParquetFile): Promise<readonly (readonly string[])[]> {
  const count = Math.min(sampleRows, file.rowCount);
  const rows = Array.from({ length: count }, () => new Array<string>(file.columns.length).fill(''));
  const columns = file.columns.slice(0, sampleColumns);
  let failure: unknown;
  let failures = 0;
  for (const [index, column] of columns.entries()) {
    try {
      const { codes, texts } = await loadTexts(file, column, count);
      codes.forEach((code, row) => {
        const cells = rows[row];
        if (cells && code >= 0) cells[index] = texts[code] ?? '';
      });
    } catch (error) {
      failure = error;
      failures++;
    }
  }
  if (failures > 0 && failures === columns.length) throw failure;
  return rows;
}

async function loadNumbers(
  file: ParquetFile,
  column: ParquetColumn,
  rowCount: number,
): Promise<NumberColumn> {
  const chunks = chunksOf(file, column);
  if (chunks.length > 0 && chunks.every(({ chunk }) => isNumeric(chunk.column.type))) {
    const numbers = new Float64Array(rowCount).fill(Number.NaN);
    for (const { chunk, start } of chunks) readNumbers(file.bytes, chunk, numbers, start);
    return withoutHuge(numbers);
  }
  const builder = new NumberColumnBuilder(rowCount);
  await visitTexts(file, column, rowCount, (row, text) => builder.set(row, parseNumber(text, '.'), text));
  return builder.finish(rowCount);
}

/** Numbers as a table takes them: infinite ones are told like other cells that hold no number. */
function withoutHuge(numbers: Float64Array): NumberColumn {
  let hasHuge = false;
  for (let row = 0; row < numbers.length; row++) if (Math.abs(numbers[row] as number) > 1e100) hasHuge = true;
  if (!hasHuge) return { numbers, odd: new Map(), oddCount: 0 };
  const builder = new NumberColumnBuilder(numbers.length);
  numbers.forEach((number, row) => {
    builder.set(row, number, String(number));
  });
  return builder.finish(numbers.length);
}

async function loadTexts(file: ParquetFile, column: ParquetColumn, rowCount: number): Promise<TextColumn> {
  const builder = new TextColumnBuilder(rowCount);
  await visitTexts(file, column, rowCount, (row, text) => builder.set(row, text));
  return builder.finish(rowCount);
}

/** The texts of a column below a row, numbers as JavaScript writes them. */
async function visitTexts(
  file: ParquetFile,
  column: ParquetColumn,
  rowCount: number,
  visit: (row: number, text: string) => void,
): Promise<void> {
  if (column.leaf === undefined) {
    await readGeneral(file.bytes, file.metadata, column.name, rowCount, visit);
    return;
  }
  for (const { chunk, start } of chunksOf(file, column)) {
    if (start >= rowCount) return;
    if (!isNumeric(chunk.column.type)) {
      readTexts(file.bytes, chunk, start, rowCount, visit);
      continue;
    }
    const numbers = new Float64Array(Math.min(chunk.rowCount, rowCount - start)).fill(Number.NaN);
    readNumbers(file.bytes, chunk, numbers, 0);
    numbers.forEach((number, i) => {
      if (!Number.isNaN(number)) visit(start + i, String(number));
    });
  }
}

/** The parts of a flat column in each row group, with the row at which each begins. */
function chunksOf(
  { metadata }: ParquetFile,
  { leaf, isOptional }: ParquetColumn,
): readonly { readonly chunk: FlatChunk; readonly start: number }[] {
  if (leaf === undefined) return [];
  let start = 0;
  return metadata.row_groups.flatMap(group => {
    const rowCount = Number(group.num_rows);
    const column = group.columns[leaf]?.meta_data;
    const part = column ? [{ chunk: { column, rowCount, isOptional }, start }] : [];
    start += rowCount;
    return part;
  });
}
