import type { SaveItem } from '../../charts/SaveMenu.tsx';
import type { LoadedTable } from '../../formats/parseTable.ts';
import { type TableFormat, tableFormats } from '../../formats/write/tableFormats.ts';
import { exportTable } from './exportTable.ts';

const names: Readonly<Record<LoadedTable['kind'], Readonly<Record<TableFormat, string>>>> = {
  losses: { json: 'JSON', 'wide-csv': 'wide CSV', 'tidy-csv': 'tidy CSV', parquet: 'Parquet' },
  affinity: { json: 'JSON', 'wide-csv': 'square CSV', 'tidy-csv': 'CSV of pairs', parquet: 'Parquet' },
};

/** The whole table in each format, as it was loaded: nothing filtered, sorted or predicted. */
export function tableItems(loaded: LoadedTable): readonly SaveItem[] {
  return tableFormats.map(format => {
    const name = `table as ${names[loaded.kind][format]}`;
    // The first one says of all that they hold the table.
    const text = format === tableFormats[0] ? name : names[loaded.kind][format];
    return { format: name, text, save: () => exportTable(loaded, format) };
  });
}
