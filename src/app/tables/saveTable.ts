import { englishWords, type Phrase } from '../../base/i18n/message.ts';
import { safeFileName, saveFile } from '../../base/ui/saveFile.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { TableFormat } from '../../files/write/tableFormats.ts';
import type { TablesClient } from '../../work/tables/tablesClient.ts';
import { isMeasuredId } from './tableIds.ts';

const files: Readonly<Record<TableFormat, { readonly suffix: string; readonly type: string }>> = {
  json: { suffix: '.json', type: 'application/json' },
  'wide-csv': { suffix: ' wide.csv', type: 'text/csv;charset=utf-8' },
  'tidy-csv': { suffix: ' tidy.csv', type: 'text/csv;charset=utf-8' },
  parquet: { suffix: '.parquet', type: 'application/vnd.apache.parquet' },
};

/** Hands the whole table to the browser's download as a file of the format. Rejects with what failed. */
export async function saveTable(
  tables: Pick<TablesClient, 'write'>,
  loaded: LoadedTable,
  format: TableFormat,
): Promise<void> {
  const bytes = await tables.write(loaded, format);
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: files[format].type });
  saveFile(blob, tableFileName(loaded, format));
}

/** The name of the file that the table is saved as. */
export function tableFileName({ table }: LoadedTable, format: TableFormat): string {
  return safeFileName(`taskmates ${fileStem(table)}${files[format].suffix}`);
}

/** What names the files of a table: its id, or its name where that is a hash. */
export function fileStem({ id, name }: { readonly id: string; readonly name: Phrase }): string {
  return id.startsWith('own-') || isMeasuredId(id) ? englishWords(name) : id;
}
