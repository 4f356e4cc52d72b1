import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import {
  env,
  getBackend,
  matMul,
  ones,
  registerKernel,
  setBackend,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { labTaskSets } from '../../src/features/lab/model/labTasks.ts';
import '../../src/features/lab/engine/backends/wasmKernels.ts';
import '../../src/features/lab/engine/backends/webglKernels.ts';
import { opsOfBackend } from '../../src/features/lab/engine/ops/opsOfBackend.ts';
import { tensorOps } from '../../src/features/lab/engine/ops/tensorOps.ts';
import { makeLabData } from '../../src/features/lab/engine/train/labData.ts';
import { Trainer } from '../../src/features/lab/engine/train/trainer.ts';

// Before the backend starts, which sets its kernels up.
registerKernel(batchMatMulConfig);

const simdWasm = new URL(
  '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  import.meta.url,
);

export interface Order {
  readonly backend: 'wasm' | 'webgl';
  readonly ops: 'own' | 'stock';
  readonly steps: number;
}

export interface Measured {
  readonly firstMs: number;
  /** Of the later steps. */
  readonly medianMs: number;
  readonly losses: readonly number[];
  /** The backend's product of two matrices of 1024 x 1024, in 10^9 multiply-adds per second. */
  readonly matmulGmacs: number;
}

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    postMessage(await measure(data));
  } catch (error) {
    postMessage(String(error));
  }
});

async function measure({ backend, ops, steps }: Order): Promise<Measured> {
  // The library wants a place for each of its builds, and takes the one with SIMD and without threads.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simdWasm.href,
    'tfjs-backend-wasm-simd.wasm': simdWasm.href,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasm.href,
  });
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (!(await setBackend(backend)) || getBackend() !== backend) throw new Error(`${backend} did not start.`);
  const chosen = ops === 'own' ? opsOfBackend() : tensorOps;
  if (ops === 'own' && chosen === tensorOps) throw new Error('Our operations do not run here.');
  const tasks = labTaskSets[1];
  const counts = { train: 64, validation: 1, test: 1 };
  const data = makeLabData({ dataSeed: 1, imageSize: 32, tasks, counts });
  const design = { size: 'large', scale: 'full', tasks, imageSize: 32 } as const;
  const trainer = new Trainer({ design, seed: 7, batchSize: 32 }, data, chosen);
  const times: number[] = [];
  let losses: readonly number[] = [];
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    losses = await trainer.advance(1e-3);
    times.push(performance.now() - start);
  }
  trainer.dispose();
  const [firstMs = Number.NaN, ...later] = times;
  const medianMs = later.sort((a, b) => a - b)[later.length >> 1] ?? Number.NaN;
  return { firstMs, medianMs, losses, matmulGmacs: backend === 'wasm' ? await matmulGmacs() : Number.NaN };
}

async function matmulGmacs(): Promise<number> {
  const [a, b]: [Tensor2D, Tensor2D] = [ones([1024, 1024]), ones([1024, 1024])];
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    const product = matMul(a, b);
    times.push(performance.now() - start);
    product.dispose();
  }
  return 2 ** 30 / ((times.sort((x, y) => x - y)[4] ?? Number.NaN) * 1e6);
}
