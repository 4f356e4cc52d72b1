/** Writes the map blurred by the binomial [1 2 1] / 4 along both axes; beyond the border its pixels repeat. */
export function blur(size: number, from: Float32Array, to: Float32Array, between: Float32Array): void {
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      const left = from[x > 0 ? at - 1 : at] as number;
      const right = from[x < size - 1 ? at + 1 : at] as number;
      between[at] = 0.25 * (left + right) + 0.5 * (from[at] as number);
    }
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      const above = between[y > 0 ? at - size : at] as number;
      const below = between[y < size - 1 ? at + size : at] as number;
      to[at] = 0.25 * (above + below) + 0.5 * (between[at] as number);
    }
  }
}

/** Writes Sobel's derivatives of a map per pixel, `dy` growing downwards; beyond the border its pixels repeat. */
export function sobel(size: number, from: Float32Array, dx: Float32Array, dy: Float32Array): void {
  for (let y = 0; y < size; y++) {
    const above = y > 0 ? -size : 0;
    const below = y < size - 1 ? size : 0;
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      const left = x > 0 ? -1 : 0;
      const right = x < size - 1 ? 1 : 0;
      const nw = from[at + above + left] as number;
      const ne = from[at + above + right] as number;
      const sw = from[at + below + left] as number;
      const se = from[at + below + right] as number;
      const east = from[at + right] as number;
      const west = from[at + left] as number;
      const north = from[at + above] as number;
      const south = from[at + below] as number;
      dx[at] = 0.125 * (ne - nw + 2 * (east - west) + se - sw);
      dy[at] = 0.125 * (sw - nw + 2 * (south - north) + se - ne);
    }
  }
}
