import { type RefObject, useLayoutEffect, useRef } from 'react';

interface Drawn {
  readonly order: string;
  readonly frame: string;
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Moves the parts of a drawing (elements with `data-part` and an inline transform) to their places when only their
 * order changed; on a new `frame` (all else that places them) they just stand there. Lasts `--motion`, which is 0 for
 * who wants less of it. Not a CSS transition: React takes reordered elements out and in again, which ends those.
 */
export function useMoves(root: RefObject<Element | null>, order: readonly string[], frame: string): void {
  const last = useRef<Drawn | null>(null);
  const key = order.join('\n');
  useLayoutEffect(() => {
    const before = last.current;
    if (!root.current || (before?.order === key && before.frame === frame)) return;
    const parts = [...root.current.querySelectorAll<SVGElement>('[data-part]')];
    const places = new Map(parts.map(part => [part.dataset.part ?? '', part.style.transform]));
    last.current = { order: key, frame, places };
    const isSameSet =
      before?.places.size === places.size && [...places.keys()].every(k => before.places.has(k));
    if (!before || before.frame !== frame || !isSameSet) return;
    const motion = Number.parseFloat(getComputedStyle(root.current).getPropertyValue('--motion'));
    if (!(motion > 0)) return;
    for (const part of parts) {
      const from = before.places.get(part.dataset.part ?? '');
      if (from === undefined || from === part.style.transform) continue;
      part.animate([{ transform: from }, { transform: part.style.transform }], {
        duration: motion,
        easing: 'ease-in-out',
      });
    }
  });
}
