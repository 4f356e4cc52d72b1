import { say } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';
import type { BitReader, BitWriter } from './bits.ts';

/** Numbers are coded up to this magnitude, so that no difference of two leaves the exact whole numbers. */
export const largestWhole = 2 ** 50;

/** So many ones say that a number follows in full, as it lies too far from the others. */
const escapeOnes = 24;
const fullWidth = 53;

/** How a column of whole numbers is written, and in how many bits. */
export interface WholePlan {
  /** What is written of each number is its distance from a centre, from that and the number in the reference, or from the number before. */
  readonly from: 'centre' | 'reference' | 'previous';
  readonly centre: number;
  /** The lowest `width` bits of a distance stand as they are, the rest as a count of ones. */
  readonly width: number;
  readonly bits: number;
}

const froms = ['centre', 'reference', 'previous'] as const;
const headerBits = 2 + 6 + 6 + 1;

/**
 * The shortest way to write whole numbers up to {@link largestWhole} in magnitude. `reference`: another column, known to the
 * reader, that they may resemble; `NaN` where it has no number.
 *
 * **Source:** Rice, "Some practical universal noiseless coding techniques", 1979.
 */
export function planWhole(values: readonly number[], reference: readonly number[] | undefined): WholePlan {
  const plans = froms.flatMap(from => {
    if (from === 'reference' && !reference) return [];
    const raw = distances(values, from, reference, 0);
    const centre = from === 'previous' ? 0 : median(raw);
    return [planDistances(raw, from, centre)];
  });
  return plans.reduce((best, plan) => (plan.bits < best.bits ? plan : best));
}

export function writeWhole(
  bits: BitWriter,
  values: readonly number[],
  plan: WholePlan,
  reference: readonly number[] | undefined,
): void {
  const { from, centre, width } = plan;
  bits.write(froms.indexOf(from), 2);
  const centreWidth = widthOf(Math.abs(centre));
  bits.write(centreWidth, 6);
  bits.write(Math.abs(centre), centreWidth);
  bits.write(centre < 0 ? 1 : 0, 1);
  bits.write(width, 6);
  for (const distance of distances(values, from, reference, centre)) {
    const code = zigzag(distance);
    const ones = Math.floor(code / 2 ** width);
    if (ones >= escapeOnes) {
      bits.write(2 ** escapeOnes - 1, escapeOnes);
      bits.write(code, fullWidth);
      continue;
    }
    bits.write(2 ** ones - 1, ones);
    bits.write(0, 1);
    bits.write(code % 2 ** width, width);
  }
}

/** As many whole numbers as asked for. Throws {@link TableError} for what no writer would have written. */
export function readWhole(
  bits: BitReader,
  count: number,
  reference: readonly number[] | undefined,
): number[] {
  const from = froms[bits.read(2)];
  const magnitude = bits.read(atMost(bits.read(6), fullWidth));
  const centre = bits.read(1) === 1 ? 0 - magnitude : magnitude;
  const width = atMost(bits.read(6), fullWidth);
  if (from === undefined || (from === 'reference' && !reference)) {
    throw new TableError([
      say('The packed table has numbers in a way that is not known: the link is damaged.'),
    ]);
  }
  const values: number[] = [];
  let previous = 0;
  for (let i = 0; i < count; i++) {
    const base = from === 'previous' ? previous : from === 'reference' ? baseAt(reference, i) : 0;
    const value = unzigzag(readCode(bits, width)) + centre + base;
    if (!(Math.abs(value) <= largestWhole)) {
      throw new TableError([say('The packed table has a number out of range: the link is damaged.')]);
    }
    values.push(value);
    previous = value;
  }
  return values;
}

function readCode(bits: BitReader, width: number): number {
  let ones = 0;
  while (ones < escapeOnes && bits.read(1) === 1) ones++;
  return ones === escapeOnes ? bits.read(fullWidth) : ones * 2 ** width + bits.read(width);
}

function planDistances(raw: readonly number[], from: WholePlan['from'], centre: number): WholePlan {
  const codes = raw.map(distance => zigzag(distance - centre));
  const fixed = headerBits + widthOf(Math.abs(centre));
  const mean = codes.reduce((sum, code) => sum + code, 0) / Math.max(1, codes.length);
  const usual = Math.max(0, Math.floor(Math.log2(mean + 1)) - 1);
  const plans = [usual - 2, usual - 1, usual, usual + 1].flatMap(width =>
    width < 0 ? [] : [{ from, centre, width, bits: fixed + sum(codes.map(code => bitsOf(code, width))) }],
  );
  return plans.reduce((best, plan) => (plan.bits < best.bits ? plan : best));
}

function bitsOf(code: number, width: number): number {
  const ones = Math.floor(code / 2 ** width);
  return ones >= escapeOnes ? escapeOnes + fullWidth : ones + 1 + width;
}

function distances(
  values: readonly number[],
  from: WholePlan['from'],
  reference: readonly number[] | undefined,
  centre: number,
): number[] {
  return values.map((value, i) => {
    if (from === 'previous') return value - (values[i - 1] ?? 0) - centre;
    return value - (from === 'reference' ? baseAt(reference, i) : 0) - centre;
  });
}

function baseAt(reference: readonly number[] | undefined, i: number): number {
  const base = reference?.[i];
  return base === undefined || Number.isNaN(base) ? 0 : base;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted[sorted.length >>> 1] ?? 0;
  // A centre between two numbers would be as good; one far from zero leaves the exact numbers.
  return Math.abs(middle) <= largestWhole ? middle : 0;
}

function zigzag(distance: number): number {
  return distance < 0 ? -2 * distance - 1 : 2 * distance;
}

function unzigzag(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}

function widthOf(value: number): number {
  let width = 0;
  while (2 ** width <= value) width++;
  return width;
}

function atMost(width: number, most: number): number {
  if (width > most)
    throw new TableError([say('The packed table has a number too wide: the link is damaged.')]);
  return width;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
