import { type LossTable, taskSetOf } from '../tables/lossTable.ts';

/**
 * The least cost of networks that together can serve every task, by finite `chooseBy`; `Infinity` if none can.
 * About 3^(n−1) steps for n tasks, whatever the number of networks.
 */
export function cheapestCover(table: LossTable, chooseBy: Float64Array): number {
  const full = 2 ** table.tasks.length - 1;
  const cheapest = cheapestHolders(table, chooseBy);
  const least = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let S = 1; S <= full; S++) {
    // The first network serves task 0: what is left never holds it, so only such sets and the full one matter.
    if ((S & 1) === 1 && S !== full) continue;
    const lowest = S & -S;
    const rest = S ^ lowest;
    let cost = Number.POSITIVE_INFINITY;
    for (let B = rest; ; B = (B - 1) & rest) {
      const candidate = (cheapest[B | lowest] as number) + (least[rest ^ B] as number);
      if (candidate < cost) cost = candidate;
      if (B === 0) break;
    }
    least[S] = cost;
  }
  return least[full] as number;
}

/** For every set of tasks (a bit mask), the least cost of a network that can serve all of it. */
function cheapestHolders(table: LossTable, chooseBy: Float64Array): Float64Array {
  const size = 2 ** table.tasks.length;
  const cheapest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < table.networkCount; i++) {
    const start = table.offsets[i] as number;
    let mask = 0;
    taskSetOf(table, i).forEach((task, p) => {
      if (Number.isFinite(chooseBy[start + p])) mask |= 1 << task;
    });
    cheapest[mask] = Math.min(cheapest[mask] as number, table.costs[i] as number);
  }
  for (let bit = 1; bit < size; bit *= 2) {
    for (let A = 0; A < size; A++) {
      if ((A & bit) === 0) cheapest[A] = Math.min(cheapest[A] as number, cheapest[A | bit] as number);
    }
  }
  return cheapest;
}
