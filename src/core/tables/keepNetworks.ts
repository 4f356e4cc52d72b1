import type { Frontier } from '../frontier/frontier.ts';
import { buildLossTable, type LossTable, lossOf, type NetworkRow, splits, taskSetOf } from './lossTable.ts';

/** A small table of some of another's networks. */
export interface KeptNetworks {
  readonly table: LossTable;
  /** A frontier of the whole table in the network indices of this one, which must hold all that it chooses. */
  inPart(frontier: Frontier): Frontier;
}

/** The table of the given networks alone, each once, in the order of the whole: for what a few of very many are asked. */
export function keepNetworks(whole: LossTable, networks: Iterable<number>): KeptNetworks {
  const kept = [...new Set(networks)].sort((a, b) => a - b);
  const rows = kept.map((network): NetworkRow => {
    const tasks = [...taskSetOf(whole, network)];
    const present = splits.filter(split => whole.losses[split]);
    const losses = present.map(split => [split, tasks.map(task => lossOf(whole, network, task, split))]);
    return { tasks, cost: whole.costs[network] as number, losses: Object.fromEntries(losses) };
  });
  const { id, name, source, costUnit, tasks } = whole;
  const table = buildLossTable({ id, name, source, costUnit, tasks }, rows);
  const placeOf = new Map(kept.map((network, place) => [network, place]));
  const place = (network: number) => placeOf.get(network) ?? -1;
  const inPart = (frontier: Frontier) => ({
    ...frontier,
    steps: frontier.steps.map(step => ({
      ...step,
      grouping: {
        ...step.grouping,
        networks: step.grouping.networks.map(place),
        heads: step.grouping.heads.map(place),
      },
    })),
  });
  return { table, inPart };
}
