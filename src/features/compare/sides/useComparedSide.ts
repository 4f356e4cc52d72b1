import { useEffect, useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import type { ChangePhase } from '../../../app/configuration/configurationStore.ts';
import { changePinned, pinnedOf } from '../../../app/configuration/pinnedConfiguration.ts';
import { reconcile } from '../../../app/configuration/reconcile.ts';
import { useConfiguration, useSession } from '../../../app/context/hooks.ts';
import type { TableState } from '../../../app/context/sessionStore.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { writePinned } from '../../../app/links/permalink.ts';
import type { AffinitySide } from '../../../app/side/affinities/affinitySide.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { useSide } from '../../../app/side/useSide.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { say } from '../../../base/i18n/message.ts';
import { naturalNeighbour } from './naturalNeighbour.ts';

/** A side of measured networks in its place. */
export type ComparedLosses = SideSlot & LossSide;

/** A side of affinities in its place. */
export type ComparedAffinities = SideSlot & AffinitySide;

/** One of two sides, with all that is computed from its table. */
export type ComparedSide = ComparedLosses | ComparedAffinities;

/** What stands in a place of the comparison, the same object until something of it is another; `undefined` until its table is there. */
export function useComparedSide(slot: SideSlot | undefined): ComparedSide | undefined {
  const side = useSide(slot?.configuration);
  return useMemo(() => slot && side && { ...slot, ...side }, [slot, side]);
}

/** One of the two configurations with how it is changed: A is the pinned one, B the present one. */
export interface SideSlot {
  readonly name: 'A' | 'B';
  readonly configuration: Configuration;
  readonly tableState: TableState | undefined;
  readonly change: (patch: Partial<Configuration>, phase?: ChangePhase) => void;
}

export interface ComparedSides {
  /** Absent until it is known what B is held against. */
  readonly a: SideSlot | undefined;
  readonly b: SideSlot;
}

/**
 * Both sides. Where nothing is pinned, the natural neighbour of the present table is, once that is there. Loads their tables and fits
 * the pinned one to its own.
 */
export function useSides(): ComparedSides {
  const { configuration: store, session } = useApp();
  const present = useConfiguration(state => state.configuration);
  const { against } = present;
  const pinned = useMemo(() => pinnedOf({ against }), [against]);
  const tableA = useSession(state => (pinned ? state.tables[pinned.data] : undefined));
  const tableB = useSession(state => state.tables[present.data]);

  useEffect(() => {
    if (against !== '' || tableB?.kind !== 'loaded') return;
    const { configuration, correct } = store.getState();
    correct({ against: writePinned(naturalNeighbour(configuration, tableB.loaded)) }, []);
  }, [store, against, tableB]);

  useEffect(() => {
    if (!pinned) return;
    if (!tableA) void loadTable(session, pinned.data);
    if (tableA?.kind !== 'loaded') return;
    const correction = reconcile(pinned, tableA.loaded);
    if (!correction) return;
    const notices = correction.notices.map(notice => say('Side {name}: {notice}', { name: 'A', notice }));
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
  const a = useMemo<SideSlot | undefined>(
    () => pinned && { name: 'A', configuration: pinned, tableState: tableA, change: changes.a },
    [pinned, tableA, changes],
  );
  const b = useMemo<SideSlot>(
    () => ({ name: 'B', configuration: present, tableState: tableB, change: changes.b }),
    [present, tableB, changes],
  );
  return { a, b };
}
