import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { MessageError, say } from '../../../../base/i18n/message.ts';
import { retryable } from '../../../../base/steps/retryable.ts';
import './wasmKernels.ts';
import './webglKernels.ts';

const loadKernels = retryable(() => import('./webgpuKernels.ts'));

const simdWasm = new URL(
  '../../../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  import.meta.url,
);

/** Makes a backend of TensorFlow.js the current one, in a worker of a page. Rejects with the reason where it cannot run there. */
export async function startBackend(name: 'wasm' | 'webgl' | 'webgpu'): Promise<void> {
  if (name === 'webgpu') await loadWebgpu();
  // The library wants a place for each of its builds, and takes the one with SIMD and without threads.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simdWasm.href,
    'tfjs-backend-wasm-simd.wasm': simdWasm.href,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm.href,
  });
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend(name)) || getBackend() !== name) throw new MessageError(reasons[name]);
  // Losses would differ between machines.
  if (name === 'webgl' && !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new MessageError(say('WebGL computes with half the precision here'));
  }
}

// Without full stops: they stand within sentences.
const reasons = {
  wasm: say('WebAssembly did not start: the browser may lack SIMD, or the memory for it'),
  webgl: say('The browser gives no WebGL 2 to a worker here'),
  webgpu: say('WebGPU did not start'),
} as const;

/** What is needed of `navigator.gpu`, which browsers without WebGPU lack. */
interface Gpu {
  requestAdapter(): Promise<object | null>;
}

async function loadWebgpu(): Promise<void> {
  const { gpu } = navigator as { readonly gpu?: Gpu };
  if (!gpu) throw new MessageError(say('This browser has no WebGPU'));
  if (!(await gpu.requestAdapter())) throw new MessageError(say('WebGPU finds no graphics card here'));
  await loadKernels.anew();
}
