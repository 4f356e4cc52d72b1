import { engine, memory, type Tensor, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../core/stability/seededRandom.ts';
import type { LossKind } from '../../model/labTasks.ts';
import { startTestBackend } from '../testing/startTestBackend.ts';
import type { LayerOps } from './layerOps.ts';
import { opsOfBackend } from './opsOfBackend.ts';
import { makeSimdOps } from './simdOps.ts';
import { tensorOps } from './tensorOps.ts';

const shape = { kernel: 3, channelsIn: 8, channelsOut: 12 } as const;
const values = (length: number, seed: number, scale = 2) => {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => scale * (random() - 0.5));
};
const size = [2, 4, 6] as const;
const pixels = 2 * 4 * 6;
const layerLength = 9 * 8 * 12 + 12;

/** Everything the operations give on fixed operands. */
function outputs(ops: LayerOps): Record<string, Float32Array> {
  const results: Record<string, Float32Array> = {};
  tidy(() => {
    const keep = (name: string, tensor: Tensor | null) => {
      if (tensor) results[name] = tensor.dataSync() as Float32Array;
    };
    const x = tensor4d(values(pixels * 8, 1), [...size, 8]);
    const layer = tensor1d(values(layerLength, 2, 0.5));
    for (const isRectified of [true, false]) {
      const y = ops.convolve(x, layer, shape, isRectified);
      const dy = tensor4d(values(pixels * 12, 3), [...size, 12]);
      const { dx, dLayer } = ops.convolveGradients({ x, layer, shape, isRectified, y }, dy, true);
      const name = isRectified ? 'rectified' : 'linear';
      keep(`${name} y`, y);
      keep(`${name} dx`, dx);
      keep(`${name} dLayer`, dLayer);
    }
    const small = ops.shrink(x, 0.25);
    keep('shrink', small);
    keep('spread', ops.spread(small, 2, x));
    keep('spread alone', ops.spread(small, 1, null));
    keep('add', ops.add(x, x));
    for (const [kind, label] of labels) {
      const { losses, gradient } = ops.lossOf(kind, predictionOf(), label(), 3);
      keep(`${kind} losses`, losses);
      keep(`${kind} gradient`, gradient);
    }
    const [first, second] = [tensor1d(values(40, 6)), tensor1d(values(40, 7).map(Math.abs))];
    const state = { parameters: tensor1d(values(40, 8)), first, second };
    const step = { decay2: 0.99, rate: 0.01, secondScale: 1.5 };
    const next = ops.adam(state, tensor1d(values(40, 9)), step);
    keep('adam parameters', next.parameters);
    keep('adam first', next.first);
    keep('adam second', next.second);
  });
  return results;
}

const predictionOf = () => tensor4d(values(pixels * 12, 4, 8), [...size, 12]);
const labels: readonly (readonly [LossKind, () => ReturnType<typeof predictionOf>])[] = [
  ['squared', () => tensor4d(values(pixels * 12, 5), [...size, 12])],
  ['absolute', () => tensor4d(values(pixels * 12, 5), [...size, 12])],
  [
    'binary',
    () =>
      tensor4d(
        values(pixels * 12, 5).map(value => (value > 0 ? 1 : 0)),
        [...size, 12],
      ),
  ],
  [
    'classes',
    () =>
      tensor4d(
        values(pixels * 4, 5).map(value => Math.floor(1.5 * (value + 1))),
        [...size, 4],
      ),
  ],
];

function expectClose(got: Record<string, Float32Array>, wanted: Record<string, Float32Array>): void {
  expect(Object.keys(got)).toEqual(Object.keys(wanted));
  for (const [name, expected] of Object.entries(wanted)) {
    const scale = Math.max(1e-3, ...expected.map(Math.abs));
    const worst = Math.max(...expected.map((value, i) => Math.abs(value - (got[name]?.[i] ?? Number.NaN))));
    expect(worst / scale, name).toBeLessThan(3e-6);
  }
}

test('our WebAssembly gives what TensorFlow.js’s own operations give on the cpu, and so do those on wasm', async () => {
  await startTestBackend('cpu');
  const stock = outputs(tensorOps);
  await startTestBackend('wasm');
  expectClose(outputs(tensorOps), stock);
  const simd = makeSimdOps();
  if (!simd) throw new Error('The memory of the backend must be within reach.');
  const tensors = memory().numTensors;
  expectClose(outputs(simd), stock);
  expect(memory().numTensors).toBe(tensors);
});

test('the gradients of a convolution are those of TensorFlow.js’s own kernels', async () => {
  await startTestBackend('cpu');
  const { 'linear dx': dx, 'linear dLayer': dLayer } = outputs(tensorOps);
  const attributes = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC' };
  const dy = tensor4d(values(pixels * 12, 3), [...size, 12]);
  const filter = tensor4d(values(layerLength, 2, 0.5).subarray(0, 864), [3, 3, 8, 12]);
  const x = tensor4d(values(pixels * 8, 1), [...size, 8]);
  const kernel = (name: string, inputs: Record<string, Tensor>, more: object) =>
    (engine().runKernel(name, inputs, { ...attributes, ...more }) as Tensor).dataSync() as Float32Array;
  const stockDx = kernel('Conv2DBackpropInput', { dy, filter }, { inputShape: x.shape });
  const stockFilter = kernel('Conv2DBackpropFilter', { x, dy }, { filterShape: filter.shape });
  expectClose({ dx: dx!, dFilter: dLayer!.subarray(0, 864) }, { dx: stockDx, dFilter: stockFilter });
});

test.each(labels)('the gradient of the loss %s is its slope', async (kind, label) => {
  await startTestBackend('wasm');
  const simd = makeSimdOps();
  if (!simd) throw new Error('The memory of the backend must be within reach.');
  const at = values(pixels * 12, 4, 8);
  const lossAt = (moved: Float32Array) => {
    const losses = tidy(() =>
      simd.lossOf(kind, tensor4d(moved, [...size, 12]), label(), 1).losses.dataSync(),
    );
    return losses[0]! + losses[1]!;
  };
  const gradient = tidy(() => simd.lossOf(kind, predictionOf(), label(), 1).gradient.dataSync());
  for (const i of [0, 7, 100, 333, 575]) {
    const [up, down] = [at.slice(), at.slice()];
    up[i]! += 0.05;
    down[i]! -= 0.05;
    expect((lossAt(up) - lossAt(down)) / 0.1).toBeCloseTo(gradient[i]!, 4);
  }
});

test('a prediction that is not a number gives a loss that is not', async () => {
  await startTestBackend('wasm');
  const simd = makeSimdOps();
  const lost = values(pixels * 12, 4);
  lost[5] = Number.NaN;
  for (const [kind, label] of labels) {
    const losses = tidy(() =>
      simd?.lossOf(kind, tensor4d(lost, [...size, 12]), label(), 1).losses.dataSync(),
    );
    expect(losses?.[0], kind).toBeNaN();
    expect(losses?.[1], kind).toBeGreaterThan(0);
  }
});

test('our WebAssembly is used on wasm, and the library’s operations everywhere else', async () => {
  await startTestBackend('cpu');
  expect(opsOfBackend()).toBe(tensorOps);
  await startTestBackend('wasm');
  expect(opsOfBackend()).not.toBe(tensorOps);
});
