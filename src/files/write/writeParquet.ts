import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { isPredicted, type LossTable, splits } from '../../core/tables/lossTable.ts';
import type { LoadedLosses } from '../table/parseTable.ts';
import { tableHeadKey, writtenHead } from '../table/tableHead.ts';
import { taskSetWords, wideColumns } from './writeCsv.ts';

/** So many rows are laid out by column at once. */
const rowsAtOnce = 100_000;

interface Column {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'number?';
  /** `null` only in columns of kind `number?`. */
  cellOf(row: number): string | number | null;
}

/**
 * A loss table as Parquet, with the columns of the wide CSV; `null` where there is no value. What columns cannot say (names, source, notes)
 * stands in the metadata, in the form of the head of the project's own format.
 */
export function writeParquet(loaded: LoadedLosses): Uint8Array<ArrayBuffer> {
  const { table } = loaded;
  const columns: Column[] = [
    { name: 'network', kind: 'number', cellOf: i => i + 1 },
    // A million texts take longer to read than all the losses: where these say who is trained, they do.
    ...(isToldByLosses(table) ? [] : [{ name: 'tasks', kind: 'text', cellOf: taskSetWords(table) } as const]),
    { name: `cost (${table.costUnit})`, kind: 'number', cellOf: i => table.costs[i] as number },
  ];
  if (table.predictedFrom !== undefined) {
    const flag = (i: number) => (isPredicted(table, i) ? 'predicted' : 'measured');
    columns.push({ name: 'predicted', kind: 'text', cellOf: flag });
  }
  for (const column of wideColumns(table)) {
    columns.push({ name: column.name, kind: 'number?', cellOf: i => known(column.valueOf(i)) });
  }
  const head = JSON.stringify({ ...writtenHead(loaded), tasks: table.tasks });
  return parquetOf(columns, table.networkCount, head);
}

/** Whether every task of every network has a loss on some split, so that the losses say who is trained. */
function isToldByLosses({ members, losses }: LossTable): boolean {
  const columns = splits.flatMap(split => losses[split] ?? []);
  for (let p = 0; p < members.length; p++) {
    if (columns.every(column => Number.isNaN(column[p] as number))) return false;
  }
  return true;
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  number: { type: 'DOUBLE', repetition_type: 'REQUIRED' },
  'number?': { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
} as const;

function parquetOf(columns: readonly Column[], rowCount: number, head: string): Uint8Array<ArrayBuffer> {
  const schema = columns.map(column => ({ name: column.name, ...elements[column.kind] }));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...schema],
    kvMetadata: [{ key: tableHeadKey, value: head }],
  });
  for (let start = 0; start < rowCount; start += rowsAtOnce) {
    const length = Math.min(rowsAtOnce, rowCount - start);
    const columnData = columns.map(({ name, cellOf }) => ({
      name,
      data: Array.from({ length }, (_, i) => cellOf(start + i)),
    }));
    void writer.write({ columnData, rowGroupSize: rowsAtOnce });
  }
  void writer.finish();
  return new Uint8Array(bytes.getBuffer());
}
