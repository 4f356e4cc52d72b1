import { type Code, f32, f32x4, i32, repeat } from '../../../../base/wasm/instructions.ts';
import {
  defineFunction,
  forEach,
  integerParameters,
  type Local,
  type Locals,
  type WasmFunction,
} from '../../../../base/wasm/wasmFunction.ts';
import type { LossKind } from '../../model/labTasks.ts';
import { float, times } from './convolutionShape.ts';
import { exponentialWriter, logarithmWriter } from './exponentialCode.ts';

const parameters = {
  ...integerParameters('prediction', 'label', 'gradient', 'losses', 'images', 'length', 'channels'),
  scale: 'f32',
  share: 'f32',
} as const;
type Given = Readonly<Record<keyof typeof parameters, Local>>;

/**
 * `classes`, `absolute`, `squared` and `binary`: for predictions [images, length / 4, 4 * channels] (of `classes` the last two axes are
 * channel, pixel) they write d loss / d prediction, times `scale`, and per image the sum of its losses times `share`.
 * `length` is in values per image for all kinds but `classes`, where it is in pixels.
 */
export function lossCode(): readonly WasmFunction[] {
  return [
    elementwise('squared', ({ difference, scale, sum }) => [
      ...sum.set(f32x4.add(sum.get, f32x4.mul(difference.get, difference.get))),
      ...difference.set(f32x4.mul(f32x4.add(difference.get, difference.get), scale.get)),
    ]),
    elementwise('absolute', ({ difference, scale, sum }) => [
      ...sum.set(f32x4.add(sum.get, f32x4.abs(difference.get))),
      ...difference.set(
        f32x4.sub(
          f32x4.and(f32x4.greater(difference.get, f32x4.zero), scale.get),
          f32x4.and(f32x4.less(difference.get, f32x4.zero), scale.get),
        ),
      ),
    ]),
    binary(),
    classes(),
  ];
}

/** Runs a body per image, which adds its losses to `sum`. */
function overImages(given: Given, { local, integers }: Locals, sum: Local, body: Code): Code {
  const { image } = integers('image');
  const total = local('f32');
  return forEach(image, given.images.get, 1, [
    ...sum.set(f32x4.zero),
    ...body,
    ...total.set([0, 1, 2, 3].map(lane => f32x4.lane(sum.get, lane)).reduce((a, b) => f32.add(a, b))),
    ...f32.store(given.losses.get, f32.mul(total.get, given.share.get)),
    ...given.losses.increase(i32.const(float)),
  ]);
}

interface Elements {
  /** Prediction minus label; the body leaves the gradient in it. */
  readonly difference: Local;
  readonly scale: Local;
  readonly sum: Local;
}

function elementwise(name: LossKind, write: (elements: Elements) => Code): WasmFunction {
  return defineFunction(name, parameters, (given, locals) => {
    const [difference, scale, sum] = [locals.local('v128'), locals.local('v128'), locals.local('v128')];
    const { at } = locals.integers('at');
    return [
      ...scale.set(f32x4.splat(given.scale.get)),
      ...overImages(given, locals, sum, [
        ...forEach(at, given.length.get, 4, [
          ...difference.set(f32x4.sub(f32x4.load(given.prediction.get), f32x4.load(given.label.get))),
          ...write({ difference, scale, sum }),
          ...f32x4.store(given.gradient.get, difference.get),
          ...advance(given.prediction, given.label, given.gradient),
        ]),
      ]),
    ];
  });
}

/** Moves pointers on by a vector. */
function advance(...pointers: Local[]): Code {
  return pointers.flatMap(pointer => pointer.increase(i32.const(16)));
}

/** Logits x and labels z of 0 or 1: max(x, 0) - x z + ln(1 + e^-|x|), whose gradient is sigmoid(x) - z. */
function binary(): WasmFunction {
  return defineFunction('binary', parameters, (given, locals) => {
    const [x, z, power, loss, scale, sum, one] = [0, 1, 2, 3, 4, 5, 6].map(() => locals.local('v128')) as [
      Local,
      Local,
      Local,
      Local,
      Local,
      Local,
      Local,
    ];
    const { at } = locals.integers('at');
    const setPower = exponentialWriter(locals);
    const setLog = logarithmWriter(locals);
    const isPositive = f32x4.greater(x.get, f32x4.zero);
    return [
      ...scale.set(f32x4.splat(given.scale.get)),
      ...one.set(f32x4.splat(f32.const(1))),
      ...overImages(given, locals, sum, [
        ...forEach(at, given.length.get, 4, [
          ...x.set(f32x4.load(given.prediction.get)),
          ...z.set(f32x4.load(given.label.get)),
          ...setPower(f32x4.sub(f32x4.zero, f32x4.abs(x.get)), power),
          ...setLog(f32x4.add(one.get, power.get), loss),
          ...loss.set(f32x4.add(loss.get, f32x4.pmax(x.get, f32x4.zero))),
          ...sum.set(f32x4.add(sum.get, f32x4.sub(loss.get, f32x4.mul(x.get, z.get)))),
          // sigmoid(x) is e/(1+e), and 1 minus that where x is above 0.
          ...power.set(f32x4.div(power.get, f32x4.add(one.get, power.get))),
          ...power.set(f32x4.select(f32x4.sub(one.get, power.get), power.get, isPositive)),
          ...f32x4.store(given.gradient.get, f32x4.mul(f32x4.sub(power.get, z.get), scale.get)),
          ...advance(given.prediction, given.label, given.gradient),
        ]),
      ]),
    ];
  });
}

/** Softmax over the channels and cross-entropy with the label's class; four pixels at once. */
function classes(): WasmFunction {
  return defineFunction('classes', parameters, (given, locals) => {
    const [most, total, power, logit, kind, label, scale, sum, one, hit] = Array.from({ length: 10 }, () =>
      locals.local('v128'),
    ) as [Local, Local, Local, Local, Local, Local, Local, Local, Local, Local];
    const { at, channel, end } = locals.integers('at', 'channel', 'end');
    const setPower = exponentialWriter(locals);
    const setLog = logarithmWriter(locals);
    const overChannels = (body: Code): Code => [
      ...channel.set(i32.const(0)),
      ...repeat([...body, ...channel.increase(i32.const(16))], i32.less(channel.get, end.get)),
    ];
    const setLogit = logit.set(f32x4.load(i32.add(given.prediction.get, channel.get)));
    const gradientAt = i32.add(given.gradient.get, channel.get);
    return [
      ...scale.set(f32x4.splat(given.scale.get)),
      ...one.set(f32x4.splat(f32.const(1))),
      ...end.set(times(given.channels.get, 16)),
      ...overImages(given, locals, sum, [
        ...forEach(at, given.length.get, 4, [
          ...label.set(f32x4.load(given.label.get)),
          ...most.set(f32x4.load(given.prediction.get)),
          ...overChannels([...setLogit, ...most.set(f32x4.pmax(most.get, logit.get))]),
          ...total.set(f32x4.zero),
          ...overChannels([
            ...setLogit,
            ...setPower(f32x4.sub(logit.get, most.get), power),
            ...total.set(f32x4.add(total.get, power.get)),
            ...f32x4.store(gradientAt, power.get),
          ]),
          ...setLog(total.get, power),
          ...sum.set(f32x4.add(sum.get, f32x4.add(power.get, most.get))),
          ...total.set(f32x4.div(one.get, total.get)),
          ...kind.set(f32x4.zero),
          ...overChannels([
            ...setLogit,
            ...hit.set(f32x4.equal(label.get, kind.get)),
            ...sum.set(f32x4.sub(sum.get, f32x4.and(hit.get, logit.get))),
            ...power.set(f32x4.mul(f32x4.load(gradientAt), total.get)),
            ...power.set(f32x4.sub(power.get, f32x4.and(hit.get, one.get))),
            ...f32x4.store(gradientAt, f32x4.mul(power.get, scale.get)),
            ...kind.set(f32x4.add(kind.get, one.get)),
          ]),
          ...given.prediction.increase(end.get),
          ...given.gradient.increase(end.get),
          ...advance(given.label),
        ]),
      ]),
    ];
  });
}
