import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import type { LossKind } from '../../model/labTasks.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';

/** The gradients of a convolution: of its layer's parameters and, where it was asked for, of its input. */
interface ConvolutionGradients {
  readonly dLayer: Tensor1D;
  readonly dx: Tensor4D | null;
}

/** What a convolution's gradients are made from. */
export interface ConvolutionPass {
  readonly shape: ConvolutionShape;
  readonly isRectified: boolean;
  readonly x: Tensor4D;
  readonly layer: Tensor1D;
  readonly y: Tensor4D;
}

/** A loss of each image of a batch (1 value each), and the gradient of the sum of all times `scale`. */
export interface LossGradient {
  readonly losses: Tensor1D;
  readonly gradient: Tensor4D;
}

/** The parameters with Adam's first and second moments. */
export interface AdamState {
  readonly parameters: Tensor1D;
  readonly first: Tensor1D;
  readonly second: Tensor1D;
}

/** One step: decays 0.9 and `decay2`; `rate` and `secondScale` include the bias corrections of step t. */
export interface AdamStep {
  readonly decay2: number;
  readonly rate: number;
  readonly secondScale: number;
}

export const adamDecay1 = 0.9;
export const adamEpsilon = 1e-7;

/** The slope of the ReLU below 0. With 0, all of a narrow decoder's channels may die, and its loss stays that of a constant. */
export const leak = 0.1;

/**
 * Everything that networks are made of, with its gradients, on NHWC float tensors. A layer's parameters are one vector:
 * weights (height, width, in, out), then biases. No operation changes its operands; results belong to the caller's tidy.
 */
export interface LayerOps {
  /** Same-size convolution plus bias, then a leaky ReLU where asked for. */
  readonly convolve: (
    x: Tensor4D,
    layer: Tensor1D,
    shape: ConvolutionShape,
    isRectified: boolean,
  ) => Tensor4D;
  readonly convolveGradients: (
    pass: ConvolutionPass,
    dy: Tensor4D,
    needsInput: boolean,
  ) => ConvolutionGradients;
  /** `factor` times the sums over 2 x 2 pixels: 1/4 for a mean, 1 for the gradient of {@link LayerOps.spread}. */
  readonly shrink: (x: Tensor4D, factor: number) => Tensor4D;
  /** Each pixel times `factor` as 2 x 2 pixels, plus the summand. */
  readonly spread: (x: Tensor4D, factor: number, summand: Tensor4D | null) => Tensor4D;
  readonly add: (a: Tensor4D, b: Tensor4D) => Tensor4D;
  /**
   * Losses of predictions [n, h, w, 4 * channels] against labels (for `classes` [n, h, w, 4]: class indices), per pixel of
   * the image: the sum over channels.
   */
  readonly lossOf: (kind: LossKind, prediction: Tensor4D, label: Tensor4D, scale: number) => LossGradient;
  readonly adam: (state: AdamState, gradient: Tensor1D, step: AdamStep) => AdamState;
}
