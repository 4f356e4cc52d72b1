import { safeFileName } from '../charts/safeFileName.ts';
import { saveFile } from '../charts/saveFile.ts';
import type { TablesClient } from '../clients/tablesClient.ts';
import type { LoadedTable } from '../formats/parseTable.ts';
import type { TableFormat } from '../formats/write/tableFormats.ts';

interface FormatWords {
  readonly text: string;
  readonly ending: string;
  readonly type: string;
}

/** What each file that a table can be saved as is called. */
export const formatWords: Readonly<Record<TableFormat, FormatWords>> = {
  json: { text: 'JSON', ending: 'json', type: 'application/json' },
  'wide-csv': { text: 'wide CSV', ending: 'csv', type: 'text/csv' },
  'tidy-csv': { text: 'tidy CSV', ending: 'csv', type: 'text/csv' },
  parquet: { text: 'Parquet', ending: 'parquet', type: 'application/vnd.apache.parquet' },
};

/** Hands the table to the browser's download as a file. Rejects with what failed. */
export async function saveTable(
  tables: Pick<TablesClient, 'write'>,
  loaded: LoadedTable,
  format: TableFormat,
): Promise<void> {
  const { ending, type } = formatWords[format];
  const bytes = await tables.write(loaded, format);
  saveFile(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type }),
    `${safeFileName(`taskmates ${loaded.table.name}`)}.${ending}`,
  );
}
