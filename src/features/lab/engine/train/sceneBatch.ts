import { type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import { seededRandom } from '../../../../core/stability/seededRandom.ts';
import { type LabTaskId, labTask } from '../../model/labTasks.ts';
import type { SceneSet } from '../../model/sceneSet.ts';
import { permute } from '../scenes/sceneSeed.ts';

/** Scenes as tensors; the labels in the order of the tasks asked for. */
export interface SceneBatch {
  /** [n, size/2, size/2, 12] */
  readonly images: Tensor4D;
  /** [n, size/2, size/2, 4 * labelChannels] */
  readonly labels: readonly Tensor4D[];
}

/** The scenes of the given indices, in their order. The tensors belong to the caller's tidy. */
export function sceneBatch(
  set: SceneSet,
  indices: ArrayLike<number>,
  tasks: readonly LabTaskId[],
): SceneBatch {
  const gather = (from: Float32Array | Uint8Array, channels: number): Tensor4D => {
    const side = set.size / 2;
    const length = side * side * channels;
    const values = new Float32Array(indices.length * length);
    for (let i = 0; i < indices.length; i++) {
      const start = (indices[i] as number) * length;
      values.set(from.subarray(start, start + length), i * length);
    }
    return tensor4d(values, [indices.length, side, side, channels]);
  };
  const labels = tasks.map(task => {
    const values = set.labels.get(task);
    if (!values) throw new Error(`The scenes have no labels of ${task}.`);
    return gather(values, 4 * labTask(task).labelChannels);
  });
  return { images: gather(set.images, 12), labels };
}

/**
 * The scenes of training step `step` (from 0): every epoch goes through all `count` scenes in an order of its own, leaving
 * out what does not fill a batch. Depends on nothing but the arguments, so that a resumed run goes on as if uninterrupted.
 */
export function batchIndices(seed: number, step: number, batchSize: number, count: number): Uint32Array {
  const size = Math.min(batchSize, count);
  const batches = Math.floor(count / size);
  const epoch = Math.floor(step / batches);
  const start = (step - epoch * batches) * size;
  return epochOrder(seed, epoch, count).slice(start, start + size);
}

let latest = { key: '', order: new Uint32Array() };

/** A random order of `count` scenes. The latest one is kept, as the steps of an epoch ask for the same. */
function epochOrder(seed: number, epoch: number, count: number): Uint32Array {
  const key = `${seed} ${epoch} ${count}`;
  if (latest.key === key) return latest.order;
  const random = seededRandom(permute(seed) ^ permute(epoch + 1));
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const value = order[i] as number;
    order[i] = order[other] as number;
    order[other] = value;
  }
  latest = { key, order };
  return order;
}
