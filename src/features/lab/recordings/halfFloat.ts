const number = new Float32Array(1);
const bits = new Uint32Array(number.buffer);

/** The 16 bits (IEEE 754 binary16) nearest to a number, ties to even; beyond 65,504 an infinity. */
export function toHalf(value: number): number {
  number[0] = value;
  const whole = bits[0] as number;
  const sign = (whole >>> 16) & 0x8000;
  const exponent = ((whole >>> 23) & 0xff) - 112;
  const fraction = whole & 0x7fffff;
  if (exponent >= 31) return sign | 0x7c00 | (exponent === 143 && fraction > 0 ? 0x200 : 0);
  if (exponent < -10) return sign;
  // Below the smallest normal number the leading one moves into the fraction.
  const shift = exponent > 0 ? 13 : 14 - exponent;
  const kept = exponent > 0 ? (exponent << 23) | fraction : fraction | 0x800000;
  const half = kept >>> shift;
  const rest = kept & ((1 << shift) - 1);
  const middle = 1 << (shift - 1);
  const roundsUp = rest > middle || (rest === middle && (half & 1) === 1);
  // Rounding up may carry into the exponent, which is what it should do.
  return sign | (half + (roundsUp ? 1 : 0));
}

/** The number that 16 bits stand for. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
