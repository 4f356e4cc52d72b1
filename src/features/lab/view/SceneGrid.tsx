import { useCallback, useRef } from 'react';
import { measureText } from '../../../figures/text/measureText.ts';
import { useSavedDrawing } from '../../../figures/useDrawing.ts';
import { type DrawnPicture, drawPictures, pngAddress } from '../charts/drawPictures.ts';
import { type PaintedMap, paintLabel } from '../model/paintLabel.ts';
import type { Pixel } from '../model/pixelWords.ts';
import { SceneCard } from './SceneCard.tsx';
import { nameOf } from './sceneMaps.ts';
import { usePixelPointer } from './usePixelPointer.ts';

interface SceneGridProps {
  readonly title: string;
  /** Of one scene. */
  readonly maps: readonly PaintedMap[];
  readonly size: number;
  /** Number of the scene, from 1. */
  readonly scene: number;
  readonly pixel: Pixel;
  onPoint(pixel: Pixel): void;
}

/** The image and all labels of one scene. */
export function SceneGrid({ title, maps, size, scene, pixel, onPoint }: SceneGridProps) {
  const grid = useRef<HTMLUListElement>(null);
  usePixelPointer(grid, size, onPoint);
  useSavedDrawing(useCallback(() => drawGallery(maps), [maps]));
  return (
    <ul className="scene-grid" ref={grid} aria-label={title}>
      {maps.map(map => (
        <SceneCard key={map.what} map={map} pixel={pixel} scene={scene} />
      ))}
    </ul>
  );
}

function drawGallery(maps: readonly PaintedMap[]) {
  const pictures = maps.map(
    (map): DrawnPicture => ({ rgba: paintLabel(map), size: map.size, caption: nameOf(map.what) }),
  );
  const rows = [pictures.slice(0, 5), pictures.slice(5)].map(row => ({ title: '', pictures: row }));
  const ink = getComputedStyle(document.body).color;
  return drawPictures({ columns: [], rows }, pngAddress, measureText, ink);
}
