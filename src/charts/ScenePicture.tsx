import { useEffect, useRef } from 'react';
import { type PaintedMap, paintLabel } from '../domain/lab/paintLabel.ts';
import './ScenePicture.css';

interface ScenePictureProps {
  readonly map: PaintedMap;
  /** What it shows, for those who do not see it. */
  readonly title: string;
}

/** A scene, a label or a prediction as a small picture, each of its pixels a square. */
export function ScenePicture({ map, title }: ScenePictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(map.size, map.size);
    image.data.set(paintLabel(map));
    context.putImageData(image, 0, 0);
  }, [map]);
  return (
    <canvas
      ref={ref}
      className="scene-picture"
      width={map.size}
      height={map.size}
      role="img"
      aria-label={title}
      title={title}
    />
  );
}
