import { safeFileName } from '../../charts/safeFileName.ts';
import { saveFile } from '../../charts/saveFile.ts';
import type { LoadedTable } from '../../formats/parseTable.ts';
import type { TableFormat } from '../../formats/write/tableFormats.ts';

const files: Readonly<Record<TableFormat, { readonly suffix: string; readonly type: string }>> = {
  json: { suffix: '.json', type: 'application/json' },
  'wide-csv': { suffix: ' wide.csv', type: 'text/csv;charset=utf-8' },
  'tidy-csv': { suffix: ' tidy.csv', type: 'text/csv;charset=utf-8' },
  parquet: { suffix: '.parquet', type: 'application/vnd.apache.parquet' },
};

/** Hands the whole table to the browser's download as a file of the format. Rejects with what failed. */
export async function exportTable(loaded: LoadedTable, format: TableFormat): Promise<void> {
  // Loaded on demand: few readers save a table.
  const { writeTable } = await import('../../formats/write/writeTable.ts');
  const bytes = await writeTable(loaded, format);
  const { suffix, type } = files[format];
  const name = safeFileName(`taskmates ${loaded.table.id}${suffix}`);
  saveFile(new Blob([bytes], { type }), name);
}
