import { useMemo } from 'react';
import { type PaintedMap, paintLabel } from '../model/pictures/paintLabel.ts';
import { PixelPicture } from './PixelPicture.tsx';

interface ScenePictureProps {
  readonly map: PaintedMap;
  /** What it shows, for those who do not see it. */
  readonly title: string;
}

/** A scene, a label or a prediction as a small picture, each of its pixels a square. */
export function ScenePicture({ map, title }: ScenePictureProps) {
  const { what, kind, size, values } = map;
  const rgba = useMemo(() => paintLabel({ what, kind, size, values }), [what, kind, size, values]);
  return <PixelPicture rgba={rgba} size={size} title={title} />;
}
