import { concat1d, slice1d, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { DecoderPlan, LayerPlan, NetworkPlan } from '../../model/networkPlan.ts';
import type { ConvolutionPass, LayerOps } from '../ops/layerOps.ts';

/** What one pass over a batch leaves for the gradients. */
export interface ForwardPass {
  /** In the order of the plan's tasks: [n, side, side, 4 * channels], channel by channel. */
  readonly predictions: readonly Tensor4D[];
  readonly encoder: readonly ConvolutionPass[];
  readonly decoders: readonly (readonly [ConvolutionPass, ConvolutionPass, ConvolutionPass])[];
}

/** The gradient of a task's loss by the parameters of its decoder, and by what the encoder hands on. */
interface DecoderGradient {
  readonly layers: readonly Tensor1D[];
  /** At the coarser and at the finer of the two resolutions that decoders read. */
  readonly coarse: Tensor4D;
  readonly fine: Tensor4D;
}

/** A network's predictions for images [n, side, side, 12]. All tensors belong to the caller's tidy. */
export function predict(
  plan: NetworkPlan,
  ops: LayerOps,
  parameters: Tensor1D,
  images: Tensor4D,
): ForwardPass {
  const convolve = (
    { shape, isRectified, offset, parameterCount }: LayerPlan,
    x: Tensor4D,
  ): ConvolutionPass => {
    const layer = slice1d(parameters, offset, parameterCount);
    return { shape, isRectified, x, layer, y: ops.convolve(x, layer, shape, isRectified) };
  };
  const [plan1, plan2, plan3, plan4, plan5, plan6] = plan.encoder as Six<LayerPlan>;
  const first = convolve(plan1, images);
  const second = convolve(plan2, first.y);
  const third = convolve(plan3, ops.shrink(second.y, 0.25));
  const fourth = convolve(plan4, third.y);
  const fifth = convolve(plan5, ops.shrink(fourth.y, 0.25));
  const sixth = convolve(plan6, fifth.y);
  const features = ops.spread(sixth.y, 1, fourth.y);
  const decoders = plan.decoders.map(({ layers: [inner, own, head] }: DecoderPlan) => {
    const narrow = convolve(inner, features);
    const joined = convolve(own, ops.spread(narrow.y, 1, second.y));
    return [narrow, joined, convolve(head, joined.y)] as const;
  });
  const predictions = decoders.map(([, , head]) => head.y);
  return { predictions, encoder: [first, second, third, fourth, fifth, sixth], decoders };
}

type Six<T> = readonly [T, T, T, T, T, T];

/** Gradients of losses by a network's parameters: by the shared ones, and by each task's decoder's. */
export interface NetworkGradients {
  readonly shared: Tensor1D;
  /** In the order of the plan's tasks. */
  readonly decoders: readonly Tensor1D[];
}

/**
 * The gradients of the sum of losses whose gradients by the predictions are given; `null` leaves a task out (its decoder's
 * gradient is missing too). All tensors belong to the caller's tidy.
 */
export function backpropagate(
  ops: LayerOps,
  pass: ForwardPass,
  ofPredictions: readonly (Tensor4D | null)[],
): NetworkGradients {
  const parts = ofPredictions.flatMap((gradient, i) => {
    const decoder = pass.decoders[i];
    return gradient && decoder ? [throughDecoder(ops, decoder, gradient)] : [];
  });
  const [first, ...rest] = parts;
  if (!first) throw new RangeError('Gradients need the loss of at least one task.');
  const coarse = rest.reduce((sum, part) => ops.add(sum, part.coarse), first.coarse);
  const fine = rest.reduce((sum, part) => ops.add(sum, part.fine), first.fine);
  return {
    shared: concat1d([...throughEncoder(ops, pass.encoder as Six<ConvolutionPass>, coarse, fine)]),
    decoders: parts.map(part => concat1d([...part.layers])),
  };
}

function throughDecoder(
  ops: LayerOps,
  [narrow, joined, head]: readonly [ConvolutionPass, ConvolutionPass, ConvolutionPass],
  gradient: Tensor4D,
): DecoderGradient {
  const ofHead = ops.convolveGradients(head, gradient, true);
  const ofJoined = ops.convolveGradients(joined, given(ofHead.dx), true);
  const fine = given(ofJoined.dx);
  const ofNarrow = ops.convolveGradients(narrow, ops.shrink(fine, 1), true);
  return { layers: [ofNarrow.dLayer, ofJoined.dLayer, ofHead.dLayer], coarse: given(ofNarrow.dx), fine };
}

/** The encoder's layers' gradients, first layer first. */
function throughEncoder(
  ops: LayerOps,
  [first, second, third, fourth, fifth, sixth]: Six<ConvolutionPass>,
  coarse: Tensor4D,
  fine: Tensor4D,
): Six<Tensor1D> {
  const six = ops.convolveGradients(sixth, ops.shrink(coarse, 1), true);
  const five = ops.convolveGradients(fifth, given(six.dx), true);
  const four = ops.convolveGradients(fourth, ops.spread(given(five.dx), 0.25, coarse), true);
  const three = ops.convolveGradients(third, given(four.dx), true);
  const two = ops.convolveGradients(second, ops.spread(given(three.dx), 0.25, fine), true);
  const one = ops.convolveGradients(first, given(two.dx), false);
  return [one.dLayer, two.dLayer, three.dLayer, four.dLayer, five.dLayer, six.dLayer];
}

function given(gradient: Tensor4D | null): Tensor4D {
  if (!gradient) throw new Error('The gradient of a layer’s input was not asked for.');
  return gradient;
}
