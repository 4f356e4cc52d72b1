import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** How much of a scrolling element is seen, in pixels, and how many of the screen's pixels one of them is. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** The sight of a scroller; the component renders again when it changes. */
export function useSight(scroller: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ width: 0, height: 0, pixelRatio: 1 });
  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = {
      width: element.clientWidth,
      height: element.clientHeight,
      pixelRatio: window.devicePixelRatio || 1,
    };
    setSight(known =>
      known.width === next.width && known.height === next.height && known.pixelRatio === next.pixelRatio
        ? known
        : next,
    );
  }, [scroller]);
  useLayoutEffect(() => {
    read();
    const observer = new ResizeObserver(read);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, read]);
  useLayoutEffect(() => {
    // Matches as long as the ratio is the present one: zooming or another screen ends that.
    const query = window.matchMedia(`(resolution: ${sight.pixelRatio}dppx)`);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, [sight.pixelRatio, read]);
  return sight;
}
