import { type KeyboardEvent, useRef, useState } from 'react';
import type { ScatterDot } from './scatterData.ts';

/**
 * Walking over the dots of a scatter: one tab stop; left and right go by the value across, up and down by the other one,
 * Home and End to the ends across. Enter or Space selects, Escape lets go.
 */
export function useScatterKeys(
  dots: readonly ScatterDot[],
  selected: string | null,
  onSelect: (key: string | null) => void,
) {
  const [walked, setWalked] = useState<string | null>(null);
  const elements = useRef(new Map<string, SVGElement>());
  /** A dot that was walked to in this turn is drawn only afterwards, where not all dots are elements. */
  const wanted = useRef<string | null>(null);
  const isThere = (key: string | null) => key !== null && dots.some(dot => dot.point.key === key);
  const current = [walked, selected].find(isThere) ?? dots[0]?.point.key ?? null;

  const goTo = (key: string) => {
    setWalked(key);
    wanted.current = key;
    elements.current.get(key)?.focus();
  };
  const order = (axis: 'x' | 'y') =>
    dots
      .toSorted((a, b) => a[axis] - b[axis] || a.point.key.localeCompare(b.point.key))
      .map(dot => dot.point.key);

  return {
    current,
    goTo,
    register(key: string, element: SVGElement | null) {
      if (!element) {
        elements.current.delete(key);
        return;
      }
      elements.current.set(key, element);
      if (wanted.current !== key) return;
      wanted.current = null;
      element.focus();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey || current === null) return;
      if (event.key === 'Escape' && selected === null) return;
      const step = (axis: 'x' | 'y', by: 1 | -1) => {
        const keys = order(axis);
        goTo(keys[keys.indexOf(current) + by] ?? current);
      };
      const end = (at: 0 | -1) => goTo(order('x').at(at) ?? current);
      const pick = () => onSelect(current === selected ? null : current);
      const moves: Record<string, () => void> = {
        ArrowLeft: () => step('x', -1),
        ArrowRight: () => step('x', 1),
        // Pixels grow downwards.
        ArrowUp: () => step('y', -1),
        ArrowDown: () => step('y', 1),
        Home: () => end(0),
        End: () => end(-1),
        Enter: pick,
        ' ': pick,
        Escape: () => onSelect(null),
      };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      move();
    },
  };
}
