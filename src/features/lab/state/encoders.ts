import { MessageError, say } from '../../../base/i18n/message.ts';
import type { NetworkDesign } from '../model/networkPlan.ts';
import type { Recipe } from '../model/recipe.ts';
import { encoderPath, readEncoder } from '../recordings/encoderFile.ts';

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
