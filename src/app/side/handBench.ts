import { costsOfTasks, type HandNetwork, isMeasured } from '../../core/frontier/handGrouping.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { indexOf } from '../../core/tables/tableIndex.ts';
import type { CurveSettings } from './curves/curveRequest.ts';
import { parseHand } from './handNetworks.ts';

/** The parts of the configuration that say how groupings are scored. */
export type HandSettings = Pick<CurveSettings, 'heads' | 'objective' | 'weights'>;

/** What networks are put together by hand from, and scored by. */
export interface HandBench {
  readonly tasks: LossTable['tasks'];
  readonly costUnit: string;
  /** How groupings of it are scored, where that is no choice. */
  readonly settings?: HandSettings;
  /** A table that holds whatever is known of these networks. */
  tableOf(networks: readonly HandNetwork[]): LossTable;
  /** The costs that a network of these tasks can have, ascending. */
  costsOf(tasks: readonly number[]): readonly number[];
  /** Whether a network of these tasks has losses of its own, at whatever cost. */
  isMeasured(tasks: readonly number[]): boolean;
  /** What a network costs that trains nothing yet. */
  readonly newCost: number;
  /** The greatest cost of a network. */
  readonly dearest: number;
  /** The rules of the search that these networks break, a sentence each. */
  faultsOf(networks: readonly HandNetwork[]): readonly string[];
}

/** The networks of the link's field `hand` out of a bench, each at a cost that it can have where that is no choice. */
export function handNetworksOf(bench: HandBench, hand: readonly string[]): readonly HandNetwork[] {
  const networks = parseHand(hand, bench.tasks);
  if (!bench.settings) return networks;
  return networks.map(network => ({ ...network, cost: bench.costsOf(network.tasks)[0] ?? network.cost }));
}

/** Networks by hand out of those that were measured. */
export function lossBench(measured: LossTable): HandBench {
  const { leastCost, greatestCost } = indexOf(measured);
  return {
    tasks: measured.tasks,
    costUnit: measured.costUnit,
    tableOf: () => measured,
    costsOf: tasks => costsOfTasks(measured, tasks),
    isMeasured: tasks => isMeasured(measured, tasks),
    newCost: leastCost,
    dearest: greatestCost,
    faultsOf: () => [],
  };
}
