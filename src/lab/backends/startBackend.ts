import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import './wasmKernels.ts';
import './webglKernels.ts';

const simdWasm = new URL(
  '../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  import.meta.url,
);

/** Makes a backend of TensorFlow.js the current one, in a worker of a page. Rejects where it cannot run there. */
export async function startBackend(name: 'wasm' | 'webgl' | 'webgpu'): Promise<void> {
  // The library wants a place for each of its builds, and takes the one with SIMD and without threads.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simdWasm.href,
    'tfjs-backend-wasm-simd.wasm': simdWasm.href,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm.href,
  });
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend(name)) || getBackend() !== name) throw new Error(`${name} did not start.`);
}
