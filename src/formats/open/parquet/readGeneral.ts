import { type FileMetaData, parquetRead } from 'hyparquet';

/**
 * Calls `visit` with what stands in a column, by row, `null` for nothing: for columns of lists, and for types and
 * encodings that are rare in tables of numbers. Lists become JSON. Rejects for what is not as Parquet has it.
 */
export async function readGeneral(
  bytes: Uint8Array,
  metadata: FileMetaData,
  name: string,
  rowEnd: number,
  visit: (row: number, text: string) => void,
): Promise<void> {
  const file = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer,
  };
  await parquetRead({
    file,
    metadata,
    columns: [name],
    rowEnd,
    onChunk: ({ columnData, rowStart }) => {
      for (let i = 0; i < columnData.length && rowStart + i < rowEnd; i++) {
        const value: unknown = columnData[i];
        if (value !== null && value !== undefined) visit(rowStart + i, textOf(value));
      }
    },
  });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  // A list may hold whole numbers that JSON knows nothing of.
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)) ?? ''
  );
}
