import { memory } from '@tensorflow/tfjs-core';

/** The tensors that live on the current backend, and their bytes. */
export function memoryOfBackend(): { readonly tensors: number; readonly bytes: number } {
  const { numTensors, numBytes } = memory();
  return { tensors: numTensors, bytes: numBytes };
}
