/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A sequence of colours at equal distances, from the lowest value to the highest. */
export type ColorRamp = readonly [Rgb, Rgb, ...Rgb[]];

/**
 * Near is light, far is dark. **Source:** viridis by Stéfan van der Walt and Nathaniel Smith (CC0), read at nine places:
 * even in lightness, and told apart with any kind of colour blindness.
 */
export const depthRamp: ColorRamp = [
  [253, 231, 37],
  [173, 220, 48],
  [94, 201, 98],
  [40, 174, 128],
  [33, 145, 140],
  [44, 114, 142],
  [59, 82, 139],
  [71, 45, 123],
  [68, 1, 84],
];

/** No error is black, a large one pale yellow. **Source:** inferno, as above. */
export const errorRamp: ColorRamp = [
  [0, 0, 4],
  [31, 12, 72],
  [85, 15, 109],
  [136, 34, 106],
  [186, 54, 85],
  [227, 89, 51],
  [249, 140, 10],
  [249, 201, 50],
  [252, 255, 164],
];

/** The colour at a share of the way from the first to the last; shares beyond 0 to 1 give the ends. */
export function rampColor(ramp: ColorRamp, share: number): Rgb {
  const place = Math.min(Math.max(share, 0), 1) * (ramp.length - 1);
  const index = Math.min(Math.floor(place), ramp.length - 2);
  const [from, to] = [ramp[index] ?? ramp[0], ramp[index + 1] ?? ramp[1]];
  const at = (channel: 0 | 1 | 2) => from[channel] + (to[channel] - from[channel]) * (place - index);
  return [at(0), at(1), at(2)];
}

/** A colour as CSS writes it. */
export function cssRgb(color: Rgb): string {
  return `rgb(${color.map(Math.round).join(' ')})`;
}
