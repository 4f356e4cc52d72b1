import { type Code, f32, f32x4, i32 } from '../../../../base/wasm/instructions.ts';
import type { Local, Locals } from '../../../../base/wasm/wasmFunction.ts';
import { unrolled } from './convolutionShape.ts';

const constant = (value: number): Code => f32x4.splat(f32.const(value));

/** A polynomial by Horner's rule, the highest power's factor first. */
function polynomial(x: Code, factors: readonly number[]): Code {
  return factors.slice(1).reduce(
    (sum: Code, factor) => {
      return f32x4.add(f32x4.mul(sum, x), constant(factor));
    },
    constant(factors[0] as number),
  );
}

/**
 * Makes code that sets `result` to e^x for four x of at most 0, to 2e-7 relative; x below -87 counts as -87.
 * Unlike a library's exponential it is the same on every machine, bit for bit.
 */
export function exponentialWriter({ local }: Locals): (x: Code, result: Local) => Code {
  const [value, halves] = [local('v128'), local('v128')];
  return (x, result) => [
    ...value.set(f32x4.pmax(x, constant(-87))),
    ...halves.set(f32x4.nearest(f32x4.mul(value.get, constant(Math.LOG2E)))),
    // ln 2 in two parts, the first with so few digits that its product is exact.
    ...value.set(f32x4.sub(value.get, f32x4.mul(halves.get, constant(0.693359375)))),
    ...value.set(f32x4.add(value.get, f32x4.mul(halves.get, constant(2.1219444e-4)))),
    ...result.set(polynomial(value.get, [1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1])),
    // 2^n as the exponent bits of a float.
    ...halves.set(
      f32x4.shiftLeftInt(f32x4.addInt(f32x4.toInt(halves.get), f32x4.splatInt(i32.const(127))), 23),
    ),
    ...result.set(f32x4.mul(result.get, halves.get)),
  ];
}

/** Makes code that sets `result` to ln x for four x from 1 to 8, to 2e-7. */
export function logarithmWriter({ local }: Locals): (x: Code, result: Local) => Code {
  const [value, square, large] = [local('v128'), local('v128'), local('v128')];
  return (x, result) => [
    ...value.set(x),
    ...result.set(f32x4.zero),
    ...unrolled(3, () => [
      ...large.set(f32x4.greater(value.get, constant(Math.SQRT2))),
      ...value.set(f32x4.sub(value.get, f32x4.and(large.get, f32x4.mul(value.get, constant(0.5))))),
      ...result.set(f32x4.add(result.get, f32x4.and(large.get, constant(Math.LN2)))),
    ]),
    // 2 artanh((x - 1) / (x + 1))
    ...value.set(f32x4.div(f32x4.sub(value.get, constant(1)), f32x4.add(value.get, constant(1)))),
    ...square.set(f32x4.mul(value.get, value.get)),
    ...value.set(f32x4.mul(value.get, polynomial(square.get, [2 / 9, 2 / 7, 2 / 5, 2 / 3, 2]))),
    ...result.set(f32x4.add(result.get, value.get)),
  ];
}
