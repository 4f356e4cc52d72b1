import { type LabTaskId, labTask, semanticClasses } from '../labTasks.ts';
import { depthToSpace } from './spaceToDepth.ts';

/** What a picture shows: the image itself, or a task's label or prediction. */
export type Painted = LabTaskId | 'image';

/** One map of size x size pixels, space-to-depth: a label as scenes hold it, or a network's prediction. */
export interface PaintedMap {
  readonly what: Painted;
  readonly kind: 'label' | 'prediction';
  readonly size: number;
  readonly values: Float32Array | Uint8Array;
}

/**
 * The colours of the semantic classes, in their order: the room in greys and blue, the objects in Okabe and Ito's colours.
 * They differ in lightness too, so that they are told apart without hue.
 */
export const classColors: readonly Rgb[] = [
  [70, 70, 74],
  [222, 220, 212],
  [122, 178, 226],
  [213, 94, 0],
  [0, 158, 115],
  [240, 228, 66],
];

/** Where the depth's colours begin and end: natural logarithms of metres. 99% of all pixels lie in between. */
export const depthRange = [0, 1.8] as const;

/** Where the curvature's colours end, per metre: that of the smallest sphere. */
export const mostCurvature = 5;

const flatColor: Rgb = [118, 118, 118];
const firstCurvature: Rgb = [110, 28, -96];
const secondCurvature: Rgb = [27, 96, 136];

/** Values per pixel of a map. */
export function channelsOf(what: Painted, kind: PaintedMap['kind']): number {
  return what === 'image' ? 3 : labTask(what)[kind === 'label' ? 'labelChannels' : 'channels'];
}

/** A map's values in rows of pixels, `channelsOf` per pixel. */
export function rowsOf({ what, kind, size, values }: PaintedMap): Float32Array {
  const channels = channelsOf(what, kind);
  const rows = new Float32Array(channels * size * size);
  depthToSpace(size, channels, values, rows);
  return rows;
}

/**
 * The map as an image, RGBA bytes row by row. Label and prediction of a task have the same colours for the same values;
 * logits become shares first, or the most likely class.
 */
export function paintLabel(map: PaintedMap): Uint8ClampedArray {
  const { what, kind, size } = map;
  const rgba = new Uint8ClampedArray(4 * size * size).fill(255);
  const channels = channelsOf(what, kind);
  const rows = rowsOf(map);
  for (let i = 0; i < size * size; i++) {
    rgba.set(colorOf(what, kind, rows.subarray(i * channels, (i + 1) * channels)), 4 * i);
  }
  return rgba;
}

/** The colour of one pixel's values. */
export function colorOf(what: Painted, kind: PaintedMap['kind'], values: Float32Array): Rgb {
  const [first = 0, second = 0, third = 0] = values;
  switch (what) {
    case 'semantics':
      return classColors[kind === 'label' ? first : likeliestClass(values)] ?? flatColor;
    case 'normals':
      return [127.5 * (1 + first), 127.5 * (1 + second), 127.5 * (1 + third)];
    case 'image':
    case 'autoencoding':
      return [255 * first, 255 * second, 255 * third];
    case 'depth':
      return rampColor(depthRamp, (first - depthRange[0]) / (depthRange[1] - depthRange[0]));
    case 'edges':
    case 'occlusion':
      return grey(kind === 'label' ? first : shareOfLogit(first));
    case 'curvature':
      return curvatureColor(first / mostCurvature, second / mostCurvature);
    case 'keypoints':
    case 'reshading':
      return grey(first);
  }
}

function grey(share: number): Rgb {
  return [255 * share, 255 * share, 255 * share];
}

/** Flat is grey; each of the two curvatures pulls towards a colour of its own, negative ones the other way. */
function curvatureColor(first: number, second: number): Rgb {
  const at = (channel: 0 | 1 | 2) =>
    flatColor[channel] + first * firstCurvature[channel] + second * secondCurvature[channel];
  return [at(0), at(1), at(2)];
}

/** The share that a logit stands for. */
export function shareOfLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Index of the class with the highest logit; the first of equals. */
export function likeliestClass(logits: Float32Array): number {
  let most = 0;
  for (let i = 1; i < semanticClasses.length; i++) {
    if ((logits[i] as number) > (logits[most] as number)) most = i;
  }
  return most;
}

/** The share that the logits give a class. */
export function shareOfClass(logits: Float32Array, index: number): number {
  const most = Math.max(...logits);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return Math.exp((logits[index] as number) - most) / sum;
}

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
