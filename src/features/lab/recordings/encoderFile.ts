import { MessageError, say } from '../../../base/i18n/message.ts';
import { type NetworkDesign, planNetwork } from '../model/networkPlan.ts';

/** Where the encoder of a design's shape lies on the site. */
export function encoderPath({ size, scale }: Pick<NetworkDesign, 'size' | 'scale'>): string {
  return `lab/encoder-${size}-${scale}.f32`;
}

/** Parameters from little-endian 32-bit numbers. Throws {@link MessageError} for another length, or what is no finite number. */
export function readEncoder(bytes: ArrayBuffer, design: NetworkDesign): Float32Array {
  const { sharedCount } = planNetwork(design);
  if (bytes.byteLength !== 4 * sharedCount) {
    throw new MessageError(
      say('The file of the pretrained encoder has {count} bytes instead of {wanted}. Load the page again.', {
        count: String(bytes.byteLength),
        wanted: String(4 * sharedCount),
      }),
    );
  }
  const view = new DataView(bytes);
  const values = Float32Array.from({ length: sharedCount }, (_, i) => view.getFloat32(4 * i, true));
  if (!values.every(Number.isFinite)) {
    throw new MessageError(
      say('The file of the pretrained encoder holds what is not a finite number. Load the page again.'),
    );
  }
  return values;
}
