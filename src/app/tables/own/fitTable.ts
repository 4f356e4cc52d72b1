import type { LoadedTable } from '../../../files/table/parseTable.ts';
import { changeTable } from '../../configuration/changeTable.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { reconcile } from '../../configuration/reconcile.ts';
import { budgetRange } from '../../side/budgetRange.ts';
import type { TableId } from '../tableIds.ts';

/** Above so many characters a table does not stand in the address bar; the Share dialog still offers it. */
const addressBarTableLength = 8000;

/**
 * The patch that shows a table of the reader's own, fitted to it from the start: a budget in the middle of its
 * range, splits that it has.
 */
export function fitTable(
  configuration: Configuration,
  loaded: LoadedTable,
  { packed, src }: { readonly packed: string; readonly src: string },
): Partial<Configuration> {
  const patch: Partial<Configuration> = {
    ...changeTable(loaded.table.id as TableId),
    table: packed.length <= addressBarTableLength ? packed : '',
    src,
    ...(loaded.kind === 'losses' ? { budget: middleBudget(loaded.table) } : {}),
  };
  return { ...patch, ...reconcile({ ...configuration, ...patch }, loaded)?.patch };
}

/** The stop nearest to half of the largest budget. */
function middleBudget(table: Parameters<typeof budgetRange>[0]): number {
  const { stops, maximum } = budgetRange(table);
  return stops.reduce((best, stop) =>
    Math.abs(stop - maximum / 2) < Math.abs(best - maximum / 2) ? stop : best,
  );
}
