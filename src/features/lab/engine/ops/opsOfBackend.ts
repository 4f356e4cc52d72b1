import { getBackend } from '@tensorflow/tfjs-core';
import type { LayerOps } from './layerOps.ts';
import { makeSimdOps } from './simdOps.ts';
import { tensorOps } from './tensorOps.ts';

/** The fastest operations for the current backend of TensorFlow.js: our WebAssembly where it can run, else the library's own. */
export function opsOfBackend(): LayerOps {
  return (getBackend() === 'wasm' ? makeSimdOps() : null) ?? tensorOps;
}
