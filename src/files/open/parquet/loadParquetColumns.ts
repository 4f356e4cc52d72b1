import { MessageError, say } from '../../../base/i18n/message.ts';
import {
  type ColumnKind,
  type LoadedColumns,
  type NumberColumn,
  NumberColumnBuilder,
  type TextColumn,
  TextColumnBuilder,
} from '../column.ts';
import { parseNumber } from '../text/parseNumber.ts';
import { chunksOf, type ParquetColumn, type ParquetFile } from './parquetFile.ts';
import { isNumeric, readNumbers, readTexts } from './readColumn.ts';

const sampleRows = 400;
const sampleColumns = 2000;
/** The most numbers that are held at once: 2 GB of them. */
const maximumCells = 2 ** 28;

/** The columns asked for, by their index from 0. Throws for what is not as Parquet has it. */
export function loadParquetColumns(
  file: ParquetFile,
  kinds: ReadonlyMap<number, ColumnKind>,
  onShare?: (share: number) => void,
): LoadedColumns {
  const { rowCount } = file;
  if (rowCount * kinds.size > maximumCells) {
    throw new MessageError(
      say('{rows} rows of {columns} columns are more than this page can hold.', {
        rows: rowCount,
        columns: kinds.size,
      }),
    );
  }
  const numbers = new Map<number, NumberColumn>();
  const texts = new Map<number, TextColumn>();
  let done = 0;
  for (const [index, kind] of kinds) {
    const column = file.columns[index];
    if (!column) continue;
    if (kind === 'number') numbers.set(index, loadNumbers(file, column, rowCount));
    else texts.set(index, loadTexts(file, column, rowCount));
    onShare?.(++done / kinds.size);
  }
  const lines = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) lines[row] = row + 1;
  return { rowCount, lines, numbers, texts };
}

/** The first rows as texts; a column that cannot be read is blank, unless none can: what is asked of it later tells why. */
export function sampleParquet(file: ParquetFile): readonly (readonly string[])[] {
  const count = Math.min(sampleRows, file.rowCount);
  const rows = Array.from({ length: count }, () => new Array<string>(file.columns.length).fill(''));
  const columns = file.columns.slice(0, sampleColumns);
  let failure: unknown;
  let failures = 0;
  for (const [index, column] of columns.entries()) {
    try {
      const { codes, texts } = loadTexts(file, column, count);
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

function loadNumbers(file: ParquetFile, column: ParquetColumn, rowCount: number): NumberColumn {
  const chunks = chunksOf(file, column);
  if (!column.isList && chunks.every(({ chunk }) => isNumeric(chunk.column.type))) {
    const numbers = new Float64Array(rowCount).fill(Number.NaN);
    for (const { chunk, start } of chunks) readNumbers(file.bytes, chunk, numbers, start);
    if (column.divisor !== 1)
      for (let row = 0; row < rowCount; row++) numbers[row] = (numbers[row] as number) / column.divisor;
    return withoutHuge(numbers);
  }
  const builder = new NumberColumnBuilder(rowCount);
  visitTexts(file, column, rowCount, (row, text) => builder.set(row, parseNumber(text, '.'), text));
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

function loadTexts(file: ParquetFile, column: ParquetColumn, rowCount: number): TextColumn {
  const builder = new TextColumnBuilder(rowCount);
  visitTexts(file, column, rowCount, (row, text) => builder.set(row, text));
  return builder.finish(rowCount);
}

/** The texts of a column below a row, numbers as JavaScript writes them. */
function visitTexts(
  file: ParquetFile,
  column: ParquetColumn,
  rowCount: number,
  visit: (row: number, text: string) => void,
): void {
  const { divisor, isList } = column;
  for (const { chunk, start } of chunksOf(file, column)) {
    if (start >= rowCount) return;
    if (isList || !isNumeric(chunk.column.type)) {
      readTexts(file.bytes, chunk, start, rowCount, visit);
      continue;
    }
    const numbers = new Float64Array(Math.min(chunk.rowCount, rowCount - start)).fill(Number.NaN);
    readNumbers(file.bytes, chunk, numbers, 0);
    let [last, text] = [Number.NaN, ''];
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (Number.isNaN(number)) continue;
      // Neighbours are often equal: a network's rows stand together.
      if (number !== last) [last, text] = [number, String(number / divisor)];
      visit(start + i, text);
    }
  }
}
