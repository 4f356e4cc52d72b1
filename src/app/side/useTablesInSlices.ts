import { useDeferredValue } from 'react';
import { useSession } from '../context/hooks.ts';
import type { SessionState } from '../context/sessionStore.ts';

/** The tables that are there. What shows `id` is made in slices when that is loaded, beside which the page answers. */
export function useTablesInSlices(id: string | undefined): SessionState['tables'] {
  const tables = useSession(state => state.tables);
  const earlier = useDeferredValue(tables);
  const isLoaded = (all: SessionState['tables']) => id !== undefined && all[id]?.kind === 'loaded';
  return isLoaded(tables) && !isLoaded(earlier) ? earlier : tables;
}
