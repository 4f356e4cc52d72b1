import type { Opened } from '../part.ts';
import { arrayParts } from './arrayParts.ts';
import { parseNpy } from './parseNpy.ts';

/** The table of a `.npy` file; `lists` are names that stand in files beside it. */
export function readNpy(bytes: Uint8Array, lists: readonly (readonly string[])[]): Opened {
  return arrayParts([{ name: '', array: parseNpy(bytes) }], lists);
}
