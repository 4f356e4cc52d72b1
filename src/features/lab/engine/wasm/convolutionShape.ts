import { type Code, i32 } from '../../../../base/wasm/instructions.ts';
import { forEach, type Local } from '../../../../base/wasm/wasmFunction.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';

/** Bytes of a float. */
export const float = 4;

/** Bytes of scratch memory that a shape needs for images of h x w: the padded input, gradient and the turned weights. */
export function scratchBytes(
  { kernel, channelsIn, channelsOut }: ConvolutionShape,
  h: number,
  w: number,
): number {
  const padded = (h + kernel - 1) * (w + kernel - 1) * float;
  return padded * (channelsIn + channelsOut) + kernel * kernel * channelsIn * channelsOut * float;
}

export const times = (value: Code, factor: number): Code => i32.mul(value, i32.const(factor));
export const plus = (value: Code, summand: number): Code =>
  summand === 0 ? value : i32.add(value, i32.const(summand));

/** Pixels of an image of h x w with the border that a kernel needs. */
export function paddedPixels(kernel: number, h: Local, w: Local): Code {
  return i32.mul(plus(h.get, kernel - 1), plus(w.get, kernel - 1));
}

/** What `emit` makes for blocks of 8 channels (2 vectors) and then, where 4 are left over, of 4 (1 vector). */
export function overChannels(channels: number, at: Local, emit: (vectors: number) => Code): Code {
  const wide = channels - (channels % 8);
  return [
    ...(wide > 0 ? forEach(at, i32.const(wide), 8, emit(2)) : []),
    ...(wide < channels ? [...at.set(i32.const(wide)), ...emit(1)] : []),
  ];
}

/** The concatenated code of `emit` for 0 ... count - 1. */
export function unrolled(count: number, emit: (index: number) => Code): Code {
  return Array.from({ length: count }, (_, index) => emit(index)).flat();
}
