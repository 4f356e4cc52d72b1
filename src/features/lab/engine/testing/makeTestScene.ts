import { objectKind, objectStride, roomSurfaceCount, type Scene, textureStride } from '../scenes/scene.ts';

/** An object by its measures, for scenes whose labels are known in closed form. */
export interface TestObject {
  readonly kind: keyof typeof objectKind;
  readonly centre: readonly [number, number, number];
  readonly half: readonly [number, number, number];
}

/** A plain grey room of 10 x 5 x 10 m, seen from (0, 2, 0) straight along z, with the given objects. */
export function makeTestScene(placed: readonly TestObject[] = [], ambient = 1): Scene {
  const objects = new Float64Array(placed.length * objectStride);
  placed.forEach(({ kind, centre, half }, i) => {
    const bound = kind === 'sphere' ? half[0] : Math.hypot(...half);
    objects.set([objectKind[kind], ...centre, ...half, 1, 0, bound], i * objectStride);
  });
  const textures = new Float64Array((roomSurfaceCount + placed.length) * textureStride);
  for (let i = 0; i < roomSurfaceCount + placed.length; i++) {
    textures.set([0, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0], i * textureStride);
  }
  return {
    low: Float64Array.of(-5, 0, -1),
    high: Float64Array.of(5, 5, 9),
    eye: Float64Array.of(0, 2, 0),
    right: Float64Array.of(1, 0, 0),
    up: Float64Array.of(0, 1, 0),
    forward: Float64Array.of(0, 0, 1),
    spread: 0.75,
    light: Float64Array.of(0, 4, 3),
    ambient,
    objectCount: placed.length,
    objects,
    textures,
  };
}
