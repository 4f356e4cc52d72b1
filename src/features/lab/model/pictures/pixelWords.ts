import { type Message, say } from '../../../../base/i18n/message.ts';
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
export function pixelWords(map: PaintedMap, { x, y }: Pixel): Message {
  const channels = channelsOf(map.what, map.kind);
  const values = rowsOf(map)
    .subarray((y * map.size + x) * channels)
    .subarray(0, channels);
  const [first = 0, second = 0, third = 0] = values;
  const isLabel = map.kind === 'label';
  switch (map.what) {
    case 'semantics': {
      const index = isLabel ? first : likeliestClass(values);
      const className = semanticClasses[index];
      const name = className === undefined ? say('unknown') : say(className);
      return isLabel
        ? name
        : say('{name}, {share} sure', { name, share: percent(shareOfClass(values, index)) });
    }
    case 'depth':
      return say('{distance} m away', { distance: Math.exp(first).toFixed(2) });
    case 'normals':
      return say('right {x}, up {y}, towards you {z}', {
        x: signed(first),
        y: signed(second),
        z: signed(third),
      });
    case 'keypoints':
      return say('corner response {value}', { value: signed(first) });
    case 'edges':
      if (!isLabel) return say('edge: {share}', { share: percent(shareOfLogit(first)) });
      return first > 0 ? say('edge') : say('no edge');
    case 'occlusion':
      if (!isLabel) return say('hides: {share}', { share: percent(shareOfLogit(first)) });
      return first > 0 ? say('hides what is behind') : say('hides nothing');
    case 'reshading':
      return say('lit to {share}', { share: percent(first) });
    case 'curvature':
      return say('{first} and {second} per metre', { first: signed(first, 1), second: signed(second, 1) });
    case 'image':
    case 'autoencoding':
      return say('red {red}, green {green}, blue {blue}', {
        red: percent(first),
        green: percent(second),
        blue: percent(third),
      });
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
