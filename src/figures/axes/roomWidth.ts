/** From this width on figures may stand beside each other. */
const columnsFrom = 640;

let width = 0;

/**
 * The width of what stands alone across the page, in whole pixels: a figure that knows it is drawn once, not first and then again as wide
 * as it turns out to be. 0 where figures may stand beside each other, and as long as it is not known.
 */
export const roomWidth = (): number => width;

/** Follows the width of the element around all figures of the page, whose `ref` this is. */
export function followRoomWidth(element: Element | null): (() => void) | undefined {
  if (!element) return;
  const observer = new ResizeObserver(entries => {
    const measured = Math.floor(entries.at(-1)?.contentRect.width ?? 0);
    width = measured < columnsFrom ? measured : 0;
  });
  observer.observe(element);
  return () => observer.disconnect();
}
