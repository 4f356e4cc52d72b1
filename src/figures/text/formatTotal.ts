/** How many decimals tell values of this spread apart to about one part in a hundred; 0 to 6. */
export function decimalsFor(values: readonly number[]): number {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return 3;
  const low = finite.reduce((a, b) => Math.min(a, b));
  const high = finite.reduce((a, b) => Math.max(a, b));
  const spread = high - low || Math.abs(high) / 10 || 1;
  return Math.min(6, Math.max(0, Math.ceil(1.8 - Math.log10(spread))));
}

/** `value` with a fixed number of decimals and a true minus sign; never "−0.00". */
export function formatTotal(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
