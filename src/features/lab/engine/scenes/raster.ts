/**
 * What the camera sees, one row of pixels after another from the top left, and room for the maps made from it.
 * One raster serves any number of scenes. Lengths in metres; the camera's frame has x to the right, y up, z to the viewer.
 */
export interface Raster {
  readonly size: number;
  /** Surface index: floor, wall, ceiling, then the objects. */
  readonly surface: Uint8Array;
  /** Index into the semantic classes. */
  readonly semantics: Uint8Array;
  /** Depth along the camera's axis. */
  readonly depth: Float32Array;
  /** Its natural logarithm. */
  readonly logDepth: Float32Array;
  /** Unit normals in the camera's frame, 3 per pixel. */
  readonly normals: Float32Array;
  /** Principal curvatures in 1/m, 2 per pixel, the larger first. */
  readonly curvature: Float32Array;
  /** Share of the light that a white surface would send back, 0 to 1. */
  readonly shading: Float32Array;
  /** Red, green and blue, 0 to 1. */
  readonly image: Float32Array;
  readonly luminance: Float32Array;
  readonly keypoints: Float32Array;
  /** 0 or 1. */
  readonly edges: Uint8Array;
  /** 0 or 1. */
  readonly occlusion: Uint8Array;
  /** Maps that the filters work in. */
  readonly work: readonly [Float32Array, Float32Array, Float32Array, Float32Array];
}

/** A blank raster of size x size pixels. */
export function makeRaster(size: number): Raster {
  const count = size * size;
  const map = (channels = 1) => new Float32Array(channels * count);
  return {
    size,
    surface: new Uint8Array(count),
    semantics: new Uint8Array(count),
    depth: map(),
    logDepth: map(),
    normals: map(3),
    curvature: map(2),
    shading: map(),
    image: map(3),
    luminance: map(),
    keypoints: map(),
    edges: new Uint8Array(count),
    occlusion: new Uint8Array(count),
    work: [map(), map(), map(), map()],
  };
}
