import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';

/** Makes WebAssembly the current backend of TensorFlow.js, outside of a browser; `folder` has its file and ends with a slash. */
export async function startInNode(folder: string): Promise<void> {
  setWasmPaths(folder);
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly did not start.');
}
