import { type LossTable, taskSetOf } from '../lossTable.ts';

/** The least cost of networks that together can serve every task, by finite `chooseBy`; `Infinity` if none can. */
export function cheapestCover(table: LossTable, chooseBy: Float64Array): number {
  const full = 2 ** table.tasks.length - 1;
  const cheapest = new Map<number, number>();
  for (let i = 0; i < table.networkCount; i++) {
    const start = table.offsets[i] as number;
    let mask = 0;
    taskSetOf(table, i).forEach((task, p) => {
      if (Number.isFinite(chooseBy[start + p])) mask |= 1 << task;
    });
    const cost = table.costs[i] as number;
    if (mask !== 0 && cost < (cheapest.get(mask) ?? Number.POSITIVE_INFINITY)) cheapest.set(mask, cost);
  }
  const least = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let S = 1; S <= full; S++) {
    const lowest = S & -S;
    for (const [mask, cost] of cheapest) {
      if ((mask & lowest) !== 0) least[S] = Math.min(least[S] as number, cost + (least[S & ~mask] as number));
    }
  }
  return least[full] as number;
}
