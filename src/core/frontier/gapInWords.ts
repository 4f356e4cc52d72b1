/** A gap as it is told: "at most" so much. In two digits, never rounded down, and never with an exponent above 1. */
export function gapInWords(gap: number): string {
  if (!(gap > 0) || !Number.isFinite(gap)) return String(gap);
  const unit = 10 ** (Math.floor(Math.log10(gap)) - 1);
  // What is one of two digits already stays, whatever its last bits are.
  return String(Number((Math.ceil(gap / unit - 1e-6) * unit).toPrecision(2)));
}
