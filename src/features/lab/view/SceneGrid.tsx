import { useRef } from 'react';
import type { PaintedMap } from '../model/paintLabel.ts';
import type { Pixel } from '../model/pixelWords.ts';
import { SceneCard } from './SceneCard.tsx';
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
  return (
    <ul className="scene-grid" ref={grid} aria-label={title}>
      {maps.map(map => (
        <SceneCard key={map.what} map={map} pixel={pixel} scene={scene} />
      ))}
    </ul>
  );
}
