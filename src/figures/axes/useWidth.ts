import { type RefObject, useLayoutEffect, useState } from 'react';
import { roomWidth } from './roomWidth.ts';

/** The width of an element's content box in whole pixels, kept up to date; that of the room, or `initial`, until it is known. */
export function useWidth(ref: RefObject<Element | null>, initial = 640): number {
  const [expected] = useState(roomWidth);
  const [width, setWidth] = useState(expected || initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const keep = (measured: number) => {
      if (measured > 0) setWidth(Math.floor(measured));
    };
    // To ask for it lays out, at once, the page that is just being made: only who does not know it asks.
    if (!expected) keep(element.clientWidth);
    const observer = new ResizeObserver(entries => keep(entries.at(-1)?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, expected]);
  return width;
}
