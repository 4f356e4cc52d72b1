import { seededRandom } from '../../../../core/stability/seededRandom.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import type { LayerPlan, NetworkPlan } from '../../model/networkPlan.ts';
import type { ConstantPrediction } from './constantPrediction.ts';

/** Heads start small, so that the first predictions are near the constant ones of their biases. */
const headScale = 0.3;

/**
 * Parameters to start a network from: weights uniform with the variance 2 / inputs, biases 0 but for those of the heads,
 * which predict the best constant. The same for the same seed, bit for bit.
 *
 * **Source:** He et al. 2015, Delving deep into rectifiers.
 */
export function initialParameters(
  plan: NetworkPlan,
  seed: number,
  constants: ReadonlyMap<LabTaskId, ConstantPrediction>,
): Float32Array {
  const random = seededRandom(seed);
  const parameters = new Float32Array(plan.parameterCount);
  const fill = ({ shape, offset, parameterCount }: LayerPlan, scale: number): void => {
    const bound = scale * Math.sqrt(6 / (shape.kernel ** 2 * shape.channelsIn));
    const end = offset + parameterCount - shape.channelsOut;
    for (let i = offset; i < end; i++) parameters[i] = bound * (2 * random() - 1);
  };
  for (const layer of plan.encoder) fill(layer, 1);
  for (const { task, layers } of plan.decoders) {
    const head = layers[2];
    for (const layer of layers) fill(layer, layer === head ? headScale : 1);
    const biases = head.offset + head.parameterCount - head.shape.channelsOut;
    constants.get(task)?.outputs.forEach((value, channel) => {
      parameters.fill(value, biases + 4 * channel, biases + 4 * channel + 4);
    });
  }
  return parameters;
}
