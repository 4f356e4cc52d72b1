/** The ends of a range of numbers as a reader is told them. */
type LimitTexts = Readonly<Record<'least' | 'most', string>>;

/** More digits than these say nothing to a reader. */
const mostDigits = 4;

/**
 * Both ends in at most four digits where they have more, each rounded into the range: what is told as the least or the most counts
 * when it is typed. Whole numbers stay as they are, and both ends where nothing in few digits lies between them.
 */
export function limitTexts({ least, most }: { readonly least: number; readonly most: number }): LimitTexts {
  const [up, down] = [roundTo(least, Math.ceil), roundTo(most, Math.floor)];
  return up <= down
    ? { least: String(up), most: String(down) }
    : { least: String(least), most: String(most) };
}

/** Whether two numbers are apart by no more than sums of costs are by their rounding. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function roundTo(value: number, round: (value: number) => number): number {
  const plain = Number(value.toPrecision(mostDigits));
  if (Number.isInteger(value) || isNear(plain, value)) return Number.isInteger(value) ? value : plain;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - (mostDigits - 1));
  return Number((round(value / unit) * unit).toPrecision(mostDigits));
}
