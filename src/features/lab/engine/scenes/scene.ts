import { seededRandom } from '../../../../core/stability/seededRandom.ts';

/** Kinds of objects, as the number in an object's row. */
export const objectKind = { box: 0, sphere: 1, cylinder: 2 } as const;

/**
 * Columns of an object's row. Its own frame has its centre at the origin and `y` up; `cos`, `sin` turn it about the
 * vertical. `halfX` is also the radius of spheres and cylinders. `bound` is the radius of a sphere round all of it.
 */
export const objectColumn = {
  kind: 0,
  x: 1,
  y: 2,
  z: 3,
  halfX: 4,
  halfY: 5,
  halfZ: 6,
  cos: 7,
  sin: 8,
  bound: 9,
} as const;
export const objectStride = 10;

/** Columns of a surface's texture row. `pattern`: 0 plain, 1 checks, 2 stripes, 3 noise; `scale` in cells per metre. */
export const textureColumn = {
  pattern: 0,
  scale: 1,
  red: 2,
  green: 3,
  blue: 4,
  red2: 5,
  green2: 6,
  blue2: 7,
  salt: 8,
} as const;
export const textureStride = 9;

/** The surfaces of the room, which come before those of the objects wherever surfaces are counted. */
export const roomSurface = { floor: 0, wall: 1, ceiling: 2 } as const;
export const roomSurfaceCount = 3;

/**
 * A room with objects, lengths in metres, `y` up. Rays leave `eye` along `forward + s * right + t * up`
 * with |s|, |t| below `spread`, so that the distance along a ray is depth along `forward`.
 */
export interface Scene {
  /** Lowest and highest x, y (the floor is 0) and z of the room. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly eye: Float64Array;
  readonly right: Float64Array;
  readonly up: Float64Array;
  readonly forward: Float64Array;
  readonly spread: number;
  readonly light: Float64Array;
  /** Share of the light that reaches every surface. */
  readonly ambient: number;
  readonly objectCount: number;
  /** One row of {@link objectStride} numbers per object. */
  readonly objects: Float64Array;
  /** One row of {@link textureStride} numbers per surface of the room, then per object. */
  readonly textures: Float64Array;
}

/**
 * The scene of a seed: a room, 2 to 4 objects on its floor (spheres may hover), one light.
 * Only + - * / and square roots are used, so that every engine builds the same scene bit for bit.
 */
export function makeScene(seed: number): Scene {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const low = Float64Array.of(-between(1.4, 2.6), 0, -1);
  const high = Float64Array.of(between(1.4, 2.6), between(2.3, 3), between(3.6, 6));
  const eye = Float64Array.of(between(-0.4, 0.4), between(1.1, 1.7), 0);
  const yaw = turn(between(-0.35, 0.35));
  const pitch = turn(between(-0.02, 0.26));
  const [cosYaw, sinYaw, cosPitch, sinPitch] = [yaw[0], yaw[1], pitch[0], pitch[1]];
  const forward = Float64Array.of(sinYaw * cosPitch, -sinPitch, cosYaw * cosPitch);
  const right = Float64Array.of(cosYaw, 0, -sinYaw);
  const up = Float64Array.of(sinYaw * sinPitch, cosPitch, cosYaw * sinPitch);
  const objectCount = 2 + Math.floor(random() * 3);
  const objects = new Float64Array(objectCount * objectStride);
  for (let i = 0; i < objectCount; i++) placeObject(objects, i, random, { low, high, eye, forward });
  const light = Float64Array.of(
    between(-1, 1),
    (high[1] as number) - between(0.1, 0.5),
    between(0.5, (high[2] as number) - 1),
  );
  const textures = new Float64Array((roomSurfaceCount + objectCount) * textureStride);
  for (let i = 0; i < roomSurfaceCount + objectCount; i++) paint(textures, i, random);
  const ambient = between(0.25, 0.4);
  return { low, high, eye, right, up, forward, spread: 0.75, light, ambient, objectCount, objects, textures };
}

/** Cosine and sine of the angle 2 * atan(slope). */
function turn(slope: number): readonly [number, number] {
  const scale = 1 / (1 + slope * slope);
  return [(1 - slope * slope) * scale, 2 * slope * scale];
}

type Surroundings = Pick<Scene, 'low' | 'high' | 'eye' | 'forward'>;

/** Places object `index` where the camera looks, clear of the walls and, within 12 tries, of the objects before it. */
function placeObject(objects: Float64Array, index: number, random: () => number, room: Surroundings): void {
  const between = (low: number, high: number) => low + (high - low) * random();
  const row = objects.subarray(index * objectStride, (index + 1) * objectStride);
  const kind = Math.floor(random() * 3);
  const halfX = kind === objectKind.box ? between(0.2, 0.5) : between(0.2, 0.45);
  const halfY = kind === objectKind.sphere ? halfX : between(0.2, 0.8);
  const halfZ = kind === objectKind.box ? between(0.2, 0.5) : halfX;
  const [cos, sin] = kind === objectKind.box ? turn(between(-1, 1)) : [1, 0];
  const hover = kind === objectKind.sphere && random() < 0.5 ? between(0.1, 1.2) : 0;
  const reach = Math.sqrt(halfX * halfX + halfZ * halfZ);
  const bound = kind === objectKind.sphere ? halfX : Math.sqrt(reach * reach + halfY * halfY);
  row.set([kind, 0, halfY + hover, 0, halfX, halfY, halfZ, cos, sin, bound]);
  for (let attempt = 0; attempt < 12; attempt++) {
    const distance = between(1.6, (room.high[2] as number) - 0.7);
    const aside = between(-0.55, 0.55) * distance;
    const [ahead, side] = [room.forward[2] as number, room.forward[0] as number];
    const x = (room.eye[0] as number) + side * distance + ahead * aside;
    const z = ahead * distance - side * aside;
    row[objectColumn.x] = clamp(x, (room.low[0] as number) + reach, (room.high[0] as number) - reach);
    row[objectColumn.z] = clamp(z, 1 + reach, (room.high[2] as number) - reach);
    if (isClear(objects, index)) return;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Whether object `index` keeps its distance, seen from above, to all before it. */
function isClear(objects: Float64Array, index: number): boolean {
  const at = (object: number, column: number) => objects[object * objectStride + column] as number;
  for (let other = 0; other < index; other++) {
    const dx = at(index, objectColumn.x) - at(other, objectColumn.x);
    const dz = at(index, objectColumn.z) - at(other, objectColumn.z);
    const reach = [index, other].map(i => Math.max(at(i, objectColumn.halfX), at(i, objectColumn.halfZ)));
    const least = (reach[0] as number) + (reach[1] as number);
    if (dx * dx + dz * dz < least * least) return false;
  }
  return true;
}

function paint(textures: Float64Array, surface: number, random: () => number): void {
  const between = (low: number, high: number) => low + (high - low) * random();
  const row = textures.subarray(surface * textureStride, (surface + 1) * textureStride);
  const brightness = surface < roomSurfaceCount ? 0.35 : 0.15;
  const first = [0, 1, 2].map(() => between(brightness, 1));
  const contrast = between(0.15, 0.6);
  const second = first.map(value => Math.max(0.05, value - contrast * between(0.5, 1.2)));
  row.set([Math.floor(random() * 4), between(1, 4), ...first, ...second, Math.floor(random() * 65536)]);
}
