/**
 * Writes a map of size x size pixels with `channels` values each as size/2 x size/2 cells with 4 * channels values each,
 * starting at `offset`: a cell holds each channel in turn, of its pixels top left, top right, bottom left, bottom right.
 */
export function spaceToDepth(
  size: number,
  channels: number,
  from: Float32Array | Uint8Array,
  to: Float32Array | Uint8Array,
  offset = 0,
): void {
  const half = size >> 1;
  let read = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const cell = (y >> 1) * half + (x >> 1);
      let write = offset + cell * 4 * channels + (y & 1) * 2 + (x & 1);
      for (let c = 0; c < channels; c++, write += 4) to[write] = from[read++] as number;
    }
  }
}

/** Writes back into rows of pixels what {@link spaceToDepth} wrote, from the map that starts at `offset`. */
export function depthToSpace(
  size: number,
  channels: number,
  from: Float32Array | Uint8Array,
  to: Float32Array | Uint8Array | Uint8ClampedArray,
  offset = 0,
): void {
  const half = size >> 1;
  let write = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const cell = (y >> 1) * half + (x >> 1);
      let read = offset + cell * 4 * channels + (y & 1) * 2 + (x & 1);
      for (let c = 0; c < channels; c++, read += 4) to[write++] = from[read] as number;
    }
  }
}
