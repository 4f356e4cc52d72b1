import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';

/** Makes a backend of TensorFlow.js the current one, in Node. */
export async function startTestBackend(name: 'cpu' | 'wasm'): Promise<void> {
  setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend(name))) throw new Error(`The backend ${name} did not start.`);
}
