import { semanticClasses } from '../labTasks.ts';
import {
  channelsOf,
  likeliestClass,
  type PaintedMap,
  rowsOf,
  shareOfClass,
  shareOfLogit,
} from './paintLabel.ts';

/** A pixel of a map, from the top left corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What a map says of a pixel, in words: "wall", "2.31 m", "right 0.02, up 0.99, towards you −0.10". */
export function pixelWords(map: PaintedMap, { x, y }: Pixel): string {
  const channels = channelsOf(map.what, map.kind);
  const values = rowsOf(map)
    .subarray((y * map.size + x) * channels)
    .subarray(0, channels);
  const [first = 0, second = 0, third = 0] = values;
  const isLabel = map.kind === 'label';
  switch (map.what) {
    case 'semantics': {
      const index = isLabel ? first : likeliestClass(values);
      const name = semanticClasses[index] ?? 'unknown';
      return isLabel ? name : `${name}, ${percent(shareOfClass(values, index))} sure`;
    }
    case 'depth':
      return `${Math.exp(first).toFixed(2)} m away`;
    case 'normals':
      return `right ${signed(first)}, up ${signed(second)}, towards you ${signed(third)}`;
    case 'keypoints':
      return `corner response ${signed(first)}`;
    case 'edges':
      return isLabel ? (first > 0 ? 'edge' : 'no edge') : `edge: ${percent(shareOfLogit(first))}`;
    case 'occlusion':
      return isLabel
        ? first > 0
          ? 'hides what is behind'
          : 'hides nothing'
        : `hides: ${percent(shareOfLogit(first))}`;
    case 'reshading':
      return `lit to ${percent(first)}`;
    case 'curvature':
      return `${signed(first, 1)} and ${signed(second, 1)} per metre`;
    case 'image':
    case 'autoencoding':
      return `red ${percent(first)}, green ${percent(second)}, blue ${percent(third)}`;
  }
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`.replace('-', '−');
}

function signed(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  // A zero has no sign.
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace('-', '−');
}
