import { type Code, call, clear, f32, i32, when } from '../../../../base/wasm/instructions.ts';
import {
  defineFunction,
  forEach,
  integerParameters,
  type WasmFunction,
} from '../../../../base/wasm/wasmFunction.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { float, paddedPixels, plus, times } from './convolutionShape.ts';
import { convolveCode } from './convolveCode.ts';
import { filterGradientCode } from './filterGradientCode.ts';
import { padCode, padPassedCode, turnCode } from './paddingCode.ts';

/** The functions' places in the module, for calls among them. */
const at = {
  convolve: 0,
  convolveBack: 1,
  padInput: 2,
  padOutput: 3,
  padPassed: 4,
  turn: 5,
  filterGradient: 6,
} as const;

/**
 * The functions of one shape, written out for its channel counts so that all strides are constants. Pointers are to
 * NHWC floats, `layer` to the weights (height, width, in, out) and then the biases, `scratch` to `scratchBytes`; `w` is even.
 *
 * - `forward(x, layer, y, n, h, w, scratch, slope)`: y = x * weights + bias, times `slope` where below 0; slope 1 is linear.
 * - `backward(x, y, dy, layer, dx, dLayer, n, h, w, scratch, slope)`: the gradients dLayer and, unless its pointer is 0, dx.
 */
export function convolutionCode(shape: ConvolutionShape): readonly WasmFunction[] {
  const { kernel, channelsIn, channelsOut } = shape;
  return [
    convolveCode('convolve', kernel, channelsIn, channelsOut, true),
    convolveCode('convolveBack', kernel, channelsOut, channelsIn, false),
    padCode('padInput', kernel, channelsIn),
    padCode('padOutput', kernel, channelsOut),
    padPassedCode('padPassed', kernel, channelsOut),
    turnCode('turn', shape),
    filterGradientCode('filterGradient', shape),
    forwardCode(shape),
    backwardCode(shape),
  ];
}

function forwardCode({ kernel, channelsIn, channelsOut }: ConvolutionShape): WasmFunction {
  const parameters = {
    ...integerParameters('x', 'layer', 'y', 'n', 'h', 'w', 'scratch'),
    slope: 'f32',
  } as const;
  return defineFunction('forward', parameters, ({ x, layer, y, n, h, w, scratch, slope }, { integers }) => {
    const { image } = integers('image');
    const bias = plus(layer.get, kernel * kernel * channelsIn * channelsOut * float);
    const apply = (source: Code, height: Code) =>
      call(at.convolve, source, layer.get, bias, y.get, height, w.get, slope.get);
    // Without a border the images are one tall image.
    if (kernel === 1) return apply(x.get, i32.mul(n.get, h.get));
    const pixels = i32.mul(h.get, w.get);
    return [
      ...clear(scratch.get, times(paddedPixels(kernel, h, w), channelsIn * float)),
      ...forEach(image, n.get, 1, [
        ...call(at.padInput, x.get, scratch.get, h.get, w.get),
        ...apply(scratch.get, h.get),
        ...x.increase(times(pixels, channelsIn * float)),
        ...y.increase(times(pixels, channelsOut * float)),
      ]),
    ];
  });
}

function backwardCode({ kernel, channelsIn, channelsOut }: ConvolutionShape): WasmFunction {
  const parameters = {
    ...integerParameters('x', 'y', 'dy', 'layer', 'dx', 'dLayer', 'n', 'h', 'w', 'scratch'),
    slope: 'f32',
  } as const;
  return defineFunction('backward', parameters, (given, { integers }) => {
    const { x, y, dy, layer, dx, dLayer, n, h, w, scratch, slope } = given;
    const { image, gradient, turned } = integers('image', 'gradient', 'turned');
    const pixels = i32.mul(h.get, w.get);
    const padded = paddedPixels(kernel, h, w);
    const layerBytes = (kernel * kernel * channelsIn + 1) * channelsOut * float;
    const input = kernel === 1 ? x.get : scratch.get;
    const linear = f32.const(1);
    return [
      ...gradient.set(i32.add(scratch.get, times(padded, channelsIn * float))),
      ...turned.set(i32.add(gradient.get, times(padded, channelsOut * float))),
      ...clear(scratch.get, times(padded, (channelsIn + channelsOut) * float)),
      ...clear(dLayer.get, i32.const(layerBytes)),
      ...when(dx.get, call(at.turn, layer.get, turned.get)),
      ...forEach(image, n.get, 1, [
        ...when(
          f32.less(slope.get, f32.const(1)),
          call(at.padPassed, dy.get, y.get, gradient.get, h.get, w.get, slope.get),
          call(at.padOutput, dy.get, gradient.get, h.get, w.get),
        ),
        ...(kernel === 1 ? [] : call(at.padInput, x.get, scratch.get, h.get, w.get)),
        ...call(at.filterGradient, input, gradient.get, dLayer.get, h.get, w.get),
        ...when(dx.get, [
          ...call(at.convolveBack, gradient.get, turned.get, turned.get, dx.get, h.get, w.get, linear),
          ...dx.increase(times(pixels, channelsIn * float)),
        ]),
        ...x.increase(times(pixels, channelsIn * float)),
        ...y.increase(times(pixels, channelsOut * float)),
        ...dy.increase(times(pixels, channelsOut * float)),
      ]),
    ];
  });
}
