import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { startInNode } from '../backends/startInNode.ts';

/** Makes a backend of TensorFlow.js the current one, in Node. */
export async function startTestBackend(name: 'cpu' | 'wasm'): Promise<void> {
  if (name === 'wasm') await startInNode('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  else if (!(await setBackend(name))) throw new Error(`The backend ${name} did not start.`);
}
