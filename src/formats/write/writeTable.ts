import type { LoadedTable } from '../parseTable.ts';
import { encodeText } from './encodeText.ts';
import type { TableFormat } from './tableFormats.ts';
import { writeAffinityCsv, writeLongAffinityCsv } from './writeAffinityCsv.ts';
import { writeJson } from './writeJson.ts';
import { writeTidyCsv } from './writeTidyCsv.ts';
import { writeWideCsv } from './writeWideCsv.ts';

/** The table as a file. Affinities have a square CSV (`wide-csv`), and rows of pairs in `tidy-csv` and Parquet. */
export async function writeTable(loaded: LoadedTable, format: TableFormat): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'json':
      return encodeText(writeJson(loaded));
    case 'wide-csv':
      return encodeText(
        loaded.kind === 'losses' ? writeWideCsv(loaded.table) : writeAffinityCsv(loaded.table),
      );
    case 'tidy-csv':
      return encodeText(
        loaded.kind === 'losses' ? writeTidyCsv(loaded.table) : writeLongAffinityCsv(loaded.table),
      );
    case 'parquet': {
      // Loaded on demand: few readers save this.
      const { writeAffinityParquet, writeParquet } = await import('./writeParquet.ts');
      return loaded.kind === 'losses' ? writeParquet(loaded.table) : writeAffinityParquet(loaded.table);
    }
  }
}
