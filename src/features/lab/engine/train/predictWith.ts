import { dispose, type Tensor1D, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { NetworkPlan } from '../../model/networkPlan.ts';
import { predict } from '../nets/network.ts';
import type { LayerOps } from '../ops/layerOps.ts';

/**
 * A network's outputs for images as a set of scenes holds them, per task of its plan, scene by scene:
 * [side, side, channels, 4]. Throws `RangeError` where the parameters are not as many as the plan has.
 */
export async function predictWith(
  plan: NetworkPlan,
  parameters: Float32Array | Tensor1D,
  images: Float32Array,
  ops: LayerOps,
): Promise<Float32Array[]> {
  const count = parameters instanceof Float32Array ? parameters.length : parameters.size;
  if (count !== plan.parameterCount) {
    throw new RangeError(`The network has ${plan.parameterCount} parameters, not ${count}.`);
  }
  const side = plan.design.imageSize / 2;
  const predictions = tidy(() => {
    const batch = tensor4d(images, [images.length / (12 * side * side), side, side, 12]);
    const vector = parameters instanceof Float32Array ? tensor1d(parameters) : parameters;
    return [...predict(plan, ops, vector, batch).predictions];
  });
  const values = await Promise.all(predictions.map(prediction => prediction.data<'float32'>()));
  dispose(predictions);
  return values.map(value => value.slice());
}
