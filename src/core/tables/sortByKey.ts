/** Entries between two yields: less than a millisecond. */
const chunk = 65_536;
const buckets = 65_536;
/** Shorter lists are sorted by comparison: counting takes as long for few entries as for many. */
const fewest = 5000;

/**
 * The entries of `order` (places in `keys`) by ascending key, equal keys in the order given, `NaN` last. Four counting
 * passes of 16 bits, those left out in which all keys agree: time is linear in their number. Yields now and then, so that
 * a caller may let others work in between.
 */
export function* sortByKey(keys: Float64Array, order: Uint32Array): Generator<void, Uint32Array> {
  const count = order.length;
  if (count < fewest) return sortByComparison(keys, order);
  const words = [new Uint32Array(keys.length), new Uint32Array(keys.length)] as const;
  for (let from = 0; from < keys.length; from += chunk) {
    toWords(keys, words, from, Math.min(keys.length, from + chunk));
    yield;
  }
  let [sorted, next] = [order.slice(), new Uint32Array(count)];
  for (const { word, shift } of digits(words)) {
    const starts = new Uint32Array(buckets + 1);
    for (let from = 0; from < count; from += chunk) {
      const to = Math.min(count, from + chunk);
      for (let i = from; i < to; i++) {
        const digit = ((word[sorted[i] as number] as number) >>> shift) & 0xffff;
        starts[digit + 1] = (starts[digit + 1] as number) + 1;
      }
      yield;
    }
    if (starts.includes(count)) continue;
    for (let digit = 1; digit <= buckets; digit++) {
      starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
    }
    for (let from = 0; from < count; from += chunk) {
      const to = Math.min(count, from + chunk);
      for (let i = from; i < to; i++) {
        const place = sorted[i] as number;
        const digit = ((word[place] as number) >>> shift) & 0xffff;
        const at = starts[digit] as number;
        next[at] = place;
        starts[digit] = at + 1;
      }
      yield;
    }
    [sorted, next] = [next, sorted];
  }
  return sorted;
}

function sortByComparison(keys: Float64Array, order: Uint32Array): Uint32Array {
  const sorted = [...order].sort((a, b) => {
    const [x, y] = [keys[a] as number, keys[b] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return Uint32Array.from(sorted);
}

/** From the least to the most significant. */
function digits([low, high]: readonly [Uint32Array, Uint32Array]) {
  return [
    { word: low, shift: 0 },
    { word: low, shift: 16 },
    { word: high, shift: 0 },
    { word: high, shift: 16 },
  ];
}

/** The bits of each key as two unsigned words (low, high) that ascend as the keys do; `NaN` above everything. */
function toWords(
  keys: Float64Array,
  [low, high]: readonly [Uint32Array, Uint32Array],
  from: number,
  to: number,
): void {
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    if (Number.isNaN(key)) {
      low[i] = 0xffffffff;
      high[i] = 0xffffffff;
      continue;
    }
    // Plus zero, so that −0 is 0.
    value[0] = key + 0;
    const [l, h] = [bits[0] as number, bits[1] as number];
    const isNegative = h >>> 31 === 1;
    low[i] = isNegative ? ~l : l;
    high[i] = isNegative ? ~h : h | 0x80000000;
  }
}
