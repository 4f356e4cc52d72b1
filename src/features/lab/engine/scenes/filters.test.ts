import { expect, test } from 'vitest';
import { depthToSpace, spaceToDepth } from '../../model/pictures/spaceToDepth.ts';
import { makeTestScene } from '../testing/makeTestScene.ts';
import { castScene } from './castScene.ts';
import { findEdges } from './findEdges.ts';
import { findKeypoints } from './findKeypoints.ts';
import { findOcclusion } from './findOcclusion.ts';
import { logOf } from './logOf.ts';
import { makeRaster, type Raster } from './raster.ts';

const size = 16;

/** A raster whose luminance is a function of the pixel. */
function drawn(luminance: (x: number, y: number) => number): Raster {
  const raster = makeRaster(size);
  for (let i = 0; i < size * size; i++) raster.luminance[i] = luminance(i % size, Math.floor(i / size));
  findEdges(raster);
  findKeypoints(raster);
  return raster;
}

test('a step in brightness is one line of edge pixels, and no keypoint', () => {
  for (const turned of [false, true]) {
    const { edges, keypoints } = drawn((x, y) => ((turned ? y : x) < 8 ? 0.2 : 0.8));
    for (let i = 0; i < size; i++) {
      const line = [...Array(size).keys()].map(j => edges[turned ? j * size + i : i * size + j]);
      expect(line.filter(value => value === 1)).toHaveLength(1);
      expect(line.indexOf(1)).toBe(7);
    }
    expect(Math.max(...keypoints)).toBeLessThan(1e-2);
  }
});

test('a slope and a flat map have neither edges nor keypoints', () => {
  for (const slope of [0, 0.02]) {
    const { edges, keypoints } = drawn(x => slope * x);
    expect(edges.includes(1)).toBe(false);
    expect(Math.max(...keypoints)).toBeLessThan(1e-2);
  }
});

test('the strongest keypoint of a quadrant is its corner, with the response of its structure tensor', () => {
  const { keypoints } = drawn((x, y) => (x >= 8 && y >= 8 ? 1 : 0));
  const best = keypoints.indexOf(Math.max(...keypoints));
  expect([7, 8]).toContain(best % size);
  expect([7, 8]).toContain(Math.floor(best / size));
  // Sobel's dx around pixel (8, 8), rows 7 to 9 and columns 7 to 9, and dy the same with x and y exchanged.
  const dx = [
    [0.125, 0.125, 0],
    [0.375, 0.375, 0],
    [0.5, 0.5, 0],
  ];
  const weights = [0.25, 0.5, 0.25];
  let [xx, xy] = [0, 0];
  for (const [i, a] of weights.entries()) {
    for (const [j, b] of weights.entries()) {
      const [gx, gy] = [dx[i]?.[j] ?? 0, dx[j]?.[i] ?? 0];
      xx += a * b * gx * gx;
      xy += a * b * gx * gy;
    }
  }
  expect(keypoints[8 * size + 8]).toBeCloseTo(10 * Math.sqrt((xx * xx - xy * xy) / (2 * xx)), 3);
});

test('a weak edge is kept where it goes on from a strong one and dropped where it stands alone', () => {
  const contrast = (y: number) => Math.max(0.12, 0.4 - 0.03 * y);
  const joined = drawn((x, y) => (x < 8 ? 0 : contrast(y)));
  expect(joined.edges[14 * size + 7]).toBe(1);
  const alone = drawn(x => (x < 8 ? 0 : 0.12));
  expect(alone.edges.includes(1)).toBe(false);
});

test('occlusion edges are the silhouette of what is in front, and not where it stands on the floor', () => {
  const raster = makeRaster(32);
  castScene(makeTestScene([{ kind: 'box', centre: [0, 1, 4], half: [0.8, 1, 0.6] }]), raster);
  findOcclusion(raster);
  const isBox = (x: number, y: number) => raster.surface[y * 32 + x] === 3;
  let [silhouette, contact] = [0, 0];
  for (let y = 1; y < 31; y++) {
    for (let x = 1; x < 31; x++) {
      const marked = raster.occlusion[y * 32 + x] === 1;
      if (!isBox(x, y)) expect(marked).toBe(false);
      else if (!isBox(x - 1, y) || !isBox(x + 1, y) || !isBox(x, y - 1)) {
        // At the foot of the box the floor beside it is as near as the box.
        if (isBox(x, y + 2)) expect(marked).toBe(true);
        silhouette++;
      } else {
        if (!isBox(x, y + 1)) contact++;
        expect(marked).toBe(false);
      }
    }
  }
  expect(silhouette).toBeGreaterThan(20);
  expect(contact).toBeGreaterThan(3);
});

test('the logarithm made of four operations is that of Math', () => {
  for (let value = 1e-3; value < 1e3; value *= 1.37) expect(logOf(value)).toBeCloseTo(Math.log(value), 11);
});

test('space to depth puts each channel’s four pixels of a cell side by side and is undone by its inverse', () => {
  const from = Float32Array.from({ length: 4 * 4 * 2 }, (_, i) => i);
  const to = new Float32Array(40);
  spaceToDepth(4, 2, from, to, 8);
  expect([...to.subarray(8, 16)]).toEqual([0, 2, 8, 10, 1, 3, 9, 11]);
  const back = new Float32Array(32);
  depthToSpace(4, 2, to, back, 8);
  expect(back).toEqual(from);
});
