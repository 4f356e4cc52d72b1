import type { LossTable } from '../../core/tables/lossTable.ts';
import { taskSetOf } from '../../core/tables/lossTable.ts';
import { standardSize } from '../../core/tables/standardSize.ts';
import { Hash } from '../table/hash.ts';

/** A network to train, as it is described to whatever trains it. */
export interface NetworkToRun {
  /** Ids of tasks. */
  readonly tasks: readonly string[];
  /** What tells networks of the same tasks apart; absent where nothing has to. */
  readonly size?: string;
  readonly seed: number;
  /** Of the trained network, in the plan's unit. */
  readonly cost: number;
  /** What training it costs, in whatever unit such costs were given. */
  readonly trainingCost?: number;
  /** Why it is in the plan, in words. */
  readonly why?: string;
}

/** One of the networks of a plan. Its id names its result: ASCII letters, digits, `_` and `-` only. */
export interface PlannedRun extends NetworkToRun {
  readonly id: string;
}

/** Networks to train, in the order in which they are worth it, however that was found. */
export interface RunPlan {
  readonly name: string;
  readonly costUnit: string;
  readonly runs: readonly PlannedRun[];
}

/** A plan of networks, each once: ids depend on tasks, size and seed alone, so that the same network has the same one in every plan. */
export function planRuns(name: string, costUnit: string, networks: readonly NetworkToRun[]): RunPlan {
  const runs = new Map(networks.map(network => [runId(network), network] as const));
  return { name, costUnit, runs: [...runs].map(([id, network]) => ({ ...network, id })) };
}

/** The id of a network with its seed, whatever the order of its tasks: what can be read of their names, and a hash of all of them. */
export function runId({ tasks, size, seed }: Pick<NetworkToRun, 'tasks' | 'size' | 'seed'>): string {
  const hash = new Hash();
  const sorted = [...tasks].sort();
  hash.addText(JSON.stringify([sorted, size ?? '', seed]));
  const words = [...(size === undefined ? [] : [size]), ...sorted].map(word => word.replace(/\W+/g, '_'));
  const readable = words
    .join('-')
    .replace(/^[^a-z0-9]+/i, '')
    .slice(0, 40);
  return `${readable || 'network'}-${seed}-${hash.digest()}`;
}

/** A plan's identity: the same for the same networks in the same order. */
export function planHash({ runs }: RunPlan): string {
  const hash = new Hash();
  for (const { id } of runs) hash.addText(id);
  return hash.digest();
}

/**
 * For each network of a table what tells it apart from others of the same tasks: `half` or `full` where costs say so, else its
 * cost; `undefined` where it is the only one.
 */
export function networkSizes(table: LossTable): readonly (string | undefined)[] {
  const keys = Array.from({ length: table.networkCount }, (_, i) => taskSetOf(table, i).join(' '));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key, i) => {
    const cost = table.costs[i] as number;
    return (counts.get(key) ?? 0) > 1 ? (standardSize(table.costUnit, cost) ?? String(cost)) : undefined;
  });
}
