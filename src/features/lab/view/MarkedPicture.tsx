import type { ReactNode } from 'react';
import type { Pixel } from '../model/pixelWords.ts';
import './MarkedPicture.css';

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
    <div className="marked-picture">
      {children}
      <span
        className="marked-pixel"
        aria-hidden="true"
        style={{ left: place(pixel.x), top: place(pixel.y), width: place(1), height: place(1) }}
      />
    </div>
  );
}
