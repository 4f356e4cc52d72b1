import { useEffect, useState } from 'react';

/**
 * Whether what is seen first stands in its places, by which nothing moves any more in what is seen; once it does, always. Longer than
 * `patienceMs` nobody waits for it.
 */
export function useSettled(isReady: boolean, patienceMs: number): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(true), isReady ? 0 : patienceMs);
    return () => window.clearTimeout(timer);
  }, [isReady, patienceMs]);
  return isSettled;
}
