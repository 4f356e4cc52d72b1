import type { LossTable } from './lossTable.ts';

/** What a network of so many tasks would cost, by those that were trained on two tasks or more. */
export function costsBySize({ tasks, networkCount, costs, offsets }: LossTable): (size: number) => number {
  const bySize = new Map<number, number[]>();
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < networkCount; i++) {
    const size = (offsets[i + 1] as number) - (offsets[i] as number);
    if (size < 2) continue;
    const cost = costs[i] as number;
    least = Math.min(least, cost);
    most = Math.max(most, cost);
    const same = bySize.get(size);
    if (same) same.push(cost);
    else bySize.set(size, [cost]);
  }
  if (most - least <= 1e-9 * most) return () => least;
  const medians = new Map([...bySize].map(([size, all]) => [size, median(all)]));
  return size => {
    for (let away = 0; away <= tasks.length; away++) {
      const cost = medians.get(size + away) ?? medians.get(size - away);
      if (cost !== undefined) return cost;
    }
    return least;
  };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] as number) + (sorted[high] as number)) / 2;
}
