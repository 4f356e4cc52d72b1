import { objectColumn, objectKind } from './scene.ts';

/**
 * The distance t > 0 at which the ray o + t d first meets the object whose row starts at `row`; `Infinity` if it does not.
 * The direction need not be of length 1: t counts in its lengths.
 */
export function hitObject(
  objects: Float64Array,
  row: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const x = ox - (objects[row + objectColumn.x] as number);
  const y = oy - (objects[row + objectColumn.y] as number);
  const z = oz - (objects[row + objectColumn.z] as number);
  const bound = objects[row + objectColumn.bound] as number;
  const squared = dx * dx + dy * dy + dz * dz;
  const towards = x * dx + y * dy + z * dz;
  const apart = x * x + y * y + z * z - bound * bound;
  const inside = towards * towards - squared * apart;
  // The sphere round the object is missed, or lies behind.
  if (inside < 0 || (apart > 0 && towards > 0)) return Number.POSITIVE_INFINITY;
  const kind = objects[row + objectColumn.kind];
  if (kind === objectKind.sphere) {
    const t = (-towards - Math.sqrt(inside)) / squared;
    return t > 0 ? t : Number.POSITIVE_INFINITY;
  }
  const halfX = objects[row + objectColumn.halfX] as number;
  const halfY = objects[row + objectColumn.halfY] as number;
  if (kind === objectKind.cylinder) return hitCylinder(halfX, halfY, x, y, z, dx, dy, dz);
  const cos = objects[row + objectColumn.cos] as number;
  const sin = objects[row + objectColumn.sin] as number;
  const halfZ = objects[row + objectColumn.halfZ] as number;
  return hitBox(
    halfX,
    halfY,
    halfZ,
    cos * x - sin * z,
    y,
    sin * x + cos * z,
    cos * dx - sin * dz,
    dy,
    sin * dx + cos * dz,
  );
}

function hitBox(
  halfX: number,
  halfY: number,
  halfZ: number,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  // A component of 0 gives infinities of the right signs, as long as the ray starts off the plane of a face.
  const [ix, iy, iz] = [1 / dx, 1 / dy, 1 / dz];
  const enter = Math.max(
    Math.min((-halfX - x) * ix, (halfX - x) * ix),
    Math.min((-halfY - y) * iy, (halfY - y) * iy),
    Math.min((-halfZ - z) * iz, (halfZ - z) * iz),
  );
  const leave = Math.min(
    Math.max((-halfX - x) * ix, (halfX - x) * ix),
    Math.max((-halfY - y) * iy, (halfY - y) * iy),
    Math.max((-halfZ - z) * iz, (halfZ - z) * iz),
  );
  return enter > 0 && enter <= leave ? enter : Number.POSITIVE_INFINITY;
}

/** An upright cylinder: its side, or the cap that the ray comes to first. */
function hitCylinder(
  radius: number,
  half: number,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const a = dx * dx + dz * dz;
  const b = x * dx + z * dz;
  const inside = b * b - a * (x * x + z * z - radius * radius);
  if (inside < 0) return Number.POSITIVE_INFINITY;
  const side = (-b - Math.sqrt(inside)) / a;
  const height = y + side * dy;
  if (side > 0 && height <= half && height >= -half) return side;
  const cap = ((dy < 0 ? half : -half) - y) / dy;
  const capX = x + cap * dx;
  const capZ = z + cap * dz;
  return cap > 0 && capX * capX + capZ * capZ <= radius * radius ? cap : Number.POSITIVE_INFINITY;
}

/** Writes into `normal` the outward unit normal at a point on the object's surface, in the frame of the room. */
export function normalOfObject(
  objects: Float64Array,
  row: number,
  px: number,
  py: number,
  pz: number,
  normal: Float64Array,
): void {
  const x = px - (objects[row + objectColumn.x] as number);
  const y = py - (objects[row + objectColumn.y] as number);
  const z = pz - (objects[row + objectColumn.z] as number);
  const kind = objects[row + objectColumn.kind];
  const radius = objects[row + objectColumn.halfX] as number;
  normal.fill(0);
  if (kind === objectKind.sphere) {
    normal[0] = x / radius;
    normal[1] = y / radius;
    normal[2] = z / radius;
    return;
  }
  const half = objects[row + objectColumn.halfY] as number;
  if (kind === objectKind.cylinder) {
    if (isOnCap(y, half)) {
      normal[1] = y > 0 ? 1 : -1;
      return;
    }
    normal[0] = x / radius;
    normal[2] = z / radius;
    return;
  }
  const cos = objects[row + objectColumn.cos] as number;
  const sin = objects[row + objectColumn.sin] as number;
  const acrossX = (cos * x - sin * z) / radius;
  const acrossY = y / half;
  const acrossZ = (sin * x + cos * z) / (objects[row + objectColumn.halfZ] as number);
  const most = Math.max(Math.abs(acrossX), Math.abs(acrossY), Math.abs(acrossZ));
  if (Math.abs(acrossY) === most) {
    normal[1] = acrossY > 0 ? 1 : -1;
  } else if (Math.abs(acrossX) === most) {
    normal[0] = acrossX > 0 ? cos : -cos;
    normal[2] = acrossX > 0 ? -sin : sin;
  } else {
    normal[0] = acrossZ > 0 ? sin : -sin;
    normal[2] = acrossZ > 0 ? cos : -cos;
  }
}

/** Whether a point at height `y` over the centre of a cylinder is on a cap, allowing for rounding. */
export function isOnCap(y: number, half: number): boolean {
  return Math.abs(y) > half * (1 - 1e-9);
}
