import { memo, useLayoutEffect, useRef } from 'react';
import styles from './PixelPicture.module.css';

interface PixelPictureProps {
  /** RGBA bytes row by row, size x size. The same array until it shows something else. */
  readonly rgba: Uint8ClampedArray;
  readonly size: number;
  /** What it shows, for those who do not see it. */
  readonly title: string;
}

/** A small picture as large as its place, each of its pixels a crisp square. */
export const PixelPicture = memo(function PixelPicture({ rgba, size, title }: PixelPictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  // Before the browser paints: a picture that is paged through does not flicker.
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(size, size);
    image.data.set(rgba);
    context.putImageData(image, 0, 0);
  }, [rgba, size]);
  return (
    <canvas
      ref={ref}
      className={styles.pixelPicture}
      width={size}
      height={size}
      role="img"
      aria-label={title}
    />
  );
});
