import { say } from '../../../../base/i18n/message.ts';
import type { Opened } from '../part.ts';
import { startsWith } from '../startsWith.ts';
import { arrayParts } from './arrayParts.ts';
import { parseNpy } from './parseNpy.ts';

/** The arrays of a `.npz` file: those of texts name the rows and columns of the others. */
export function readNpz(entries: ReadonlyMap<string, Uint8Array>): Opened {
  const arrays = [...entries].map(([name, bytes]) => ({
    name: name.replace(/\.npy$/, '') || 'array',
    array: startsWith(bytes, '\x93NUMPY') ? parseNpy(bytes) : say('This is no array of NumPy.'),
  }));
  return arrayParts(arrays, []);
}
