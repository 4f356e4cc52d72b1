import { copy, f32x4, i32 } from '../../../../base/wasm/instructions.ts';
import {
  defineFunction,
  forEach,
  integerParameters,
  type WasmFunction,
} from '../../../../base/wasm/wasmFunction.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { float, plus, times } from './convolutionShape.ts';

/** Copies one image into a frame, which it leaves alone. */
export function padCode(name: string, kernel: number, channels: number): WasmFunction {
  return defineFunction(
    name,
    integerParameters('source', 'destination', 'h', 'w'),
    ({ source, destination, h, w }, { integers }) => {
      const { y, bytes } = integers('y', 'bytes');
      const border = (kernel - 1) / 2;
      return [
        ...bytes.set(times(w.get, channels * float)),
        ...destination.increase(times(plus(w.get, kernel), border * channels * float)),
        ...forEach(y, h.get, 1, [
          ...copy(destination.get, source.get, bytes.get),
          ...source.increase(bytes.get),
          ...destination.increase(plus(bytes.get, 2 * border * channels * float)),
        ]),
      ];
    },
  );
}

/** As {@link padCode}, but with the source times `slope` where the layer's output is not above 0. */
export function padPassedCode(name: string, kernel: number, channels: number): WasmFunction {
  return defineFunction(
    name,
    { ...integerParameters('source', 'output', 'destination', 'h', 'w'), slope: 'f32' } as const,
    ({ source, output, destination, h, w, slope }, { integers, local }) => {
      const gradient = local('v128');
      const { y, at, bytes } = integers('y', 'at', 'bytes');
      const border = (kernel - 1) / 2;
      const isAbove = f32x4.less(f32x4.zero, f32x4.load(i32.add(output.get, at.get)));
      const leaked = f32x4.mul(gradient.get, f32x4.splat(slope.get));
      return [
        ...bytes.set(times(w.get, channels * float)),
        ...destination.increase(times(plus(w.get, kernel), border * channels * float)),
        ...forEach(y, h.get, 1, [
          ...forEach(at, bytes.get, 16, [
            ...gradient.set(f32x4.load(i32.add(source.get, at.get))),
            ...f32x4.store(i32.add(destination.get, at.get), f32x4.select(gradient.get, leaked, isAbove)),
          ]),
          ...source.increase(bytes.get),
          ...output.increase(bytes.get),
          ...destination.increase(plus(bytes.get, 2 * border * channels * float)),
        ]),
      ];
    },
  );
}

/** Writes the weights turned by 180°, with input and output exchanged: the filter of the gradient of the input. */
export function turnCode(name: string, { kernel, channelsIn, channelsOut }: ConvolutionShape): WasmFunction {
  const taps = kernel * kernel;
  const tapBytes = channelsIn * channelsOut * float;
  return defineFunction(
    name,
    integerParameters('weights', 'destination'),
    ({ weights, destination }, { integers }) => {
      const { tap, input, output, write } = integers('tap', 'input', 'output', 'write');
      return [
        ...destination.increase(i32.const(taps * tapBytes)),
        ...forEach(tap, i32.const(taps), 1, [
          ...destination.increase(i32.const(-tapBytes)),
          ...forEach(input, i32.const(channelsIn), 1, [
            ...write.set(i32.add(destination.get, times(input.get, float))),
            ...forEach(output, i32.const(channelsOut), 1, [
              ...i32.store(write.get, i32.load(weights.get)),
              ...write.increase(i32.const(channelsIn * float)),
              ...weights.increase(i32.const(float)),
            ]),
          ]),
        ]),
      ];
    },
  );
}
