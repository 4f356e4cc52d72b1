import { nothingCombined } from './combine.ts';
import type { Cover, ServedSets } from './servedSets.ts';

/** The share that is done is yielded each time these bits of a set are zero: every millisecond or so. */
const yieldMask = 0x3ff;

/**
 * The best cover for every budget up to `maximumBudget` where costs are multiples of `unit`: ascending cost, each with
 * a strictly lower value. Subset dynamic programme: `F[k][S]` is the least value of serving S with k units, and the
 * network that serves S's lowest task serves some A within S. About 3^(n−1) steps per level and cost. Equal values
 * (to `tolerance`) keep the lower cost, then fewer networks, then the order of the table.
 */
export function* gridFrontier(
  served: ServedSets,
  unit: number,
  maximumBudget: number,
  tolerance: number,
): Generator<number, readonly Cover[]> {
  const { taskCount, combine, values } = served;
  const isMax = combine === 'max';
  const full = 2 ** taskCount - 1;
  const last = Math.floor((maximumBudget / unit) * (1 + 1e-12) + 1e-9);
  const steps = Int32Array.from(served.costs, cost => Math.round(cost / unit));
  const lists = values.map(setsByLowestTask);
  const best: Float64Array[] = [];
  const counts: Uint8Array[] = [];
  const picks: Int32Array[] = [];
  const covers: Cover[] = [];
  let reached = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= last; k++) {
    const F = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
    const count = new Uint8Array(full + 1);
    const pick = new Int32Array(full + 1);
    F[0] = nothingCombined(combine);
    best.push(F);
    counts.push(count);
    picks.push(pick);
    for (let S = 1; S <= full; S++) {
      if ((S & yieldMask) === 0) yield (k + S / full) / (last + 1);
      // The first network serves task 0: what is left never holds it, so only such sets and the full one matter.
      if ((S & 1) === 1 && S !== full) continue;
      const lowest = S & -S;
      const rest = S ^ lowest;
      let value = Number.POSITIVE_INFINITY;
      let networkCount = 0;
      let chosen = 0;
      for (let c = 0; c < steps.length; c++) {
        const before = k - (steps[c] as number);
        if (before < 0) break;
        const G = values[c] as Float64Array;
        const E = best[before] as Float64Array;
        const N = counts[before] as Uint8Array;
        const list = lists[c]?.[31 - Math.clz32(lowest)];
        const isListed = list !== undefined;
        let place = 0;
        let B = rest;
        for (;;) {
          let A = B | lowest;
          if (isListed) {
            // Few sets of this cost have a network: only those are tried.
            if (place === list.length) break;
            A = list[place++] as number;
            if ((A & S) !== A) continue;
          }
          const own = G[A] as number;
          const others = E[S ^ A] as number;
          const candidate = isMax ? (own > others ? own : others) : own + others;
          if (candidate <= value + tolerance) {
            const candidateCount = (N[S ^ A] as number) + 1;
            if (
              candidate < value - tolerance ||
              (candidate < Number.POSITIVE_INFINITY && candidateCount < networkCount)
            ) {
              value = candidate;
              networkCount = candidateCount;
              chosen = c * (full + 1) + A;
            }
          }
          if (!isListed) {
            if (B === 0) break;
            B = (B - 1) & rest;
          }
        }
      }
      F[S] = value;
      count[S] = networkCount;
      pick[S] = chosen;
    }
    const value = F[full] as number;
    if (value < reached - tolerance) {
      reached = value;
      covers.push({ value, parts: traceBack(k, full, picks, steps) });
    }
  }
  return covers;
}

/** By lowest task, the sets that have a network; `undefined` where most sets have one and a list would not pay. */
function setsByLowestTask(values: Float64Array): readonly (readonly number[])[] | undefined {
  const lists: number[][] = Array.from({ length: Math.log2(values.length) }, () => []);
  let count = 0;
  for (let A = values.length - 1; A > 0; A--) {
    if (values[A] === Number.POSITIVE_INFINITY) continue;
    lists[31 - Math.clz32(A & -A)]?.push(A);
    count++;
  }
  return count > values.length / 8 ? undefined : lists;
}

function traceBack(
  level: number,
  full: number,
  picks: readonly Int32Array[],
  steps: Int32Array,
): Cover['parts'] {
  const parts: { costClass: number; tasks: number }[] = [];
  let [k, S] = [level, full];
  while (S !== 0) {
    const pick = picks[k]?.[S] as number;
    const costClass = Math.floor(pick / (full + 1));
    const tasks = pick % (full + 1);
    parts.push({ costClass, tasks });
    k -= steps[costClass] as number;
    S ^= tasks;
  }
  return parts;
}
