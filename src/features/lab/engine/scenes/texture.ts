import { textureColumn } from './scene.ts';

/**
 * How much of a surface's second colour shows at a point of its own frame, from 0 to 1. Patterns fill space, so that no
 * surface needs coordinates of its own; `row` is where the surface's texture row starts.
 */
export function secondColour(textures: Float64Array, row: number, x: number, y: number, z: number): number {
  const pattern = textures[row + textureColumn.pattern];
  if (pattern === 0) return 0;
  const scale = textures[row + textureColumn.scale] as number;
  // Off the grid, so that no surface lies in a boundary between cells, where rounding would decide.
  const sx = x * scale + 0.31;
  const sy = y * scale + 0.43;
  const sz = z * scale + 0.37;
  if (pattern === 1) return (Math.floor(sx) + Math.floor(sy) + Math.floor(sz)) & 1;
  if (pattern === 2) return Math.floor(1.3 * sx + 0.9 * sy + 0.4 * sz) & 1;
  return noise((textures[row + textureColumn.salt] as number) | 0, 1.7 * sx, 1.7 * sy, 1.7 * sz);
}

/** Value noise, smooth, from 0 to 1. */
function noise(salt: number, x: number, y: number, z: number): number {
  const [cx, cy, cz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [fx, fy, fz] = [smooth(x - cx), smooth(y - cy), smooth(z - cz)];
  const near = mix(
    mix(grain(salt, cx, cy, cz), grain(salt, cx + 1, cy, cz), fx),
    mix(grain(salt, cx, cy + 1, cz), grain(salt, cx + 1, cy + 1, cz), fx),
    fy,
  );
  const far = mix(
    mix(grain(salt, cx, cy, cz + 1), grain(salt, cx + 1, cy, cz + 1), fx),
    mix(grain(salt, cx, cy + 1, cz + 1), grain(salt, cx + 1, cy + 1, cz + 1), fx),
    fy,
  );
  return mix(near, far, fz);
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** A number from 0 to 1 for a cell of the grid. */
function grain(salt: number, x: number, y: number, z: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77) ^ Math.imul(z, 0xc2b2ae3d) ^ salt;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) & 0xffff) / 0xffff;
}
