import { createContext, type RefCallback, type RefObject, useState } from 'react';

/** From this width on figures may stand beside each other. */
const columnsFrom = 640;

/**
 * The width of what stands alone across the page, in whole pixels: a figure that knows it is drawn once, not first and then again as wide
 * as it turns out to be. 0 where figures may stand beside each other, and as long as it is not known.
 */
export const RoomWidth = createContext<RefObject<number>>({ current: 0 });

/** Follows the width of the element around all figures, which gets `ref`. */
export function useRoomWidth(): { readonly width: RefObject<number>; readonly ref: RefCallback<Element> } {
  const [room] = useState(() => {
    const width = { current: 0 };
    const ref = (element: Element | null) => {
      if (!element) return undefined;
      const observer = new ResizeObserver(entries => {
        const measured = Math.floor(entries.at(-1)?.contentRect.width ?? 0);
        width.current = measured < columnsFrom ? measured : 0;
      });
      observer.observe(element);
      return () => observer.disconnect();
    };
    return { width, ref };
  });
  return room;
}
