import { englishWords } from '../../../base/i18n/message.ts';
import type { LoadedLosses } from '../../../files/table/parseTable.ts';
import { ownTableId } from '../../../files/table/tableId.ts';
import type { AppContext } from '../../context/useApp.ts';
import { summariseTable } from '../summariseTable.ts';
import type { TableId } from '../tableIds.ts';

/** Puts a table that was made here among the reader's own, so that links can hold the whole of it; `maker` stands for its files. */
export async function keepMade(
  { ownTables, tables }: Pick<AppContext, 'ownTables' | 'tables'>,
  losses: LoadedLosses,
  maker: string,
): Promise<TableId> {
  const id = ownTableId(losses);
  const loaded = { ...losses, table: { ...losses.table, id } };
  // A table that is too large for any link is kept without one.
  const packed = await tables.pack(loaded).catch(() => '');
  await ownTables.getState().keep(
    {
      id,
      name: englishWords(losses.table.name),
      kind: 'losses',
      addedAt: new Date().toISOString(),
      bytes: Math.round((packed.length * 3) / 4),
      files: [maker],
      summary: summariseTable(losses),
      problems: [],
      packed,
    },
    { loaded },
  );
  return id;
}
