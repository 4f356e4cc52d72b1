import { type LabTaskId, labTask } from './labTasks.ts';
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

/** The colours of the semantic classes, in their order. */
const classColors: readonly (readonly [number, number, number])[] = [
  [124, 98, 72],
  [196, 196, 188],
  [96, 125, 160],
  [214, 110, 60],
  [66, 158, 96],
  [170, 86, 170],
];

/** The map as an image, RGBA bytes row by row. */
export function paintLabel({ what, kind, size, values }: PaintedMap): Uint8ClampedArray {
  const pixels = size * size;
  const rgba = new Uint8ClampedArray(4 * pixels).fill(255);
  const channels = what === 'image' ? 3 : labTask(what)[kind === 'label' ? 'labelChannels' : 'channels'];
  const rows = new Float32Array(channels * pixels);
  depthToSpace(size, channels, values, rows);
  for (let i = 0; i < pixels; i++) rgba.set(colorOf(what, kind, rows.subarray(i * channels)), 4 * i);
  return rgba;
}

function colorOf(what: Painted, kind: PaintedMap['kind'], values: Float32Array): readonly number[] {
  const [first = 0, second = 0, third = 0] = values;
  const grey = (share: number) => [255 * share, 255 * share, 255 * share];
  switch (what) {
    case 'semantics':
      return (
        classColors[kind === 'label' ? first : indexOfMost(values.subarray(0, classColors.length))] ?? []
      );
    case 'normals':
      return [first, second, third].map(value => 127.5 * (1 + value));
    case 'image':
    case 'autoencoding':
      return [255 * first, 255 * second, 255 * third];
    case 'depth':
      return grey(1 - first / 3);
    case 'edges':
    case 'occlusion':
      return grey(kind === 'label' ? first : 1 / (1 + Math.exp(-first)));
    case 'curvature':
      return [127.5 * (1 + first), 127.5 * (1 + second), 127.5];
    case 'keypoints':
    case 'reshading':
      return grey(first);
  }
}

function indexOfMost(values: Float32Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[most] as number)) most = i;
  return most;
}
