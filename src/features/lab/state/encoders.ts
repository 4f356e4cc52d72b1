import { MessageError, say } from '../../../base/i18n/message.ts';
import { type NetworkDesign, planNetwork } from '../model/networkPlan.ts';
import type { Recipe } from '../model/recipe.ts';

/** Gives the bytes of a file of the site; rejects with what is wrong and what to do. */
export type FetchBytes = (path: string) => Promise<ArrayBuffer>;

/** The pretrained encoders that ship with the site: each is loaded when it is first needed, and once. */
export class EncoderShelf {
  readonly #fetchBytes: FetchBytes;
  readonly #loading = new Map<string, Promise<Float32Array>>();

  constructor(fetchBytes: FetchBytes = fetchSiteBytes) {
    this.#fetchBytes = fetchBytes;
  }

  /**
   * The encoder's parameters for a design, of any image size: its layers are convolutions. The same array at every call:
   * do not write to it. Rejects where the file cannot be loaded or does not hold them; calling again tries again.
   */
  encoderOf(design: NetworkDesign): Promise<Float32Array> {
    const path = encoderPath(design);
    const known = this.#loading.get(path);
    if (known) return known;
    const loading = this.#fetchBytes(path).then(bytes => readEncoder(bytes, design));
    this.#loading.set(path, loading);
    loading.catch(() => this.#loading.delete(path));
    return loading;
  }
}

const shelf = new EncoderShelf();

/** What the encoder of a recipe's network starts from: pretrained parameters, or `undefined` for random ones. */
export async function encoderFor(recipe: Recipe, design: NetworkDesign): Promise<Float32Array | undefined> {
  return recipe.start === 'pretrained' ? await pretrainedEncoder(design) : undefined;
}

/** The pretrained parameters of a design's encoder. */
export function pretrainedEncoder(design: NetworkDesign): Promise<Float32Array> {
  return shelf.encoderOf(design);
}

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

async function fetchSiteBytes(path: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new MessageError(
      say(
        'The pretrained encoder could not be loaded: the site did not answer. Check the connection and retry.',
      ),
    );
  }
  if (!response.ok) {
    throw new MessageError(
      say(
        'The pretrained encoder could not be loaded: the site answered {status}. Retry, or start from random parameters.',
        { status: String(response.status) },
      ),
    );
  }
  return await response.arrayBuffer();
}
