import type { FileMetaData, SchemaElement } from 'hyparquet';

/** A column of the top level of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  /** Its place among the columns of each row group where it can be read fast; absent for others. */
  readonly leaf: number | undefined;
  readonly isOptional: boolean;
}

export interface ParquetFile {
  readonly bytes: Uint8Array;
  readonly metadata: FileMetaData;
  readonly rowCount: number;
  readonly columns: readonly ParquetColumn[];
}

const plainTypes: ReadonlySet<unknown> = new Set(['DOUBLE', 'FLOAT', 'INT32', 'INT64', 'BYTE_ARRAY']);
const encodings: ReadonlySet<unknown> = new Set([
  'PLAIN',
  'RLE',
  'BIT_PACKED',
  'PLAIN_DICTIONARY',
  'RLE_DICTIONARY',
]);
/** What is more than a number or a text: dates, decimals and the like go the general way. */
const plainMeanings: ReadonlySet<unknown> = new Set([
  undefined,
  ...['UTF8', 'ENUM', 'JSON', 'STRING', 'INTEGER', 'NULL'],
  ...['INT_8', 'INT_16', 'INT_32', 'INT_64', 'UINT_8', 'UINT_16', 'UINT_32'],
]);

/** The columns of a file's top level. Throws where the schema is none. */
export function columnsOf(metadata: FileMetaData): ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let leaf = 0;
  // The schema lists the tree depth first: the root, then each column with what lies in it.
  for (let at = 1; at < metadata.schema.length; ) {
    const element = metadata.schema[at] as SchemaElement;
    const end = endOf(metadata.schema, at);
    const isLeaf = end === at + 1 && element.type !== undefined;
    const isFlat =
      isLeaf &&
      isPlain(element) &&
      metadata.row_groups.every(group => {
        const column = group.columns[leaf]?.meta_data;
        return (
          column?.path_in_schema.length === 1 &&
          column.path_in_schema[0] === element.name &&
          column.type === element.type &&
          column.encodings.every(encoding => encodings.has(encoding))
        );
      });
    columns.push({
      name: element.name,
      leaf: isFlat ? leaf : undefined,
      isOptional: element.repetition_type !== 'REQUIRED',
    });
    leaf += metadata.schema.slice(at, end).filter(({ type }) => type !== undefined).length;
    at = end;
  }
  return columns;
}

function isPlain({ type, repetition_type, converted_type, logical_type }: SchemaElement): boolean {
  return (
    plainTypes.has(type) &&
    repetition_type !== 'REPEATED' &&
    plainMeanings.has(converted_type) &&
    plainMeanings.has(logical_type?.type)
  );
}

/** Where what lies in an element ends. */
function endOf(schema: readonly SchemaElement[], start: number): number {
  let open = 1;
  let at = start;
  for (; open > 0 && at < schema.length; at++) open += (schema[at]?.num_children ?? 0) - 1;
  return at;
}
