import type { SaveItem } from '../../charts/SaveMenu.tsx';
import type { LoadedTable } from '../../formats/parseTable.ts';
import { formatsOf, type TableFormat } from '../../formats/write/tableFormats.ts';
import { exportTable } from './exportTable.ts';

const names: Readonly<Record<LoadedTable['kind'], Readonly<Partial<Record<TableFormat, string>>>>> = {
  losses: { json: 'JSON', 'wide-csv': 'wide CSV', 'tidy-csv': 'tidy CSV', parquet: 'Parquet' },
  affinity: { json: 'JSON', 'wide-csv': 'square CSV', 'tidy-csv': 'CSV of pairs' },
};

/** The whole table in each format, as it was loaded: nothing filtered, sorted or predicted. */
export function tableItems(loaded: LoadedTable): readonly SaveItem[] {
  return formatsOf(loaded.kind).map(format => {
    const short = names[loaded.kind][format] ?? format;
    const name = `table as ${short}`;
    // The first one says of all that they hold the table.
    const text = format === 'json' ? name : short;
    return { format: name, text, save: () => exportTable(loaded, format) };
  });
}
