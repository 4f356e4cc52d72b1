/** The sum of so many of the largest amounts, which are put in front of the others. */
export function sumOfLargest(amounts: Float64Array, count: number): number {
  let [first, last] = [0, amounts.length - 1];
  // Quickselect: after each round the amounts that the border lies among are first ... last.
  while (count > first && count <= last) {
    const middle = pivotOf(
      amounts[first] as number,
      amounts[(first + last) >> 1] as number,
      amounts[last] as number,
    );
    let [low, high] = [first, last];
    while (low <= high) {
      while ((amounts[low] as number) > middle) low++;
      while ((amounts[high] as number) < middle) high--;
      if (low > high) break;
      const kept = amounts[low] as number;
      amounts[low++] = amounts[high] as number;
      amounts[high--] = kept;
    }
    if (count <= high) last = high;
    else if (count >= low) first = low;
    else break;
  }
  let sum = 0;
  for (let i = 0; i < count; i++) sum += amounts[i] as number;
  return sum;
}

/** The middle one of three. */
function pivotOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
