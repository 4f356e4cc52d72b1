import type { Grouping, HeadRule } from '../frontier/frontier.ts';
import { type LossTable, lossOf, type Split, taskSetOf } from '../tables/lossTable.ts';
import { type Combine, combineLosses } from './combine.ts';

/** How a grouping's networks are chosen and its tasks served. */
export interface HeadChoice {
  /** The losses used to choose, aligned with the table's members; `NaN` = cannot serve. */
  readonly chooseBy: Float64Array;
  readonly headRule: HeadRule;
  /** How losses make a total: their sum when absent. */
  readonly combine?: Combine;
  /** The split on which losses and totals are reported: `test` when absent. */
  readonly report?: Split;
}

/**
 * The grouping of the given networks: each task served by the head that `headRule` prefers, and reported on the split
 * `report`. Where the rule's split is missing, `chooseBy` decides; equal losses keep the first network of the table.
 */
export function makeGrouping(
  table: LossTable,
  networks: readonly number[],
  chosenBy: number,
  { headRule, chooseBy, combine = 'sum', report = 'test' }: HeadChoice,
): Grouping {
  const sorted = [...new Set(networks)].sort((a, b) => a - b);
  const heads = table.tasks.map((_, task) => {
    const byRule = bestHead(sorted, network => lossOf(table, network, task, headRule));
    return byRule ?? bestHead(sorted, network => chooseByLoss(table, chooseBy, network, task)) ?? -1;
  });
  const reported = heads.map((network, task) =>
    network < 0 ? Number.NaN : lossOf(table, network, task, report),
  );
  return {
    networks: sorted,
    heads,
    cost: sorted.reduce((sum, network) => sum + (table.costs[network] as number), 0),
    chosenBy,
    reported,
    total: combineLosses(reported, combine),
  };
}

function bestHead(networks: readonly number[], lossIn: (network: number) => number): number | undefined {
  let best: { network: number; loss: number } | undefined;
  for (const network of networks) {
    const loss = lossIn(network);
    if (Number.isFinite(loss) && (!best || loss < best.loss)) best = { network, loss };
  }
  return best?.network;
}

function chooseByLoss(table: LossTable, chooseBy: Float64Array, network: number, task: number): number {
  const p = taskSetOf(table, network).indexOf(task);
  return p < 0 ? Number.NaN : (chooseBy[(table.offsets[network] as number) + p] as number);
}
