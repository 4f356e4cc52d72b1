import type { Candidates } from '../candidates.ts';

/** Candidates of the given networks: their losses by task, already scaled, and their costs. */
export function candidatesOf(
  taskCount: number,
  networks: readonly { readonly losses: Readonly<Record<string, number>>; readonly cost: number }[],
): Candidates {
  const costs = Float64Array.from(new Set(networks.map(({ cost }) => cost))).sort();
  const offsets = [0];
  const members: number[] = [];
  const losses: number[] = [];
  for (const network of networks) {
    for (let task = 0; task < taskCount; task++) {
      const loss = network.losses[String(task)];
      if (loss === undefined) continue;
      members.push(task);
      losses.push(loss);
    }
    offsets.push(members.length);
  }
  return {
    ...{ taskCount, networkCount: networks.length, base: 0, scale: 1 },
    ...{ costs, fixed: new Float64Array(costs.length) },
    costClass: Uint32Array.from(networks, ({ cost }) => costs.indexOf(cost)),
    ...{ offsets: Uint32Array.from(offsets), members: Uint16Array.from(members) },
    losses: Float64Array.from(losses),
  };
}
