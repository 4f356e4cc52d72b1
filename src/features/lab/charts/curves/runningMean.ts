/**
 * The mean of each value and the up to `span` − 1 values before it, of every `stride`-th value from `offset` on. Takes time
 * in proportion to the values, whatever the span. No value is ever taken from a sum again: a huge one leaves no trace in
 * the means of later ones.
 */
export function runningMean(values: ArrayLike<number>, span: number, stride = 1, offset = 0): Float64Array {
  const count = Math.max(0, Math.ceil((values.length - offset) / stride));
  const at = (i: number) => values[offset + i * stride] as number;
  const means = new Float64Array(count);
  // A window is the end of one block of `span` values and the beginning of the next: both sums are at hand.
  const ends = new Float64Array(span + 1);
  for (let start = 0; start < count; start += span) {
    let sum = 0;
    for (let i = start; i < Math.min(start + span, count); i++) {
      sum += at(i);
      const before = start === 0 ? 0 : (ends[span - 1 - (i - start)] as number);
      means[i] = (sum + before) / Math.min(span, i + 1);
    }
    // ends[k]: the sum of the last k values of this block.
    ends[0] = 0;
    for (let k = 1; k <= span && start + span <= count; k++) {
      ends[k] = (ends[k - 1] as number) + at(start + span - k);
    }
  }
  return means;
}
