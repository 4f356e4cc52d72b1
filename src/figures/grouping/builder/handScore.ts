import { affinityBench } from '../../../app/side/affinities/affinityBench.ts';
import { type HandBench, type HandSettings, handNetworksOf, lossBench } from '../../../app/side/handBench.ts';
import { handOf } from '../../../app/side/handNetworks.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { type HandNetwork, type HandScore, scoreHand } from '../../../core/frontier/handGrouping.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { BuilderNetwork } from './builderWords.ts';

const benches = new WeakMap<object, HandBench>();

/** What the networks of a side are put together from by hand, made once; `undefined` where its tasks cannot be grouped. */
export function benchOf(side: Side): HandBench | undefined {
  const of = side.kind === 'losses' ? side.loaded.table : side.problem;
  if (!of) return undefined;
  const bench =
    benches.get(of) ?? (side.kind === 'losses' ? lossBench(side.loaded.table) : affinityBench(side));
  benches.set(of, bench);
  return bench;
}

/** The score of the link's networks. Those that train nothing count neither as cost nor as network. */
export function scoreOfHand(bench: HandBench, hand: readonly string[], settings: HandSettings): HandScore {
  const networks = handNetworksOf(bench, hand).filter(({ tasks }) => tasks.length > 0);
  return scoreOf(bench, networks, settings);
}

/** The score of a grouping that a search chose in `table`, which may hold predicted networks after the measured ones. */
export function scoreOfGrouping(
  bench: HandBench,
  table: LossTable,
  grouping: Grouping,
  settings: HandSettings,
): HandScore {
  return scoreOf(bench, handOf(table, grouping), settings);
}

function scoreOf(bench: HandBench, networks: readonly HandNetwork[], settings: HandSettings): HandScore {
  const table = bench.tableOf(networks);
  const { heads: headRule, objective, weights } = settings;
  return scoreHand(table, networks, { headRule, objective, weights, report: reportedSplit(table) });
}

/** The networks as the builder shows them: of equal networks the first one serves. */
export function builderNetworks(
  networks: readonly HandNetwork[],
  score: HandScore,
): readonly BuilderNetwork[] {
  const serving = new Set<number>();
  let place = 0;
  return networks.map(network => {
    if (network.tasks.length === 0) return { ...network, serves: [], known: 'unknown' };
    const index = score.networks[place] ?? -1;
    const known = score.known[place] ?? 'unknown';
    place += 1;
    const serves =
      index < 0 || serving.has(index)
        ? []
        : network.tasks.filter(task => score.grouping.heads[task] === index);
    serving.add(index);
    return { ...network, serves, known };
  });
}
