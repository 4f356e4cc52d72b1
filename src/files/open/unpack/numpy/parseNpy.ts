import { type Message, say } from '../../../../base/i18n/message.ts';
import { isDict, isList, type Literal } from '../../affinity/literals/literal.ts';
import { LiteralParser } from '../../affinity/literals/parseLiteral.ts';

/** An array as NumPy saves it: numbers or texts, in the order of rows. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly values: readonly (number | string)[];
}

/** Larger arrays are tables of another kind: 2,000 x 2,000 tasks have fewer. */
const mostValues = 4_000_000;
const longestHeader = 2 ** 16;

/** How one value is read, with its bytes. */
interface ValueKind {
  readonly size: number;
  at(view: DataView, place: number, isLittle: boolean): number | string;
}

const numbers: Readonly<Record<string, ValueKind>> = {
  b1: { size: 1, at: (view, place) => (view.getUint8(place) === 0 ? 0 : 1) },
  i1: { size: 1, at: (view, place) => view.getInt8(place) },
  u1: { size: 1, at: (view, place) => view.getUint8(place) },
  i2: { size: 2, at: (view, place, isLittle) => view.getInt16(place, isLittle) },
  u2: { size: 2, at: (view, place, isLittle) => view.getUint16(place, isLittle) },
  i4: { size: 4, at: (view, place, isLittle) => view.getInt32(place, isLittle) },
  u4: { size: 4, at: (view, place, isLittle) => view.getUint32(place, isLittle) },
  i8: { size: 8, at: (view, place, isLittle) => Number(view.getBigInt64(place, isLittle)) },
  u8: { size: 8, at: (view, place, isLittle) => Number(view.getBigUint64(place, isLittle)) },
  f2: { size: 2, at: (view, place, isLittle) => halfOf(view.getUint16(place, isLittle)) },
  f4: { size: 4, at: (view, place, isLittle) => shortest(view.getFloat32(place, isLittle)) },
  f8: { size: 8, at: (view, place, isLittle) => view.getFloat64(place, isLittle) },
};

/** The array of a `.npy` file, or why it is not read. */
export function parseNpy(bytes: Uint8Array): NpyArray | Message {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = (bytes[6] ?? 0) >= 2;
  const start = isLong ? 12 : 10;
  if (bytes.length < start) return say('The array ends within its header.');
  const length = isLong ? view.getUint32(8, true) : view.getUint16(8, true);
  if (length > longestHeader || start + length > bytes.length)
    return say('The array ends within its header.');
  const header = readHeader(String.fromCharCode(...bytes.subarray(start, start + length)));
  if (!header) return say('The header of the array cannot be read.');
  return valuesOf(view, start + length, header);
}

/** The values of an array in bytes, or why they are not read. */
export function valuesOf(
  view: DataView,
  start: number,
  { descr, isFortran, shape }: ArrayHeader,
): NpyArray | Message {
  const [, order = '<', kind = '', size = ''] = /^([<>|=]?)([a-zA-Z])(\d*)$/.exec(descr) ?? [];
  if (kind === 'O') return say('The array holds objects of Python, which only a program could read.');
  const value = kind === 'U' || kind === 'S' ? textKind(kind, Number(size)) : numbers[kind + size];
  if (!value) return say('The array holds values of the kind “{kind}”.', { kind: descr.slice(0, 40) });
  const count = shape.reduce((product, side) => product * side, 1);
  if (!(count <= mostValues)) {
    return say('The array holds more than {most} million values.', { most: mostValues / 1e6 });
  }
  if (start + count * value.size > view.byteLength) return say('The array ends before its last value.');
  const isLittle = order !== '>';
  const read = Array.from({ length: count }, (_, i) => value.at(view, start + i * value.size, isLittle));
  const [rows = 0, columns = 0] = shape;
  if (!isFortran || shape.length !== 2) return { shape, values: read };
  return {
    shape,
    values: read.map((_, i) => read[(i % columns) * rows + Math.floor(i / columns)] as number | string),
  };
}

/** What an array says of its values. */
export interface ArrayHeader {
  readonly descr: string;
  readonly isFortran: boolean;
  readonly shape: readonly number[];
}

function readHeader(text: string): ArrayHeader | undefined {
  let header: Literal;
  try {
    header = new LiteralParser(text).readValue();
  } catch {
    return undefined;
  }
  if (!isDict(header)) return undefined;
  const at = (key: string) => header.values[header.keys.indexOf(key)];
  const [descr, order, shape] = [at('descr'), at('fortran_order'), at('shape')];
  const sides = isList(shape) ? shape.items : typeof shape === 'number' ? [shape] : undefined;
  const isSide = (side: Literal): side is number => Number.isInteger(side) && (side as number) >= 0;
  if (typeof descr !== 'string' || !sides?.every(isSide)) return undefined;
  return { descr, isFortran: order === true, shape: sides };
}

function textKind(kind: string, length: number): ValueKind | undefined {
  if (!(length > 0 && length <= 1000)) return undefined;
  const width = kind === 'U' ? 4 : 1;
  return {
    size: length * width,
    at(view, place, isLittle) {
      let text = '';
      for (let i = 0; i < length; i++) {
        const code = width === 4 ? view.getUint32(place + i * 4, isLittle) : view.getUint8(place + i);
        if (code > 0 && code <= 0x10ffff) text += String.fromCodePoint(code);
      }
      return text;
    },
  };
}

/** A number of 32 bits in as few digits as give it back. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/** A number of 16 bits. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return Number((sign * (1 + fraction / 1024) * 2 ** (exponent - 15)).toPrecision(5));
}
