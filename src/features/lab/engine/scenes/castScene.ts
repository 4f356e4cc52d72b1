import { hitObject, isOnCap, normalOfObject } from './hitObject.ts';
import { logOf } from './logOf.ts';
import type { Raster } from './raster.ts';
import {
  objectColumn,
  objectKind,
  objectStride,
  roomSurface,
  roomSurfaceCount,
  type Scene,
  textureColumn,
  textureStride,
} from './scene.ts';
import { secondColour } from './texture.ts';

const normal = new Float64Array(3);

/** Fills a raster with what one ray through the middle of each pixel meets: all maps but the filtered ones. */
export function castScene(scene: Scene, raster: Raster): void {
  const { size } = raster;
  const { eye, right, up, forward, spread, objects } = scene;
  const [ex, ey, ez] = [eye[0] as number, eye[1] as number, eye[2] as number];
  for (let row = 0; row < size; row++) {
    const t = spread * (1 - (2 * row + 1) / size);
    for (let column = 0; column < size; column++) {
      const s = spread * ((2 * column + 1) / size - 1);
      const dx = (forward[0] as number) + s * (right[0] as number) + t * (up[0] as number);
      const dy = (forward[1] as number) + s * (right[1] as number) + t * (up[1] as number);
      const dz = (forward[2] as number) + s * (right[2] as number) + t * (up[2] as number);
      let surface = -1;
      let depth = Number.POSITIVE_INFINITY;
      for (let i = 0; i < scene.objectCount; i++) {
        const distance = hitObject(objects, i * objectStride, ex, ey, ez, dx, dy, dz);
        if (distance < depth) {
          depth = distance;
          surface = roomSurfaceCount + i;
        }
      }
      if (surface < 0) {
        const { low, high } = scene;
        const tx = (((dx > 0 ? high : low)[0] as number) - ex) / dx;
        const ty = (((dy > 0 ? high : low)[1] as number) - ey) / dy;
        const tz = (((dz > 0 ? high : low)[2] as number) - ez) / dz;
        // Dividing by 0 gives an infinity of either sign or NaN: none of them is a wall ahead.
        const wall = Math.min(
          dx === 0 ? Number.POSITIVE_INFINITY : tx,
          dz === 0 ? Number.POSITIVE_INFINITY : tz,
        );
        depth = dy !== 0 && ty < wall ? ty : wall;
        normal.fill(0);
        if (depth !== wall) {
          surface = dy < 0 ? roomSurface.floor : roomSurface.ceiling;
          normal[1] = dy < 0 ? 1 : -1;
        } else {
          surface = roomSurface.wall;
          if (tx === wall && dx !== 0) normal[0] = dx < 0 ? 1 : -1;
          else normal[2] = dz < 0 ? 1 : -1;
        }
      }
      const [x, y, z] = [ex + depth * dx, ey + depth * dy, ez + depth * dz];
      if (surface >= roomSurfaceCount) {
        normalOfObject(objects, (surface - roomSurfaceCount) * objectStride, x, y, z, normal);
      }
      const pixel = row * size + column;
      raster.surface[pixel] = surface;
      raster.depth[pixel] = depth;
      raster.logDepth[pixel] = logOf(depth);
      writeGeometry(scene, raster, pixel, surface, y);
      writeColour(scene, raster, pixel, surface, x, y, z);
    }
  }
}

/** Class, normal and curvature of a pixel. `y` is the height of the point. */
function writeGeometry(scene: Scene, raster: Raster, pixel: number, surface: number, y: number): void {
  const { right, up, forward, objects } = scene;
  const [nx, ny, nz] = [normal[0] as number, normal[1] as number, normal[2] as number];
  const { normals, curvature, semantics } = raster;
  normals[3 * pixel] = nx * (right[0] as number) + ny * (right[1] as number) + nz * (right[2] as number);
  normals[3 * pixel + 1] = nx * (up[0] as number) + ny * (up[1] as number) + nz * (up[2] as number);
  normals[3 * pixel + 2] = -(
    nx * (forward[0] as number) +
    ny * (forward[1] as number) +
    nz * (forward[2] as number)
  );
  let [first, second] = [0, 0];
  let semanticClass = surface;
  if (surface >= roomSurfaceCount) {
    const row = (surface - roomSurfaceCount) * objectStride;
    const kind = objects[row + objectColumn.kind] as number;
    const radius = objects[row + objectColumn.halfX] as number;
    semanticClass = roomSurfaceCount + kind;
    if (kind === objectKind.sphere) {
      first = 1 / radius;
      second = first;
    } else if (kind === objectKind.cylinder) {
      const height = y - (objects[row + objectColumn.y] as number);
      first = isOnCap(height, objects[row + objectColumn.halfY] as number) ? 0 : 1 / radius;
    }
  }
  semantics[pixel] = semanticClass;
  curvature[2 * pixel] = first;
  curvature[2 * pixel + 1] = second;
}

/** Shading, colour and luminance of a pixel whose point is x, y, z. */
function writeColour(
  scene: Scene,
  raster: Raster,
  pixel: number,
  surface: number,
  x: number,
  y: number,
  z: number,
): void {
  const { objects, textures } = scene;
  const shading = shadingAt(scene, x, y, z);
  raster.shading[pixel] = shading;
  let [lx, ly, lz] = [x, y, z];
  if (surface >= roomSurfaceCount) {
    const row = (surface - roomSurfaceCount) * objectStride;
    const cos = objects[row + objectColumn.cos] as number;
    const sin = objects[row + objectColumn.sin] as number;
    const px = x - (objects[row + objectColumn.x] as number);
    const pz = z - (objects[row + objectColumn.z] as number);
    lx = cos * px - sin * pz;
    ly = y - (objects[row + objectColumn.y] as number);
    lz = sin * px + cos * pz;
  }
  const row = surface * textureStride;
  const share = secondColour(textures, row, lx, ly, lz);
  const red = mixed(textures, row + textureColumn.red, share) * shading;
  const green = mixed(textures, row + textureColumn.green, share) * shading;
  const blue = mixed(textures, row + textureColumn.blue, share) * shading;
  raster.image[3 * pixel] = red;
  raster.image[3 * pixel + 1] = green;
  raster.image[3 * pixel + 2] = blue;
  raster.luminance[pixel] = 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** A colour's component with a share of that of the second colour, three columns on. */
function mixed(textures: Float64Array, at: number, share: number): number {
  const first = textures[at] as number;
  return first + ((textures[at + 3] as number) - first) * share;
}

/** Ambient light and, where no object is in between, Lambert's share of the lamp's. The normal is in `normal`. */
function shadingAt(scene: Scene, x: number, y: number, z: number): number {
  const { light, ambient, objects, objectCount } = scene;
  const [nx, ny, nz] = [normal[0] as number, normal[1] as number, normal[2] as number];
  const dx = (light[0] as number) - x;
  const dy = (light[1] as number) - y;
  const dz = (light[2] as number) - z;
  const facing = nx * dx + ny * dy + nz * dz;
  if (facing <= 0) return ambient;
  // Off the surface, so that it does not shade itself.
  const [ox, oy, oz] = [x + 1e-6 * nx, y + 1e-6 * ny, z + 1e-6 * nz];
  for (let i = 0; i < objectCount; i++) {
    if (hitObject(objects, i * objectStride, ox, oy, oz, dx, dy, dz) < 1) return ambient;
  }
  return ambient + ((1 - ambient) * facing) / Math.sqrt(dx * dx + dy * dy + dz * dz);
}
