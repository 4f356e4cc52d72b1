import { MessageError, say } from '../../../base/i18n/message.ts';
import type { NetworkDesign } from '../model/networkPlan.ts';
import type { Recipe } from '../model/recipe.ts';
import { pretrainedPath, readPretrained } from '../recordings/pretrainedFile.ts';

/** Gives the bytes of a file of the site; rejects with what is wrong and what to do. */
export type FetchBytes = (path: string) => Promise<ArrayBuffer>;

/** The pretrained networks that ship with the site: each is loaded when it is first needed, and once. */
export class PretrainedShelf {
  readonly #fetchBytes: FetchBytes;
  readonly #loading = new Map<string, Promise<ArrayBuffer>>();

  constructor(fetchBytes: FetchBytes = fetchSiteBytes) {
    this.#fetchBytes = fetchBytes;
  }

  /**
   * The parameters of a design's network, of any image size: its layers are convolutions. Rejects where the file cannot be loaded or does not hold them; calling again tries again.
   */
  pretrainedOf(design: NetworkDesign): Promise<Float32Array> {
    const path = pretrainedPath(design);
    const loading = this.#loading.get(path) ?? this.#fetchBytes(path);
    this.#loading.set(path, loading);
    const parameters = loading.then(bytes => readPretrained(bytes, design));
    parameters.catch(() => this.#loading.delete(path));
    return parameters;
  }
}

const shelf = new PretrainedShelf();

/** What the encoder of a recipe's network starts from: pretrained parameters, or `undefined` for random ones. */
export async function pretrainedFor(
  recipe: Recipe,
  design: NetworkDesign,
): Promise<Float32Array | undefined> {
  return recipe.start === 'pretrained' ? await pretrainedParameters(design) : undefined;
}

/** The pretrained parameters of a design's network. */
export function pretrainedParameters(design: NetworkDesign): Promise<Float32Array> {
  return shelf.pretrainedOf(design);
}

async function fetchSiteBytes(path: string): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new MessageError(
      say(
        'The pretrained network could not be loaded: the site did not answer. Check the connection and retry.',
      ),
    );
  }
  if (!response.ok) {
    throw new MessageError(
      say(
        'The pretrained network could not be loaded: the site answered {status}. Retry, or start from random parameters.',
        { status: String(response.status) },
      ),
    );
  }
  return await response.arrayBuffer();
}
