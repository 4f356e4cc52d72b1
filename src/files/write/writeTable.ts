import type { LoadedTable } from '../table/parseTable.ts';
import { encodeText } from './encodeText.ts';
import type { TableFormat } from './tableFormats.ts';
import { writeAffinityCsv, writeLongAffinityCsv } from './writeAffinityCsv.ts';
import { writeJson } from './writeJson.ts';
import { writeTidyCsv } from './writeTidyCsv.ts';
import { writeWideCsv } from './writeWideCsv.ts';

/**
 * The table as a file. Affinities have a square CSV (`wide-csv`) and one of pairs (`tidy-csv`). Rejects with a `RangeError`
 * for a format that the kind of table does not have: see `formatsOf`.
 */
export async function writeTable(loaded: LoadedTable, format: TableFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'json') return encodeText(writeJson(loaded));
  if (loaded.kind === 'affinity') {
    if (format === 'wide-csv') return encodeText(writeAffinityCsv(loaded.table));
    if (format === 'tidy-csv') return encodeText(writeLongAffinityCsv(loaded.table));
    throw new RangeError(`Affinities are not saved as ${format}: choose JSON or CSV.`);
  }
  if (format === 'wide-csv') return encodeText(writeWideCsv(loaded.table));
  if (format === 'tidy-csv') return encodeText(writeTidyCsv(loaded.table));
  // Loaded on demand: few readers save this.
  return (await import('./writeParquet.ts')).writeParquet(loaded.table);
}
