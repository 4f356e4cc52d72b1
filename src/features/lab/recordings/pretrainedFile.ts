import { MessageError, say } from '../../../base/i18n/message.ts';
import { labTaskIds } from '../model/labTasks.ts';
import { type NetworkDesign, planNetwork } from '../model/networkPlan.ts';
import { fromHalf } from './halfFloat.ts';

/** Where the pretrained network of a design's shape lies on the site: one encoder, and a decoder for every task of the Lab. */
export function pretrainedPath({ size, scale }: Pick<NetworkDesign, 'size' | 'scale'>): string {
  return `lab/pretrained-${size}-${scale}.f16`;
}

/**
 * The parameters that a design's network starts from: the encoder and the decoders of its tasks, out of little-endian 16-bit
 * numbers. Throws {@link MessageError} for another length, or what is no finite number.
 */
export function readPretrained(bytes: ArrayBuffer, design: NetworkDesign): Float32Array {
  const plan = planNetwork(design);
  const whole = planNetwork({ ...design, tasks: labTaskIds });
  if (bytes.byteLength !== 2 * whole.parameterCount) {
    throw new MessageError(
      say('The file of the pretrained network has {count} bytes instead of {wanted}. Load the page again.', {
        count: String(bytes.byteLength),
        wanted: String(2 * whole.parameterCount),
      }),
    );
  }
  const view = new DataView(bytes);
  const values = Float32Array.from({ length: whole.parameterCount }, (_, i) =>
    fromHalf(view.getUint16(2 * i, true)),
  );
  if (!values.every(Number.isFinite)) {
    throw new MessageError(
      say('The file of the pretrained network holds what is not a finite number. Load the page again.'),
    );
  }
  const parameters = new Float32Array(plan.parameterCount);
  parameters.set(values.subarray(0, whole.sharedCount));
  for (const { task, layers } of plan.decoders) {
    const from = whole.decoders.find(decoder => decoder.task === task);
    for (const [i, { offset }] of layers.entries()) {
      const layer = from?.layers[i];
      if (layer) parameters.set(values.subarray(layer.offset, layer.offset + layer.parameterCount), offset);
    }
  }
  return parameters;
}
