import type { Raster } from './raster.ts';
import { roomSurfaceCount } from './scene.ts';

/** The gap in depth behind an occlusion edge, as a share of the nearer depth: less is contact. */
const leastGap = 0.04;

/**
 * Fills `occlusion`: pixels of an object that a neighbour (left, right, above, below), of another surface and clearly
 * farther, disappears behind. Edges are thus one pixel wide and belong to what is in front. The room hides nothing: its
 * surfaces meet in creases.
 */
export function findOcclusion(raster: Raster): void {
  const { size, occlusion } = raster;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      const hides =
        (x > 0 && isBehind(raster, at - 1, at)) ||
        (x < size - 1 && isBehind(raster, at + 1, at)) ||
        (y > 0 && isBehind(raster, at - size, at)) ||
        (y < size - 1 && isBehind(raster, at + size, at));
      occlusion[at] = hides ? 1 : 0;
    }
  }
}

function isBehind({ surface, depth }: Raster, far: number, near: number): boolean {
  if (surface[far] === surface[near] || (surface[near] as number) < roomSurfaceCount) return false;
  return (depth[far] as number) > (1 + leastGap) * (depth[near] as number);
}
