import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

function listen(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the reader asks for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}
