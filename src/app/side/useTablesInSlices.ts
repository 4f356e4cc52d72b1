import { useDeferredValue } from 'react';
import { useSession } from '../context/hooks.ts';
import type { SessionState } from '../context/sessionStore.ts';

const none: SessionState['tables'] = {};
/** More pairs than this take longer to be shown than a reader notices. */
const manyPairs = 50 * 50;

/**
 * The tables that are there. What shows `id` is made in slices when that is loaded, beside which the page answers; of a large affinity table
 * also where it was loaded before.
 */
export function useTablesInSlices(id: string | undefined): SessionState['tables'] {
  const tables = useSession(state => state.tables);
  const earlier = useDeferredValue(
    tables,
    isLarge(id === undefined ? undefined : tables[id]) ? none : undefined,
  );
  const isLoaded = (all: SessionState['tables']) => id !== undefined && all[id]?.kind === 'loaded';
  return isLoaded(tables) && !isLoaded(earlier) ? earlier : tables;
}

function isLarge(state: SessionState['tables'][string] | undefined): boolean {
  return (
    state?.kind === 'loaded' &&
    state.loaded.kind === 'affinity' &&
    state.loaded.table.values.length > manyPairs
  );
}
