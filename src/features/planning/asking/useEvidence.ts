import { useEffect, useMemo } from 'react';
import { useSession, useSetting } from '../../../app/context/hooks.ts';
import type { TableState } from '../../../app/context/sessionStore.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { tableKey } from '../../../app/tables/tableKey.ts';
import type { EvidenceAtHand } from './planQuestion.ts';

export interface Evidence extends EvidenceAtHand {
  /** What became of the tables that were asked for. */
  readonly prior: TableState | undefined;
  readonly sister: TableState | undefined;
}

/** The tables that the configuration names as evidence: loads them where they are not there, and leaves out what is of another kind. */
export function useEvidence(): Evidence {
  const prior = useTable(useSetting('prior'));
  const sister = useTable(useSetting('sister'));
  return useMemo(() => {
    const affinities =
      prior?.kind === 'loaded' && prior.loaded.kind === 'affinity' ? prior.loaded.table : undefined;
    const losses =
      sister?.kind === 'loaded' && sister.loaded.kind === 'losses' ? sister.loaded.table : undefined;
    const keys = [
      affinities ? tableKey(affinities.id, affinities.values) : '',
      losses ? tableKey(losses.id, losses.costs) : '',
    ];
    return {
      key: keys.join('+'),
      evidence: { ...(affinities ? { affinities } : {}), ...(losses ? { sister: losses } : {}) },
      prior,
      sister,
    };
  }, [prior, sister]);
}

function useTable(id: TableId | ''): TableState | undefined {
  const { session } = useApp();
  const state = useSession(({ tables }) => (id === '' ? undefined : tables[id]));
  const isMissing = id !== '' && state === undefined;
  useEffect(() => {
    if (isMissing) void loadTable(session, id);
  }, [session, id, isMissing]);
  return state;
}
