import { isMessage, type Message, say } from '../../../../base/i18n/message.ts';
import { type NpyArray, valuesOf } from '../numpy/parseNpy.ts';
import { isPickleList, isPickleObject, type PickleObject, type PickleValue } from './pickleValue.ts';

/** Each object is made an array once, in however many places it stands. */
const arrays = new WeakMap<PickleObject, NpyArray | Message | undefined>();

/** An array of NumPy or texts of pandas, or why it cannot be read; `undefined` for anything else. */
export function arrayOf(value: PickleValue | undefined): NpyArray | Message | undefined {
  if (!isPickleObject(value)) return undefined;
  // While it is made it holds nothing: an object may hold itself.
  if (!arrays.has(value)) {
    arrays.set(value, undefined);
    arrays.set(value, makeArray(value));
  }
  return arrays.get(value);
}

function makeArray(value: PickleObject): NpyArray | Message | undefined {
  if (value.of === 'strings') return stringsOf(value);
  if (value.of === 'frombuffer') {
    const [bytes, type, shape, order] = value.args;
    return arrayFrom(shape, type, bytes, order === 'F');
  }
  if (value.of !== 'ndarray' || !isPickleList(value.state)) return undefined;
  const [, shape, type, isFortran, content] = value.state.items;
  return arrayFrom(shape, type, content, isFortran === true);
}

/** The number of a scalar of NumPy. */
export function scalarOf({ args: [type, bytes] }: PickleObject): number | string | undefined {
  const array = arrayFrom({ kind: 'list', items: [] }, type, bytes, false);
  return isMessage(array) ? undefined : array.values[0];
}

function arrayFrom(
  shape: PickleValue | undefined,
  type: PickleValue | undefined,
  content: PickleValue | undefined,
  isFortran: boolean,
): NpyArray | Message {
  const sides = isPickleList(shape) ? shape.items : [shape];
  if (!sides.every(side => typeof side === 'number' && Number.isInteger(side) && side >= 0)) {
    return say('The header of the array cannot be read.');
  }
  if (isPickleList(content)) return objectsOf(sides as number[], content.items);
  // Protocol 2 and older write bytes as a text of their codes.
  const bytes =
    typeof content === 'string' ? Uint8Array.from(content, letter => letter.charCodeAt(0)) : content;
  if (!(bytes instanceof Uint8Array)) return say('The array ends before its last value.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return valuesOf(view, 0, { descr: typeOf(type), isFortran, shape: sides as number[] });
}

/** An array of objects: of texts and numbers. */
function objectsOf(shape: readonly number[], items: readonly PickleValue[]): NpyArray | Message {
  const isPlain = (item: PickleValue): item is string | number | null =>
    item === null || typeof item === 'string' || typeof item === 'number';
  if (!items.every(isPlain)) return say('The array holds values of the kind “{kind}”.', { kind: 'object' });
  if (shape.reduce((product, side) => product * side, 1) !== items.length) {
    return say('The array ends before its last value.');
  }
  return { shape, values: items.map(item => item ?? Number.NaN) };
}

/** The kind of values as NumPy writes it: `<f8`. */
function typeOf(type: PickleValue | undefined): string {
  if (!isPickleObject(type, 'dtype')) return '?';
  const name = typeof type.args[0] === 'string' ? type.args[0] : '?';
  const order = isPickleList(type.state) ? type.state.items[1] : '<';
  return `${order === '>' ? '>' : '<'}${name.replace(/^[<>|=]/, '')}`;
}

/** The texts of an array of pandas: its state is its type with an array of objects. */
function stringsOf({ state, args }: PickleObject): NpyArray | Message | undefined {
  const parts = [...(isPickleList(state) ? state.items : []), ...args];
  for (const part of parts) {
    const array = arrayOf(part);
    if (array) return array;
  }
  return undefined;
}
