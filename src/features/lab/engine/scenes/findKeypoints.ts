import { blur, sobel } from './filters.ts';
import type { Raster } from './raster.ts';

/** Keeps the quotient of the response finite where nothing changes; in squared luminance per pixel. */
const floor = 1e-6;

/** Brings the response to the scale of the other labels. */
const perTenPixels = 10;

/**
 * Fills `keypoints` with the corner response of `luminance`: the square root of det M / trace M, where M is the structure
 * tensor, blurred over 3 x 3 pixels; like a gradient, in luminance per 10 pixels. 0 on flat ground and along straight edges.
 *
 * **Source:** Harris and Stephens 1988, A combined corner and edge detector, in Noble's form, which has no free weight.
 */
export function findKeypoints(raster: Raster): void {
  const { size, luminance, keypoints, work } = raster;
  const [xx, yy, xy, between] = work;
  sobel(size, luminance, xx, yy);
  for (let i = 0; i < xx.length; i++) {
    const [dx, dy] = [xx[i] as number, yy[i] as number];
    xx[i] = dx * dx;
    yy[i] = dy * dy;
    xy[i] = dx * dy;
  }
  blur(size, xx, xx, between);
  blur(size, yy, yy, between);
  blur(size, xy, xy, between);
  for (let i = 0; i < xx.length; i++) {
    const [a, b, c] = [xx[i] as number, yy[i] as number, xy[i] as number];
    keypoints[i] = perTenPixels * Math.sqrt(Math.max(0, a * b - c * c) / (a + b + floor));
  }
}
