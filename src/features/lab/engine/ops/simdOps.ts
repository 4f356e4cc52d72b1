import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, engine, type Tensor, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { type ConvolutionKernel, compileConvolution } from '../wasm/convolutionKernel.ts';
import { scratchBytes } from '../wasm/convolutionShape.ts';
import { compilePointwise } from '../wasm/pointwiseKernel.ts';
import { adamDecay1, adamEpsilon, type LayerOps, leak } from './layerOps.ts';

/** The memory in which TensorFlow.js's WebAssembly backend keeps its tensors; `null` if it does not show it. */
function memoryOf(wasm: BackendWasm): WebAssembly.Memory | null {
  const { asm } = wasm.wasm as unknown as { readonly asm?: { readonly memory?: unknown } };
  return asm?.memory instanceof WebAssembly.Memory ? asm.memory : null;
}

/**
 * The operations as WebAssembly of our own that works on the tensors of TensorFlow.js's `wasm` backend, which must be the
 * current one. `null` if its memory cannot be had or shared with our code, as without SIMD.
 */
export function makeSimdOps(): LayerOps | null {
  const wasm = backend() as BackendWasm;
  const memory = memoryOf(wasm);
  if (!memory) return null;
  const kernels = new Map<string, ConvolutionKernel>();
  const kernelOf = (shape: ConvolutionShape): ConvolutionKernel => {
    const key = `${shape.kernel} ${shape.channelsIn} ${shape.channelsOut}`;
    const known = kernels.get(key);
    if (known) return known;
    const kernel = compileConvolution(shape, memory);
    kernels.set(key, kernel);
    return kernel;
  };
  const make = <T extends Tensor>(shape: readonly number[]): T =>
    engine().makeTensorFromTensorInfo(wasm.makeOutput([...shape], 'float32')) as T;
  const at = (tensor: Tensor) => wasm.getMemoryOffset(tensor.dataId);
  const withScratch = <T>(bytes: number, use: (scratch: number) => T): T => {
    const scratch = make<Tensor1D>([Math.ceil(bytes / 4)]);
    const result = use(at(scratch));
    scratch.dispose();
    return result;
  };
  let pointwise: ReturnType<typeof compilePointwise>;
  try {
    pointwise = compilePointwise(memory);
  } catch {
    return null;
  }
  return {
    convolve: (x, layer, shape, isRectified) => {
      const [n, h, w] = x.shape;
      const y = make<Tensor4D>([n, h, w, shape.channelsOut]);
      const slope = isRectified ? leak : 1;
      withScratch(scratchBytes(shape, h, w), scratch => {
        kernelOf(shape).forward(at(x), at(layer), at(y), n, h, w, scratch, slope);
      });
      return y;
    },
    convolveGradients: ({ shape, isRectified, x, layer, y }, dy, needsInput) => {
      const [n, h, w] = x.shape;
      const dx = needsInput ? make<Tensor4D>(x.shape) : null;
      const dLayer = make<Tensor1D>(layer.shape);
      withScratch(scratchBytes(shape, h, w), scratch => {
        const to = [dx ? at(dx) : 0, at(dLayer)] as const;
        const sizes = [n, h, w, scratch, isRectified ? leak : 1] as const;
        kernelOf(shape).backward(at(x), at(y), at(dy), at(layer), ...to, ...sizes);
      });
      return { dx, dLayer };
    },
    shrink: (x, factor) => {
      const [n, h, w, channels] = x.shape;
      const y = make<Tensor4D>([n, h / 2, w / 2, channels]);
      pointwise.shrink(at(x), at(y), (n * h) / 2, w / 2, channels, factor);
      return y;
    },
    spread: (x, factor, summand) => {
      const [n, h, w, channels] = x.shape;
      const y = make<Tensor4D>([n, 2 * h, 2 * w, channels]);
      pointwise.spread(at(x), summand ? at(summand) : 0, at(y), n * h, w, channels, factor);
      return y;
    },
    add: (a, b) => {
      const y = make<Tensor4D>(a.shape);
      pointwise.sum(at(a), at(b), at(y), a.size);
      return y;
    },
    lossOf: (kind, prediction, label, scale) => {
      const [n, h, w, width] = prediction.shape;
      const gradient = make<Tensor4D>(prediction.shape);
      const losses = make<Tensor1D>([n]);
      const pixels = 4 * h * w;
      const length = kind === 'classes' ? pixels : h * w * width;
      const to = [at(prediction), at(label), at(gradient), at(losses)] as const;
      pointwise[kind](...to, n, length, width / 4, scale / pixels, 1 / pixels);
      return { losses, gradient };
    },
    adam: ({ parameters, first, second }, gradient, { decay2, rate, secondScale }) => {
      const length = parameters.size;
      const from = [at(parameters), at(first), at(second), at(gradient)] as const;
      const next = {
        parameters: make<Tensor1D>([length]),
        first: make<Tensor1D>([length]),
        second: make<Tensor1D>([length]),
      };
      const to = [at(next.parameters), at(next.first), at(next.second)] as const;
      pointwise.adam(...from, ...to, length, adamDecay1, decay2, rate, secondScale, adamEpsilon);
      return next;
    },
  };
}
