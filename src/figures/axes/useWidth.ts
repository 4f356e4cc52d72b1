import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element's content box in whole pixels, kept up to date; `initial` until it is known. */
export function useWidth(ref: RefObject<Element | null>, initial = 640): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const keep = (measured: number) => {
      if (measured > 0) setWidth(Math.floor(measured));
    };
    keep(element.clientWidth);
    const observer = new ResizeObserver(entries => keep(entries.at(-1)?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
