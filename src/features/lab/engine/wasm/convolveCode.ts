import { type Code, f32x4, i32, repeat, when } from '../../../../base/wasm/instructions.ts';
import {
  defineFunction,
  forEach,
  type Local,
  type Locals,
  type WasmFunction,
} from '../../../../base/wasm/wasmFunction.ts';
import { float, overChannels, plus, times, unrolled } from './convolutionShape.ts';

const parameters = {
  source: 'i32',
  weights: 'i32',
  bias: 'i32',
  destination: 'i32',
  h: 'i32',
  w: 'i32',
  slope: 'f32',
} as const;

/**
 * Convolves one image that is already padded; what is below 0 is multiplied by `slope`, which is at most 1. `bias` is read
 * if the layer has one.
 */
export function convolveCode(
  name: string,
  kernel: number,
  channelsIn: number,
  channelsOut: number,
  hasBias: boolean,
): WasmFunction {
  return defineFunction(name, parameters, (given, locals) => {
    const { channel, x, y, stride } = locals.integers('channel', 'x', 'y', 'stride');
    const leak = locals.local('v128');
    const tile = tileWriter(
      locals,
      { kernel, channelsIn, channelsOut, hasBias },
      { ...given, channel, x, y, stride, leak },
    );
    return [
      ...stride.set(times(plus(given.w.get, kernel - 1), channelsIn * float)),
      ...leak.set(f32x4.splat(given.slope.get)),
      ...overChannels(channelsOut, channel, vectors =>
        forEach(y, given.h.get, 1, [
          ...x.set(i32.const(0)),
          ...when(
            i32.less(i32.const(3), given.w.get),
            repeat([...tile(4, vectors), ...x.increase(i32.const(4))], i32.less(plus(x.get, 3), given.w.get)),
          ),
          ...when(i32.less(x.get, given.w.get), tile(2, vectors)),
        ]),
      ),
    ];
  });
}

interface Layer {
  readonly kernel: number;
  readonly channelsIn: number;
  readonly channelsOut: number;
  readonly hasBias: boolean;
}

type Places = Readonly<
  Record<
    'source' | 'weights' | 'bias' | 'destination' | 'w' | 'channel' | 'x' | 'y' | 'stride' | 'leak',
    Local
  >
>;

/** Emits one tile: some pixels of a row by some vectors of channels, whose sums all stay in registers. */
function tileWriter(
  { local, integers }: Locals,
  { kernel, channelsIn, channelsOut, hasBias }: Layer,
  at: Places,
) {
  const sums = Array.from({ length: 8 }, () => local('v128'));
  const row = Array.from({ length: 2 }, () => local('v128'));
  const pixel = local('v128');
  const { read, weight, tap, inner, write } = integers('read', 'weight', 'tap', 'inner', 'write');
  const channelBytes = times(at.channel.get, float);
  const rowBytes = kernel * channelsIn * float;
  const multiply = (u: number, pixels: number, vectors: number): Code => [
    ...unrolled(vectors, v =>
      (row[v] as Local).set(f32x4.load(weight.get, u * channelsOut * float + 16 * v)),
    ),
    ...unrolled(pixels, p => [
      ...pixel.set(f32x4.loadSplat(read.get, (p * channelsIn + u) * float)),
      ...unrolled(vectors, v => {
        const sum = sums[p * vectors + v] as Local;
        return sum.set(f32x4.add(sum.get, f32x4.mul(pixel.get, (row[v] as Local).get)));
      }),
    ]),
  ];
  return (pixels: number, vectors: number): Code => {
    const each = (emit: (sum: Local, p: number, v: number) => Code) =>
      unrolled(pixels * vectors, i => emit(sums[i] as Local, Math.floor(i / vectors), i % vectors));
    const corner = i32.add(i32.mul(at.y.get, at.stride.get), times(at.x.get, channelsIn * float));
    const target = times(i32.add(i32.mul(at.y.get, at.w.get), at.x.get), channelsOut * float);
    return [
      ...each((sum, _, v) =>
        sum.set(hasBias ? f32x4.load(i32.add(at.bias.get, channelBytes), 16 * v) : f32x4.zero),
      ),
      ...weight.set(i32.add(at.weights.get, channelBytes)),
      ...read.set(i32.add(at.source.get, corner)),
      // A row of the kernel reads neighbouring pixels, whose channels follow one another in memory.
      ...forEach(tap, i32.const(kernel), 1, [
        ...forEach(inner, i32.const(kernel * channelsIn), 4, [
          ...unrolled(4, u => multiply(u, pixels, vectors)),
          ...read.increase(i32.const(4 * float)),
          ...weight.increase(i32.const(4 * channelsOut * float)),
        ]),
        ...read.increase(i32.sub(at.stride.get, i32.const(rowBytes))),
      ]),
      ...write.set(i32.add(i32.add(at.destination.get, channelBytes), target)),
      ...each((sum, p, v) =>
        f32x4.store(
          write.get,
          f32x4.pmax(sum.get, f32x4.mul(sum.get, at.leak.get)),
          p * channelsOut * float + 16 * v,
        ),
      ),
    ];
  };
}
