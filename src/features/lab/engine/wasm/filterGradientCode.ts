import { type Code, f32x4, i32 } from '../../../../base/wasm/instructions.ts';
import {
  defineFunction,
  forEach,
  integerParameters,
  type Local,
  type WasmFunction,
} from '../../../../base/wasm/wasmFunction.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { float, overChannels, plus, times, unrolled } from './convolutionShape.ts';

/**
 * Adds the gradients of weights and biases that one image gives to those in `layer`. Input and gradient are padded;
 * `w` is even. A tile is 4 inputs by 1 or 2 vectors of outputs, summed in registers over all pixels.
 */
export function filterGradientCode(name: string, shape: ConvolutionShape): WasmFunction {
  const { kernel, channelsIn, channelsOut } = shape;
  return defineFunction(
    name,
    integerParameters('input', 'gradient', 'layer', 'h', 'w'),
    ({ input, gradient, layer, h, w }, { local, integers }) => {
      const { ky, kx, channel, from, y, x } = integers('ky', 'kx', 'channel', 'from', 'y', 'x');
      const { write, readIn, readOut, rowIn, rowOut } = integers(
        'write',
        'readIn',
        'readOut',
        'rowIn',
        'rowOut',
      );
      const sums = Array.from({ length: 8 }, () => local('v128'));
      const outputs = Array.from({ length: 2 }, () => local('v128'));
      const value = local('v128');
      const border = (kernel - 1) / 2;
      const width = plus(w.get, kernel - 1);

      const overPixels = (emit: (u: number) => Code): Code =>
        forEach(y, h.get, 1, [
          ...readIn.set(rowIn.get),
          ...readOut.set(rowOut.get),
          ...forEach(x, w.get, 2, [
            ...unrolled(2, emit),
            ...readIn.increase(i32.const(2 * channelsIn * float)),
            ...readOut.increase(i32.const(2 * channelsOut * float)),
          ]),
          ...rowIn.increase(times(width, channelsIn * float)),
          ...rowOut.increase(times(width, channelsOut * float)),
        ]);
      const multiply = (u: number, vectors: number): Code => [
        ...unrolled(vectors, v =>
          (outputs[v] as Local).set(f32x4.load(readOut.get, u * channelsOut * float + 16 * v)),
        ),
        ...unrolled(4, q => [
          ...value.set(f32x4.loadSplat(readIn.get, (u * channelsIn + q) * float)),
          ...unrolled(vectors, v => {
            const sum = sums[q * vectors + v] as Local;
            return sum.set(f32x4.add(sum.get, f32x4.mul(value.get, (outputs[v] as Local).get)));
          }),
        ]),
      ];

      const channelBytes = times(channel.get, float);
      const firstOut = i32.add(
        i32.add(gradient.get, channelBytes),
        times(plus(times(width, border), border), channelsOut * float),
      );
      const firstIn = i32.add(
        i32.add(input.get, times(from.get, float)),
        times(i32.add(i32.mul(ky.get, width), kx.get), channelsIn * float),
      );
      const filterRow = i32.add(from.get, times(i32.add(times(ky.get, kernel), kx.get), channelsIn));
      const tile = (vectors: number): Code => {
        const each = (emit: (sum: Local, offset: number) => Code) =>
          unrolled(4 * vectors, i =>
            emit(sums[i] as Local, Math.floor(i / vectors) * channelsOut * float + 16 * (i % vectors)),
          );
        return [
          ...write.set(i32.add(i32.add(layer.get, channelBytes), times(filterRow, channelsOut * float))),
          ...each((sum, offset) => sum.set(f32x4.load(write.get, offset))),
          ...rowIn.set(firstIn),
          ...rowOut.set(firstOut),
          ...overPixels(u => multiply(u, vectors)),
          ...each((sum, offset) => f32x4.store(write.get, sum.get, offset)),
        ];
      };
      const overInputs = forEach(from, i32.const(channelsIn), 4, overChannels(channelsOut, channel, tile));

      const total = sums[0] as Local;
      const bias = i32.add(layer.get, channelBytes);
      const biasOffset = kernel * kernel * channelsIn * channelsOut * float;
      return [
        ...forEach(ky, i32.const(kernel), 1, forEach(kx, i32.const(kernel), 1, overInputs)),
        ...forEach(channel, i32.const(channelsOut), 4, [
          ...total.set(f32x4.load(bias, biasOffset)),
          ...rowIn.set(input.get),
          ...rowOut.set(firstOut),
          ...overPixels(u =>
            total.set(f32x4.add(total.get, f32x4.load(readOut.get, u * channelsOut * float))),
          ),
          ...f32x4.store(bias, total.get, biasOffset),
        ]),
      ];
    },
  );
}
