import { type RefObject, useEffect } from 'react';
import type { Pixel } from '../model/pixelWords.ts';

/** Tells which pixel of any picture within an element is pointed at, by mouse or touch. */
export function usePixelPointer(
  ref: RefObject<HTMLElement | null>,
  size: number,
  onPoint: (pixel: Pixel) => void,
): void {
  useEffect(() => {
    const root = ref.current;
    if (!root) return;
    const point = (event: PointerEvent) => {
      const picture = event.target instanceof Element ? event.target.closest('.pixel-picture') : null;
      if (!picture) return;
      const { left, top, width, height } = picture.getBoundingClientRect();
      const at = (share: number) => Math.min(size - 1, Math.max(0, Math.floor(share * size)));
      onPoint({ x: at((event.clientX - left) / width), y: at((event.clientY - top) / height) });
    };
    root.addEventListener('pointermove', point);
    root.addEventListener('pointerdown', point);
    return () => {
      root.removeEventListener('pointermove', point);
      root.removeEventListener('pointerdown', point);
    };
  }, [ref, size, onPoint]);
}
