import { type ReactNode, type RefObject, useEffect } from 'react';
import { t } from '../../../../base/i18n/text.ts';
import type { Pixel } from '../../model/pictures/pixelWords.ts';
import styles from './MarkedPicture.module.css';

interface MarkedPictureProps {
  readonly size: number;
  readonly pixel: Pixel;
  /** The picture. */
  readonly children: ReactNode;
}

/** A picture with a cross over the pixel that is looked at in all pictures. */
export function MarkedPicture({ size, pixel, children }: MarkedPictureProps) {
  const place = (at: number) => `${(100 * at) / size}%`;
  return (
    <div className={styles.markedPicture}>
      {children}
      <span
        className={styles.markedPixel}
        aria-hidden="true"
        style={{ left: place(pixel.x), top: place(pixel.y), width: place(1), height: place(1) }}
      />
    </div>
  );
}

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
      const picture = event.target instanceof Element ? event.target.closest('canvas') : null;
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

interface PixelFieldsProps {
  readonly size: number;
  readonly pixel: Pixel;
  onChange(pixel: Pixel): void;
}

/** The pixel that is looked at, for those who do not point at it. */
export function PixelFields({ size, pixel, onChange }: PixelFieldsProps) {
  const slider = (title: string, value: number, name: 'x' | 'y') => (
    <label className={`field ${styles.pixelField}`}>
      <span>{title}</span>
      <input
        type="range"
        min={1}
        max={size}
        value={value + 1}
        aria-valuetext={t('{place} of {count}', { place: String(value + 1), count: String(size) })}
        onChange={event => onChange({ ...pixel, [name]: Number(event.target.value) - 1 })}
      />
      <span className={styles.pixelFieldValue} aria-hidden="true">
        {value + 1}
      </span>
    </label>
  );
  return (
    <fieldset className={styles.pixelFields}>
      <legend>{t('Pixel')}</legend>
      {slider(t('from the left'), pixel.x, 'x')}
      {slider(t('from the top'), pixel.y, 'y')}
    </fieldset>
  );
}
