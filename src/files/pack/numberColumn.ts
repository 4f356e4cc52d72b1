import { say } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { largestWhole, planWhole, readWhole, type WholePlan, writeWhole } from './wholeNumbers.ts';

/** A column as whole numbers, that another column of the same scale may be written against. */
export interface ColumnScale {
  /** `0` to `62`: value = whole / 10^(scale − 31); `float32`: the bits of single precision, in the order of the values. */
  readonly scale: number | 'float32';
  /** One for each value; `NaN` where it is missing. */
  readonly whole: readonly number[];
}

const kinds = ['missing', 'decimal', 'float32', 'float64'] as const;
const zeroScale = 31;
const scaleWidth = 6;
/** Ten to this power is exact, and so is every quotient by it correctly rounded. */
const largestPower = 22;

/**
 * Writes numbers and `NaN`, without loss: as whole multiples of a power of ten where every one of them is such, in single
 * precision where that is exact and shorter, and in full otherwise. Gives the whole numbers where there are any.
 */
export function writeColumn(
  bits: BitWriter,
  values: readonly number[],
  reference?: ColumnScale,
): ColumnScale | undefined {
  const known = values.filter(value => !Number.isNaN(value));
  if (known.length === 0) {
    bits.write(kinds.indexOf('missing'), 2);
    return undefined;
  }
  const best = [decimalsOf(known), singlesOf(known)]
    .flatMap(column => {
      if (!column) return [];
      const against = referenceFor(values, column.scale, reference);
      return [{ column, against, plan: planWhole(column.whole, against) }];
    })
    .reduce<Candidate | undefined>(
      (least, other) => (least && least.plan.bits <= other.plan.bits ? least : other),
      undefined,
    );
  const isShorter = best && best.plan.bits < 64 * known.length;
  const kind = !isShorter ? 'float64' : best.column.scale === 'float32' ? 'float32' : 'decimal';
  bits.write(kinds.indexOf(kind), 2);
  bits.write(known.length < values.length ? 1 : 0, 1);
  if (known.length < values.length) for (const value of values) bits.write(Number.isNaN(value) ? 1 : 0, 1);
  if (!isShorter) {
    for (const value of known) writeDouble(bits, value);
    return undefined;
  }
  if (best.column.scale !== 'float32') bits.write(best.column.scale, scaleWidth);
  writeWhole(bits, best.column.whole, best.plan, best.against);
  return spread(best.column, values);
}

/** As many numbers as asked for, and how they were scaled. Throws {@link TableError} for what no writer would have written. */
export function readColumn(
  bits: BitReader,
  count: number,
  reference?: ColumnScale,
): { readonly values: number[]; readonly scaled: ColumnScale | undefined } {
  const kind = kinds[bits.read(2)];
  if (kind === 'missing') return { values: new Array<number>(count).fill(Number.NaN), scaled: undefined };
  const hasMissing = bits.read(1) === 1;
  const values = Array.from({ length: count }, () => (hasMissing && bits.read(1) === 1 ? Number.NaN : 0));
  const places = values.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
  if (kind === 'float64') {
    for (const i of places) values[i] = finite(readDouble(bits));
    return { values, scaled: undefined };
  }
  const scale = kind === 'float32' ? 'float32' : bits.read(scaleWidth);
  if (scale !== 'float32' && Math.abs(scale - zeroScale) > largestPower) {
    throw new TableError([say('The packed table has numbers of an unknown scale: the link is damaged.')]);
  }
  const whole = readWhole(bits, places.length, referenceFor(values, scale, reference));
  places.forEach((i, k) => {
    values[i] = finite(unscaled(whole[k] as number, scale));
  });
  return { values, scaled: spread({ scale, whole }, values) };
}

interface Candidate {
  readonly column: ColumnScale;
  readonly against: readonly number[] | undefined;
  readonly plan: WholePlan;
}

/** The whole numbers of the reference where this column has values, if they are of one scale. */
function referenceFor(
  values: readonly number[],
  scale: ColumnScale['scale'],
  reference: ColumnScale | undefined,
): readonly number[] | undefined {
  if (reference?.scale !== scale) return undefined;
  return reference.whole.filter((_, i) => !Number.isNaN(values[i]));
}

/** The whole numbers at the places of the values that are known. */
function spread({ scale, whole }: ColumnScale, values: readonly number[]): ColumnScale {
  let at = 0;
  return { scale, whole: values.map(value => (Number.isNaN(value) ? value : (whole[at++] as number))) };
}

/** The coarsest power of ten of which every value is a whole multiple. */
function decimalsOf(values: readonly number[]): ColumnScale | undefined {
  for (let power = -largestPower; power <= largestPower; power++) {
    const scale = power + zeroScale;
    const whole: number[] = [];
    for (const value of values) {
      const near = Math.round(power < 0 ? value / 10 ** -power : value * 10 ** power) + 0;
      if (!(Math.abs(near) <= largestWhole && Object.is(unscaled(near, scale), value))) break;
      whole.push(near);
    }
    if (whole.length === values.length) return { scale, whole };
  }
  return undefined;
}

function singlesOf(values: readonly number[]): ColumnScale | undefined {
  if (!values.every(value => Math.fround(value) === value)) return undefined;
  const words = new Int32Array(Float32Array.from(values).buffer);
  // Negative values are ordered the other way round by their bits.
  const whole = Array.from(words, word => (word < 0 ? -1 - (word & 0x7fffffff) : word));
  return { scale: 'float32', whole };
}

function unscaled(whole: number, scale: ColumnScale['scale']): number {
  if (scale === 'float32') {
    const word = whole < 0 ? (-1 - whole) | 0x80000000 : whole;
    return new Float32Array(Int32Array.of(word).buffer)[0] as number;
  }
  const power = scale - zeroScale;
  return power < 0 ? whole * 10 ** -power : whole / 10 ** power;
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new TableError([say('The packed table has a value that is no number: the link is damaged.')]);
}

function writeDouble(bits: BitWriter, value: number): void {
  const [low, high] = new Uint32Array(Float64Array.of(value).buffer);
  bits.write(high as number, 32);
  bits.write(low as number, 32);
}

function readDouble(bits: BitReader): number {
  const high = bits.read(32);
  return new Float64Array(Uint32Array.of(bits.read(32), high).buffer)[0] as number;
}
