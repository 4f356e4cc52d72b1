import { useEffect, useMemo } from 'react';
import { useSession } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import type { CurveSettings } from '../../app/side/curveKey.ts';
import { guessOf } from '../../app/side/curveSettingsOf.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import type { TableId } from '../../app/tables/tableIds.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

/** An affinity table to choose by, brought into line with a table's tasks; loads it when it is not there. */
export function useGuess(id: TableId | '', table: LossTable | undefined): CurveSettings['guess'] {
  const { session } = useApp();
  const state = useSession(all => (id ? all.tables[id] : undefined));
  useEffect(() => {
    if (id && !state) void loadTable(session, id);
  }, [session, id, state]);
  const loaded =
    state?.kind === 'loaded' && state.loaded.kind === 'affinity' ? state.loaded.table : undefined;
  return useMemo(() => (id && loaded && table ? guessOf(id, loaded, table) : undefined), [id, loaded, table]);
}
