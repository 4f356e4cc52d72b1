import { blur, sobel } from './filters.ts';
import type { Raster } from './raster.ts';

/** Gradients of the luminance per pixel, above which an edge starts, and down to which it goes on. */
const startThreshold = 0.07;
const followThreshold = 0.03;
/** tan 22.5° and its inverse: where the directions of a gradient are told apart. */
const shallow = Math.SQRT2 - 1;

/**
 * Fills `edges` from `luminance`: blurred, Sobel's gradient, only ridges of it kept, and of these the strong ones with all
 * weaker ones that hang on them.
 *
 * **Source:** Canny 1986, A computational approach to edge detection.
 */
export function findEdges(raster: Raster): void {
  const { size, luminance, edges, work } = raster;
  const [smooth, dx, dy, strength] = work;
  blur(size, luminance, smooth, strength);
  sobel(size, smooth, dx, dy);
  for (let i = 0; i < strength.length; i++) {
    strength[i] = Math.sqrt((dx[i] as number) * (dx[i] as number) + (dy[i] as number) * (dy[i] as number));
  }
  edges.fill(0);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      if ((strength[at] as number) >= startThreshold && edges[at] === 0 && isRidge(raster, x, y))
        follow(raster, x, y);
    }
  }
}

const pending: number[] = [];

/** Marks all ridge pixels that hang together with one. */
function follow(raster: Raster, startX: number, startY: number): void {
  const { size, edges } = raster;
  const strength = raster.work[3];
  edges[startY * size + startX] = 1;
  pending.push(startY * size + startX);
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const x = at % size;
    const y = (at - x) / size;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(size - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(size - 1, x + 1); nx++) {
        const next = ny * size + nx;
        if (edges[next] !== 0 || (strength[next] as number) < followThreshold || !isRidge(raster, nx, ny))
          continue;
        edges[next] = 1;
        pending.push(next);
      }
    }
  }
}

/** Whether the gradient at a pixel is largest among its two neighbours along the gradient; of equals the first. */
function isRidge(raster: Raster, x: number, y: number): boolean {
  const { size, work } = raster;
  const [, dx, dy, strength] = work;
  const at = y * size + x;
  const [gx, gy] = [dx[at] as number, dy[at] as number];
  const [ax, ay] = [Math.abs(gx), Math.abs(gy)];
  const sx = ay > ax / shallow ? 0 : 1;
  const sy = ay < ax * shallow ? 0 : gx > 0 === gy > 0 || sx === 0 ? 1 : -1;
  const here = strength[at] as number;
  return (
    here > strengthAt(strength, size, x - sx, y - sy) && here >= strengthAt(strength, size, x + sx, y + sy)
  );
}

function strengthAt(strength: Float32Array, size: number, x: number, y: number): number {
  return x < 0 || y < 0 || x >= size || y >= size ? 0 : (strength[y * size + x] as number);
}
