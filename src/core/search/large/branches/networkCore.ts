import type { Candidates } from '../candidates.ts';

/** The networks that branches choose from, by column; `places` are their indices here. Losses are finite. */
export interface NetworkCore {
  readonly taskCount: number;
  /** Of each place, the index of the network in the candidates; ascending. */
  readonly networks: Uint32Array;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  readonly losses: Float64Array;
  /** In the table's cost unit. */
  readonly costs: Float64Array;
  /** What choosing it adds to the value. */
  readonly fixed: Float64Array;
  /** The cost of every network, where it is the same. */
  readonly onlyCost: number | undefined;
}

/** The given networks (ascending) as a core; what they cannot serve is left out. */
export function makeCore(candidates: Candidates, networks: Uint32Array): NetworkCore {
  const { taskCount, offsets: from, members: tasks, losses: all } = candidates;
  const offsets = new Uint32Array(networks.length + 1);
  networks.forEach((network, place) => {
    let count = 0;
    for (let p = from[network] as number; p < (from[network + 1] as number); p++) {
      if ((all[p] as number) < Number.POSITIVE_INFINITY) count++;
    }
    offsets[place + 1] = (offsets[place] as number) + count;
  });
  const size = offsets[networks.length] as number;
  const [members, losses] = [new Uint16Array(size), new Float64Array(size)];
  let next = 0;
  for (const network of networks) {
    for (let p = from[network] as number; p < (from[network + 1] as number); p++) {
      const loss = all[p] as number;
      if (!(loss < Number.POSITIVE_INFINITY)) continue;
      members[next] = tasks[p] as number;
      losses[next++] = loss;
    }
  }
  const classOf = (network: number) => candidates.costClass[network] as number;
  const costs = Float64Array.from(networks, network => candidates.costs[classOf(network)] as number);
  const fixed = Float64Array.from(networks, network => candidates.fixed[classOf(network)] as number);
  const onlyCost = costs.every(cost => cost === costs[0]) ? costs[0] : undefined;
  return { taskCount, networks, offsets, members, losses, costs, fixed, onlyCost };
}
