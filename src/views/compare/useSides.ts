import { useEffect, useMemo } from 'react';
import { t } from '../../i18n/text.ts';
import type { Configuration } from '../../state/configuration.ts';
import type { ChangePhase } from '../../state/configurationStore.ts';
import { loadTable } from '../../state/loadTable.ts';
import { writePinned } from '../../state/permalink.ts';
import { changePinned, pinnedOf } from '../../state/pinnedConfiguration.ts';
import { reconcile } from '../../state/reconcile.ts';
import type { TableState } from '../../state/sessionStore.ts';
import { useApp } from '../appContext.ts';
import { useConfiguration, useSession } from '../hooks.ts';

/** One of the two configurations with how it is changed: A is the pinned one, B the present one. */
export interface Side {
  readonly name: 'A' | 'B';
  readonly configuration: Configuration;
  readonly tableState: TableState | undefined;
  readonly change: (patch: Partial<Configuration>, phase?: ChangePhase) => void;
}

export interface Sides {
  readonly a: Side;
  readonly b: Side;
}

/** Both sides; `undefined` while nothing is pinned. Loads their tables and fits the pinned one to its own. */
export function useSides(): Sides | undefined {
  const { configuration: store, session } = useApp();
  const present = useConfiguration(state => state.configuration);
  const { against } = present;
  const pinned = useMemo(() => pinnedOf({ against }), [against]);
  const tableA = useSession(state => (pinned ? state.tables[pinned.data] : undefined));
  const tableB = useSession(state => state.tables[present.data]);

  useEffect(() => {
    if (!pinned) return;
    if (!tableA) void loadTable(session, pinned.data);
    if (tableA?.kind !== 'loaded') return;
    const correction = reconcile(pinned, tableA.loaded);
    if (!correction) return;
    const notices = correction.notices.map(notice => t('Side {name}: {notice}', { name: 'A', notice }));
    store.getState().correct({ against: writePinned({ ...pinned, ...correction.patch }) }, notices);
  }, [store, session, pinned, tableA]);

  const changes = useMemo(
    () => ({
      a: (patch: Partial<Configuration>, phase?: ChangePhase) => {
        const { change, configuration } = store.getState();
        change(changePinned(configuration, patch), phase);
      },
      b: (patch: Partial<Configuration>, phase?: ChangePhase) => store.getState().change(patch, phase),
    }),
    [store],
  );
  if (!pinned) return undefined;
  return {
    a: { name: 'A', configuration: pinned, tableState: tableA, change: changes.a },
    b: { name: 'B', configuration: present, tableState: tableB, change: changes.b },
  };
}
