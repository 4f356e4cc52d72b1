import { useDeferredValue, useMemo } from 'react';
import { useSession } from './hooks.ts';
import type { SessionState } from './sessionStore.ts';

/**
 * The tables or the curves of the session, for what is drawn of them at length: what has just come is drawn in slices, between which
 * the page answers. Until it is drawn, what was known under the same key stands.
 */
export function useSessionInSlices<K extends 'tables' | 'curves'>(part: K): SessionState[K] {
  const now = useSession(state => state[part]);
  const drawn = useDeferredValue(now);
  return useMemo(() => standing(now, drawn), [now, drawn]);
}

/** The entries that there are now as they are drawn, where they are; the same object as long as no key comes or goes. */
export function standing<T extends Readonly<Record<string, unknown>>>(now: T, drawn: T): T {
  const keys = Object.keys(now);
  if (keys.length === Object.keys(drawn).length && keys.every(key => key in drawn)) return drawn;
  return Object.fromEntries(keys.map(key => [key, drawn[key] ?? now[key]])) as T;
}
