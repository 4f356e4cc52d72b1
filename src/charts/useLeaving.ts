import { useEffect, useRef, useState } from 'react';

export interface Leaving<T> {
  readonly item: T;
  readonly isLeaving: boolean;
}

/** How long what leaves stays to be seen leaving, in ms: `--motion` of the tokens. */
const leavingMs = 250;

/** The items, and for a moment those that were there before, marked as leaving, so that they can fade out. */
export function useLeaving<T>(items: readonly T[], keyOf: (item: T) => string): readonly Leaving<T>[] {
  const before = useRef(items);
  const [leaving, setLeaving] = useState<readonly T[]>([]);
  const key = useRef(keyOf);
  useEffect(() => {
    const present = new Set(items.map(key.current));
    const gone = before.current.filter(item => !present.has(key.current(item)));
    before.current = items;
    if (gone.length === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches)
      return setLeaving([]);
    setLeaving(gone);
    const timer = window.setTimeout(() => setLeaving([]), leavingMs);
    return () => window.clearTimeout(timer);
  }, [items]);
  const present = new Set(items.map(keyOf));
  return [
    ...leaving.filter(item => !present.has(keyOf(item))).map(item => ({ item, isLeaving: true })),
    ...items.map(item => ({ item, isLeaving: false })),
  ];
}
