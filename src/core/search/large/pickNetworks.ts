import { type Candidates, networkNumber } from './candidates.ts';

/** The given networks alone, side by side in memory; columns name them as before. */
export function pickNetworks(candidates: Candidates, networks: Uint32Array): Candidates {
  const { offsets: from, members: tasks, losses: all, costClass } = candidates;
  const offsets = new Uint32Array(networks.length + 1);
  for (let i = 0; i < networks.length; i++) {
    const network = networks[i] as number;
    const count = (from[network + 1] as number) - (from[network] as number);
    offsets[i + 1] = (offsets[i] as number) + count;
  }
  const size = offsets[networks.length] as number;
  const [members, losses] = [new Uint16Array(size), new Float64Array(size)];
  const classes = new Uint32Array(networks.length);
  let next = 0;
  for (let i = 0; i < networks.length; i++) {
    const network = networks[i] as number;
    classes[i] = costClass[network] as number;
    for (let p = from[network] as number; p < (from[network + 1] as number); p++) {
      members[next] = tasks[p] as number;
      losses[next++] = all[p] as number;
    }
  }
  const names = networks.map(network => networkNumber(candidates, network));
  return {
    ...candidates,
    networkCount: networks.length,
    offsets,
    members,
    losses,
    costClass: classes,
    names,
  };
}
