import { expect, test } from 'vitest';
import { makeTestScene } from '../testing/makeTestScene.ts';
import { castScene } from './castScene.ts';
import { makeRaster, type Raster } from './raster.ts';
import type { Scene } from './scene.ts';

const size = 32;
const spread = 0.75;

function cast(scene: Scene): Raster {
  const raster = makeRaster(size);
  castScene(scene, raster);
  return raster;
}

/** The slopes of the ray through a pixel: to the right and up, per metre of depth. */
function rayOf(pixel: number): [number, number] {
  const [row, column] = [Math.floor(pixel / size), pixel % size];
  return [spread * ((2 * column + 1) / size - 1), spread * (1 - (2 * row + 1) / size)];
}

const pixelsOf = (raster: Raster, surface: number) =>
  [...raster.surface.keys()].filter(pixel => raster.surface[pixel] === surface);

test('a wall square to the camera has one depth, and the depth of the floor is the height of the eye over the slope', () => {
  const raster = cast(makeTestScene());
  const walls = pixelsOf(raster, 1).filter(pixel => Math.abs(rayOf(pixel)[0]) < 5 / 9);
  expect(walls.length).toBeGreaterThan(100);
  for (const pixel of walls) {
    expect(raster.depth[pixel]).toBe(9);
    expect(raster.logDepth[pixel]).toBeCloseTo(Math.log(9), 6);
    expect([...raster.normals.subarray(3 * pixel, 3 * pixel + 3)].map(Math.abs)).toEqual([0, 0, 1]);
  }
  const floor = pixelsOf(raster, 0);
  expect(floor.length).toBeGreaterThan(100);
  for (const pixel of floor) {
    expect(raster.depth[pixel]).toBeCloseTo(2 / -rayOf(pixel)[1], 5);
    expect(raster.normals[3 * pixel + 1]).toBe(1);
    expect(raster.curvature[2 * pixel]).toBe(0);
  }
});

test('a sphere has the depth, normals and curvature of its equation', () => {
  const [cx, cy, cz, r] = [0.3, 2.2, 4, 0.8];
  const raster = cast(makeTestScene([{ kind: 'sphere', centre: [cx, cy, cz], half: [r, r, r] }]));
  const sphere = pixelsOf(raster, 3);
  // Its outline is an ellipse a little larger than the disc of radius r / z.
  const expected = Math.PI * ((r / Math.sqrt(cz * cz - r * r) / spread) * (size / 2)) ** 2;
  expect(Math.abs(sphere.length - expected)).toBeLessThan(0.08 * expected);
  for (const pixel of sphere) {
    const [s, t] = rayOf(pixel);
    const z = raster.depth[pixel] as number;
    const normal = [(s * z - cx) / r, (2 + t * z - cy) / r, -(z - cz) / r];
    normal.forEach((value, i) => {
      expect(raster.normals[3 * pixel + i]).toBeCloseTo(value, 4);
    });
    expect(Math.hypot(...normal)).toBeCloseTo(1, 5);
    expect(raster.curvature[2 * pixel]).toBeCloseTo(1 / r, 6);
    expect(raster.curvature[2 * pixel + 1]).toBeCloseTo(1 / r, 6);
    expect(raster.semantics[pixel]).toBe(4);
  }
});

test('a cylinder is curved once on its side and not at all on its cap', () => {
  const raster = cast(makeTestScene([{ kind: 'cylinder', centre: [0, 0.7, 4], half: [0.9, 0.7, 0.9] }]));
  const cylinder = pixelsOf(raster, 3);
  const side = cylinder.filter(pixel => raster.normals[3 * pixel + 1] === 0);
  const cap = cylinder.filter(pixel => raster.normals[3 * pixel + 1] === 1);
  expect(side.length + cap.length).toBe(cylinder.length);
  expect(Math.min(side.length, cap.length)).toBeGreaterThan(5);
  for (const pixel of side) {
    const z = raster.depth[pixel] as number;
    expect(raster.normals[3 * pixel]).toBeCloseTo((rayOf(pixel)[0] * z) / 0.9, 4);
    expect(raster.curvature[2 * pixel]).toBeCloseTo(1 / 0.9, 6);
    expect(raster.curvature[2 * pixel + 1]).toBe(0);
  }
  for (const pixel of cap) {
    expect(raster.depth[pixel]).toBeCloseTo(0.6 / -rayOf(pixel)[1], 5);
    expect(raster.curvature[2 * pixel]).toBe(0);
  }
});

test('a box turned about the vertical shows its faces at their depth', () => {
  const scene = makeTestScene([{ kind: 'box', centre: [0, 2, 4], half: [0.5, 0.5, 0.5] }]);
  const front = cast(scene);
  for (const pixel of pixelsOf(front, 3)) expect(front.depth[pixel]).toBeCloseTo(3.5, 6);
  // An eighth of a turn: the nearest edge is in the middle, half a diagonal in front of the centre.
  scene.objects.set([Math.SQRT1_2, Math.SQRT1_2], 7);
  const turned = cast(scene);
  const box = pixelsOf(turned, 3);
  expect(box.length).toBeGreaterThan(20);
  for (const pixel of box) {
    const z = turned.depth[pixel] as number;
    expect(Math.abs(rayOf(pixel)[0] * z) + Math.abs(z - 4)).toBeCloseTo(Math.SQRT1_2, 4);
    expect(Math.abs(turned.normals[3 * pixel] as number)).toBeCloseTo(Math.SQRT1_2, 6);
    expect(turned.normals[3 * pixel + 2]).toBeCloseTo(Math.SQRT1_2, 6);
  }
});

test('shading is Lambert’s law on what the lamp sees and the ambient light in shadows', () => {
  const scene = makeTestScene([{ kind: 'sphere', centre: [0, 1.4, 3.5], half: [0.4, 0.4, 0.4] }], 0.3);
  const raster = cast(scene);
  let shaded = 0;
  for (const pixel of pixelsOf(raster, 0)) {
    const [s, t] = rayOf(pixel);
    const z = raster.depth[pixel] as number;
    const [x, toLamp] = [s * z, [0 - s * z, 4, 3 - z] as const];
    const distance = Math.hypot(...toLamp);
    const along = ((0 - x) * toLamp[0] + 1.4 * toLamp[1] + (3.5 - z) * toLamp[2]) / distance;
    const aside = Math.sqrt(x * x + 1.4 * 1.4 + (3.5 - z) ** 2 - along * along);
    // Near the edge of the shadow both are right.
    if (Math.abs(aside - 0.4) < 1e-3 || t === 0) continue;
    if (aside < 0.4) shaded++;
    const lit = aside < 0.4 ? 0.3 : 0.3 + (0.7 * 4) / distance;
    expect(raster.shading[pixel]).toBeCloseTo(lit, 4);
    expect(raster.image[3 * pixel]).toBeCloseTo(0.5 * lit, 4);
  }
  expect(shaded).toBeGreaterThan(3);
});
