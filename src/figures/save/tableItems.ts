import { saveTable } from '../../app/tables/saveTable.ts';
import { msg, t } from '../../base/i18n/text.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { formatsOf, type TableFormat } from '../../files/write/tableFormats.ts';
import type { TablesClient } from '../../work/tables/tablesClient.ts';
import type { SaveItem } from './saveItem.ts';

const names: Readonly<Record<LoadedTable['kind'], Readonly<Partial<Record<TableFormat, string>>>>> = {
  losses: { json: 'JSON', 'wide-csv': msg('wide CSV'), 'tidy-csv': msg('tidy CSV'), parquet: 'Parquet' },
  affinity: { json: 'JSON', 'wide-csv': msg('square CSV'), 'tidy-csv': msg('CSV of pairs') },
};

/** The whole table in each format, as it was loaded: nothing filtered, sorted or predicted. */
export function tableItems(tables: Pick<TablesClient, 'write'>, loaded: LoadedTable): readonly SaveItem[] {
  return formatsOf(loaded.kind).map(format => {
    const short = t(names[loaded.kind][format] ?? format);
    const name = t('table as {format}', { format: short });
    return { kind: 'data', format: name, save: () => saveTable(tables, loaded, format) };
  });
}
