import { useEffect, useMemo } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import type { CurveSettings } from '../../state/curveKey.ts';
import { guessOf } from '../../state/curveSettingsOf.ts';
import { loadTable } from '../../state/loadTable.ts';
import { useApp } from '../appContext.ts';
import { useSession, useSetting } from '../hooks.ts';

/** The affinity table that `affinity` chooses by, brought into line with the tasks; loads it when it is not there. */
export function useGuess(table: LossTable): CurveSettings['guess'] {
  const { session } = useApp();
  const id = useSetting('guess');
  const state = useSession(all => (id ? all.tables[id] : undefined));
  useEffect(() => {
    if (id && !state) void loadTable(session, id);
  }, [session, id, state]);
  const loaded =
    state?.kind === 'loaded' && state.loaded.kind === 'affinity' ? state.loaded.table : undefined;
  return useMemo(() => (id && loaded ? guessOf(id, loaded, table) : undefined), [id, loaded, table]);
}
