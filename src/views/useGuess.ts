import { useEffect, useMemo } from 'react';
import type { LossTable } from '../domain/lossTable.ts';
import type { TableId } from '../state/configuration.ts';
import type { CurveSettings } from '../state/curveKey.ts';
import { guessOf } from '../state/curveSettingsOf.ts';
import { loadTable } from '../state/loadTable.ts';
import { useApp } from './appContext.ts';
import { useSession } from './hooks.ts';

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
