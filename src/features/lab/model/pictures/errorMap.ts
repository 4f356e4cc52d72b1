import { type LabTaskId, labTask } from '../labTasks.ts';
import { channelsOf, errorRamp, likeliestClass, type PaintedMap, rampColor, rowsOf } from './paintLabel.ts';

/** How a task's errors are counted per pixel, and the error at which the colours end. */
export interface ErrorScale {
  /** "angle between the normals" */
  readonly measure: string;
  readonly unit: string;
  readonly most: number;
}

const scales: Readonly<Record<LabTaskId, ErrorScale>> = {
  semantics: { measure: 'wrong class', unit: '', most: 1 },
  depth: { measure: 'absolute error of log depth', unit: '', most: 0.5 },
  normals: { measure: 'angle between predicted and true normal', unit: '°', most: 60 },
  keypoints: { measure: 'absolute error', unit: '', most: 0.5 },
  edges: { measure: 'cross-entropy', unit: ' nats', most: 3 },
  autoencoding: { measure: 'mean absolute error of the colours', unit: '', most: 0.3 },
  occlusion: { measure: 'cross-entropy', unit: ' nats', most: 3 },
  reshading: { measure: 'absolute error', unit: '', most: 0.5 },
  curvature: { measure: 'length of the difference', unit: ' per metre', most: 3 },
};

/** The scale of a task's error maps; the same for all networks, so that maps can be compared. */
export function errorScaleOf(task: LabTaskId): ErrorScale {
  return scales[task];
}

/** A prediction beside its label, each of size x size pixels, space-to-depth. */
export interface Compared {
  readonly task: LabTaskId;
  readonly size: number;
  readonly prediction: Float32Array;
  readonly label: Float32Array | Uint8Array;
}

/** The error of each pixel, row by row, in the units of {@link errorScaleOf}. */
export function errorMap(compared: Compared): Float32Array {
  const { task, size } = compared;
  const errors = new Float32Array(size * size);
  forEachPixel(compared, (predicted, wanted, pixel) => {
    errors[pixel] = pixelError(task, predicted, wanted);
  });
  return errors;
}

/** The errors as an image, RGBA bytes: black for none, bright for large ones. */
export function paintErrors(task: LabTaskId, errors: Float32Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * errors.length).fill(255);
  const { most } = scales[task];
  for (let i = 0; i < errors.length; i++) {
    rgba.set(rampColor(errorRamp, (errors[i] as number) / most), 4 * i);
  }
  return rgba;
}

/**
 * The loss that a task is trained with: the mean over pixels of the sum over channels, before it is divided by that of the
 * best constant prediction.
 */
export function pixelLoss(compared: Compared): number {
  const { task, size } = compared;
  let sum = 0;
  forEachPixel(compared, (predicted, wanted) => {
    sum += lossAt(task, predicted, wanted);
  });
  return sum / (size * size);
}

type Visit = (predicted: Float32Array, wanted: Float32Array, pixel: number) => void;

function forEachPixel({ task, size, prediction, label }: Compared, visit: Visit): void {
  const rows = (kind: PaintedMap['kind'], values: PaintedMap['values']) =>
    rowsOf({ what: task, kind, size, values });
  const [predicted, wanted] = [rows('prediction', prediction), rows('label', label)];
  const [from, to] = [channelsOf(task, 'prediction'), channelsOf(task, 'label')];
  for (let i = 0; i < size * size; i++) {
    visit(predicted.subarray(i * from, (i + 1) * from), wanted.subarray(i * to, (i + 1) * to), i);
  }
}

function pixelError(task: LabTaskId, predicted: Float32Array, wanted: Float32Array): number {
  switch (task) {
    case 'semantics':
      return likeliestClass(predicted) === wanted[0] ? 0 : 1;
    case 'normals':
      return angleBetween(predicted, wanted);
    case 'curvature':
      return Math.sqrt(sumOver(predicted, wanted, difference => difference * difference));
    case 'edges':
    case 'occlusion':
      return lossAt(task, predicted, wanted);
    default:
      return sumOver(predicted, wanted, Math.abs) / wanted.length;
  }
}

function lossAt(task: LabTaskId, predicted: Float32Array, wanted: Float32Array): number {
  switch (labTask(task).lossKind) {
    case 'classes': {
      const most = Math.max(...predicted);
      let sum = 0;
      for (const logit of predicted) sum += Math.exp(logit - most);
      return most + Math.log(sum) - (predicted[wanted[0] as number] as number);
    }
    case 'absolute':
      return sumOver(predicted, wanted, Math.abs);
    case 'squared':
      return sumOver(predicted, wanted, difference => difference * difference);
    case 'binary': {
      const logit = predicted[0] as number;
      return Math.max(logit, 0) - logit * (wanted[0] as number) + Math.log1p(Math.exp(-Math.abs(logit)));
    }
  }
}

function sumOver(a: Float32Array, b: Float32Array, of: (difference: number) => number): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += of((a[i] as number) - (b[i] as number));
  return sum;
}

/** In degrees; 90 where a vector has no length. */
function angleBetween(a: Float32Array, b: Float32Array): number {
  const dot = (u: Float32Array, v: Float32Array) =>
    u.reduce((sum, value, i) => sum + value * (v[i] as number), 0);
  const length = Math.sqrt(dot(a, a) * dot(b, b));
  const cosine = length > 0 ? dot(a, b) / length : 0;
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}
