import type { FileMetaData, SchemaElement } from 'hyparquet';
import { MessageError, say } from '../../../base/i18n/message.ts';
import type { ColumnChunk } from './readPages.ts';

/** A column of the top level of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  /** Its place among the columns of each row group; absent where it is of a kind that is not read here. */
  readonly leaf: number | undefined;
  readonly maxDefinition: number;
  readonly isList: boolean;
  /** What numbers are divided by: decimals are stored as whole numbers. */
  readonly divisor: number;
}

export interface ParquetFile {
  readonly bytes: Uint8Array;
  readonly metadata: FileMetaData;
  readonly rowCount: number;
  readonly columns: readonly ParquetColumn[];
}

const types: ReadonlySet<unknown> = new Set([
  ...['DOUBLE', 'FLOAT', 'INT32', 'INT64', 'BOOLEAN', 'BYTE_ARRAY'],
]);

/** The columns of a file's top level: single values, and lists of them, of numbers, truths and texts. */
export function columnsOf(metadata: FileMetaData): ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let leaf = 0;
  // The schema lists the tree depth first: the root, then each column with what lies in it.
  for (let at = 1; at < metadata.schema.length; ) {
    const end = endOf(metadata.schema, at);
    const elements = metadata.schema.slice(at, end);
    const leaves = elements.filter(({ type }) => type !== undefined);
    const repeated = elements.filter(({ repetition_type }) => repetition_type === 'REPEATED').length;
    const last = elements.at(-1) as SchemaElement;
    const place = leaf;
    const isRead =
      leaves.length === 1 &&
      types.has(last.type) &&
      repeated < 2 &&
      metadata.row_groups.every(group => group.columns[place]?.meta_data?.type === last.type);
    const scale = last.converted_type === 'DECIMAL' ? (last.scale ?? 0) : 0;
    columns.push({
      name: metadata.schema[at]?.name ?? '',
      leaf: isRead ? place : undefined,
      maxDefinition: elements.filter(({ repetition_type }) => repetition_type !== 'REQUIRED').length,
      isList: repeated === 1,
      divisor: 10 ** Math.min(Math.max(scale, 0), 30),
    });
    leaf += leaves.length;
    at = end;
  }
  return columns;
}

/** Where what lies in an element ends. */
function endOf(schema: readonly SchemaElement[], start: number): number {
  let open = 1;
  let at = start;
  for (; open > 0 && at < schema.length; at++) open += (schema[at]?.num_children ?? 0) - 1;
  return at;
}

/** The parts of a column in each row group, with the row at which each begins. Throws where it cannot be read here. */
export function chunksOf(
  { metadata }: ParquetFile,
  { name, leaf, maxDefinition, isList }: ParquetColumn,
): readonly { readonly chunk: ColumnChunk; readonly start: number }[] {
  if (leaf === undefined)
    throw new MessageError(
      say('The column “{name}” is of a kind that is not read here.', { name: name.slice(0, 60) }),
    );
  let start = 0;
  return metadata.row_groups.flatMap(group => {
    const rowCount = Number(group.num_rows);
    const column = group.columns[leaf]?.meta_data;
    const part = column ? [{ chunk: { column, rowCount, maxDefinition, isList }, start }] : [];
    start += rowCount;
    return part;
  });
}
