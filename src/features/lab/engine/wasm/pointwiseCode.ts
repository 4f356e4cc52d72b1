import { type Code, f32, f32x4, i32, when } from '../../../../base/wasm/instructions.ts';
import {
  defineFunction,
  forEach,
  integerParameters,
  type WasmFunction,
} from '../../../../base/wasm/wasmFunction.ts';
import { float, times } from './convolutionShape.ts';

/**
 * - `shrink(x, y, rows, w, channels, factor)`: y = factor * the sum over 2 x 2 pixels of x; y has `rows` rows of `w` pixels.
 * - `spread(x, summand, y, rows, w, channels, factor)`: the reverse, each pixel of x four times; adds `summand` unless 0.
 * - `sum(a, b, y, length)`: y = a + b.
 * - `adam(parameters, first, second, gradient, ...)`: one step; see {@link adamCode}.
 */
export function pointwiseCode(): readonly WasmFunction[] {
  return [shrinkCode(), spreadCode(), sumCode(), adamCode()];
}

function shrinkCode(): WasmFunction {
  const parameters = { ...integerParameters('x', 'y', 'rows', 'w', 'channels'), factor: 'f32' } as const;
  return defineFunction('shrink', parameters, ({ x, y, rows, w, channels, factor }, { local, integers }) => {
    const { row, column, at, pixel, line } = integers('row', 'column', 'at', 'pixel', 'line');
    const scale = local('v128');
    const source = i32.add(x.get, at.get);
    const below = i32.add(source, line.get);
    const sum = (address: Code) => f32x4.add(f32x4.load(address), f32x4.load(i32.add(address, pixel.get)));
    return [
      ...scale.set(f32x4.splat(factor.get)),
      ...pixel.set(times(channels.get, float)),
      ...line.set(times(i32.mul(pixel.get, w.get), 2)),
      ...forEach(row, rows.get, 1, [
        ...forEach(column, w.get, 1, [
          ...forEach(at, pixel.get, 16, [
            ...f32x4.store(i32.add(y.get, at.get), f32x4.mul(f32x4.add(sum(source), sum(below)), scale.get)),
          ]),
          ...x.increase(times(pixel.get, 2)),
          ...y.increase(pixel.get),
        ]),
        ...x.increase(line.get),
      ]),
    ];
  });
}

function spreadCode(): WasmFunction {
  const parameters = {
    ...integerParameters('x', 'summand', 'y', 'rows', 'w', 'channels'),
    factor: 'f32',
  } as const;
  return defineFunction('spread', parameters, (given, { local, integers }) => {
    const { x, summand, y, rows, w, channels, factor } = given;
    const { row, column, at, pixel, line } = integers('row', 'column', 'at', 'pixel', 'line');
    const [scale, value] = [local('v128'), local('v128')];
    const places = [at.get, i32.add(at.get, pixel.get)].flatMap(place => [place, i32.add(place, line.get)]);
    const write = (isAdding: boolean): Code =>
      forEach(row, rows.get, 1, [
        ...forEach(column, w.get, 1, [
          ...forEach(at, pixel.get, 16, [
            ...value.set(f32x4.mul(f32x4.load(i32.add(x.get, at.get)), scale.get)),
            ...places.flatMap(place =>
              f32x4.store(
                i32.add(y.get, place),
                isAdding ? f32x4.add(value.get, f32x4.load(i32.add(summand.get, place))) : value.get,
              ),
            ),
          ]),
          ...x.increase(pixel.get),
          ...y.increase(times(pixel.get, 2)),
          ...summand.increase(times(pixel.get, 2)),
        ]),
        ...y.increase(line.get),
        ...summand.increase(line.get),
      ]);
    return [
      ...scale.set(f32x4.splat(factor.get)),
      ...pixel.set(times(channels.get, float)),
      ...line.set(times(i32.mul(pixel.get, w.get), 2)),
      ...when(summand.get, write(true), write(false)),
    ];
  });
}

function sumCode(): WasmFunction {
  return defineFunction(
    'sum',
    integerParameters('a', 'b', 'y', 'length'),
    ({ a, b, y, length }, { integers }) => {
      const { at } = integers('at');
      return forEach(at, length.get, 4, [
        ...f32x4.store(y.get, f32x4.add(f32x4.load(a.get), f32x4.load(b.get))),
        ...[a, b, y].flatMap(pointer => pointer.increase(i32.const(16))),
      ]);
    },
  );
}

/**
 * Writes parameters and moments after a step of Adam to `nextParameters`, `nextFirst` and `nextSecond`. `rate` and `secondScale` hold the bias
 * corrections: p - rate * m / (sqrt(v * secondScale) + epsilon). The length is a multiple of 4.
 */
function adamCode(): WasmFunction {
  const parameters = {
    ...integerParameters(
      'parameters',
      'first',
      'second',
      'gradient',
      'nextParameters',
      'nextFirst',
      'nextSecond',
      'length',
    ),
    decay1: 'f32',
    decay2: 'f32',
    rate: 'f32',
    secondScale: 'f32',
    epsilon: 'f32',
  } as const;
  return defineFunction('adam', parameters, (given, { local, integers }) => {
    const { at, bytes } = integers('at', 'bytes');
    const [g, m, v] = [local('v128'), local('v128'), local('v128')];
    const splat = f32x4.splat;
    const rest = (decay: Code) => f32x4.sub(splat(f32.const(1)), splat(decay));
    const load = (base: { readonly get: Code }) => f32x4.load(i32.add(base.get, at.get));
    const out = (base: { readonly get: Code }) => i32.add(base.get, at.get);
    const move = f32x4.div(
      f32x4.mul(m.get, splat(given.rate.get)),
      f32x4.add(f32x4.sqrt(f32x4.mul(v.get, splat(given.secondScale.get))), splat(given.epsilon.get)),
    );
    return [
      ...bytes.set(times(given.length.get, float)),
      ...forEach(at, bytes.get, 16, [
        ...g.set(load(given.gradient)),
        ...m.set(
          f32x4.add(
            f32x4.mul(load(given.first), splat(given.decay1.get)),
            f32x4.mul(g.get, rest(given.decay1.get)),
          ),
        ),
        ...v.set(
          f32x4.add(
            f32x4.mul(load(given.second), splat(given.decay2.get)),
            f32x4.mul(f32x4.mul(g.get, g.get), rest(given.decay2.get)),
          ),
        ),
        ...f32x4.store(out(given.nextParameters), f32x4.sub(load(given.parameters), move)),
        ...f32x4.store(out(given.nextFirst), m.get),
        ...f32x4.store(out(given.nextSecond), v.get),
      ]),
    ];
  });
}
