import {
  abs,
  add,
  avgPool,
  cast,
  concat1d,
  conv2d,
  div,
  engine,
  exp,
  fused,
  getBackend,
  getKernel,
  image,
  log1p,
  logSoftmax,
  mul,
  neg,
  oneHot,
  pad,
  relu,
  reshape,
  reverse,
  sigmoid,
  sign,
  slice1d,
  sqrt,
  square,
  step,
  sub,
  sum,
  type Tensor1D,
  type Tensor4D,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { LossKind } from '../../model/labTasks.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { adamDecay1, adamEpsilon, type ConvolutionPass, type LayerOps, leak } from './layerOps.ts';

/** The operations as TensorFlow.js's own, for any of its backends. */
export const tensorOps: LayerOps = {
  convolve: (x, layer, shape, isRectified) =>
    tidy(() =>
      fused.conv2d({
        x,
        filter: filterOf(layer, shape),
        strides: 1,
        pad: 'same',
        bias: slice1d(layer, layer.size - shape.channelsOut, shape.channelsOut),
        activation: isRectified ? 'leakyrelu' : 'linear',
        leakyreluAlpha: leak,
      }),
    ),
  convolveGradients: (pass, dy, needsInput) => {
    const passed = pass.isRectified ? tidy(() => mul<Tensor4D>(dy, step(pass.y, leak))) : dy;
    const dLayer = tidy(() => gradientOfLayer(pass, passed));
    const dx = needsInput ? tidy(() => gradientOfInput(pass, passed)) : null;
    if (passed !== dy) passed.dispose();
    return { dx, dLayer };
  },
  shrink: (x, factor) => tidy(() => mul(avgPool(x, 2, 2, 'valid'), 4 * factor)),
  spread: (x, factor, summand) =>
    tidy(() => {
      const larger = image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);
      const scaled: Tensor4D = factor === 1 ? larger : mul(larger, factor);
      return summand ? add(scaled, summand) : scaled;
    }),
  add: (a, b) => add(a, b),
  lossOf: (kind, prediction, label, scale) => {
    const [, h, w] = prediction.shape;
    const pixels = 4 * h * w;
    const [each, gradient] = tidy(() => losses[kind](prediction, label));
    const result = {
      losses: tidy(() => div<Tensor1D>(sum(each, [1, 2, 3]), pixels)),
      gradient: tidy(() => mul<Tensor4D>(gradient, scale / pixels)),
    };
    each.dispose();
    gradient.dispose();
    return result;
  },
  adam: ({ parameters, first, second }, gradient, { decay2, rate, secondScale }) => {
    const nextFirst = tidy(() => add<Tensor1D>(mul(first, adamDecay1), mul(gradient, 1 - adamDecay1)));
    const nextSecond = tidy(() => add<Tensor1D>(mul(second, decay2), mul(square(gradient), 1 - decay2)));
    const next = tidy(() => {
      const scale = add(sqrt(mul(nextSecond, secondScale)), adamEpsilon);
      return sub<Tensor1D>(parameters, div(mul(nextFirst, rate), scale));
    });
    return { parameters: next, first: nextFirst, second: nextSecond };
  },
};

function filterOf(layer: Tensor1D, { kernel, channelsIn, channelsOut }: ConvolutionShape): Tensor4D {
  const weights = slice1d(layer, 0, layer.size - channelsOut);
  return reshape(weights, [kernel, kernel, channelsIn, channelsOut]);
}

/** A convolution of dy with the filter turned by 180°, input and output exchanged. */
function gradientOfInput({ layer, shape }: ConvolutionPass, dy: Tensor4D): Tensor4D {
  const turned = transpose(reverse(filterOf(layer, shape), [0, 1]), [0, 1, 3, 2]);
  return conv2d(dy, turned, 1, 'same');
}

function gradientOfLayer({ x, shape }: ConvolutionPass, dy: Tensor4D): Tensor1D {
  const weights = getKernel('Conv2DBackpropFilter', getBackend())
    ? stockFilterGradient(x, dy, shape)
    : composedFilterGradient(x, dy, shape);
  return concat1d([reshape(weights, [-1]), sum<Tensor1D>(dy, [0, 1, 2])]);
}

function stockFilterGradient(x: Tensor4D, dy: Tensor4D, shape: ConvolutionShape): Tensor4D {
  const { kernel, channelsIn, channelsOut } = shape;
  const attributes = {
    strides: [1, 1],
    pad: 'same',
    dataFormat: 'NHWC',
    filterShape: [kernel, kernel, channelsIn, channelsOut],
  };
  return engine().runKernel('Conv2DBackpropFilter', { x, dy }, attributes) as Tensor4D;
}

/** A convolution with the batch as channels, the input's channels as the batch, and dy as the filter. */
function composedFilterGradient(x: Tensor4D, dy: Tensor4D, { kernel }: ConvolutionShape): Tensor4D {
  const border = (kernel - 1) / 2;
  // Padded beforehand: with a number for its padding the wasm backend's convolution is wrong.
  const around: [number, number] = [border, border];
  const images = pad(transpose(x, [3, 1, 2, 0]), [[0, 0], around, around, [0, 0]]);
  const filter = transpose(dy, [1, 2, 0, 3]);
  return transpose(conv2d(images, filter, 1, 'valid'), [1, 2, 0, 3]);
}

/** Per kind the loss of every value, and its gradient, as [n, h, w, values]. */
const losses: Readonly<Record<LossKind, (prediction: Tensor4D, label: Tensor4D) => [Tensor4D, Tensor4D]>> = {
  squared: (prediction, label) => {
    const difference = sub<Tensor4D>(prediction, label);
    return [square(difference), mul(difference, 2)];
  },
  absolute: (prediction, label) => {
    const difference = sub<Tensor4D>(prediction, label);
    return [abs(difference), sign(difference)];
  },
  binary: (prediction, label) => {
    const likelihood = sub<Tensor4D>(relu(prediction), mul(prediction, label));
    const loss = add<Tensor4D>(likelihood, log1p(exp(neg(abs(prediction)))));
    return [loss, sub(sigmoid(prediction), label)];
  },
  classes: (prediction, label) => {
    const [n, h, w, width] = prediction.shape;
    const channels = width / 4;
    const byPixel = transpose(reshape(prediction, [n * h * w, channels, 4]), [0, 2, 1]);
    const wanted = oneHot(cast(reshape(label, [n * h * w, 4]), 'int32'), channels);
    const logs = logSoftmax(byPixel, -1);
    const loss = reshape(mul(neg(logs), wanted), [n, h, w, width]) as Tensor4D;
    const gradient = transpose(sub(exp(logs), wanted), [0, 2, 1]);
    return [loss, reshape(gradient, [n, h, w, width]) as Tensor4D];
  },
};
