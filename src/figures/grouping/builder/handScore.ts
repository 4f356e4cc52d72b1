import { handOf, parseHand } from '../../../app/side/handNetworks.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Grouping, HeadRule } from '../../../core/frontier/frontier.ts';
import { type HandNetwork, type HandScore, scoreHand } from '../../../core/frontier/handGrouping.ts';
import type { ObjectiveKey } from '../../../core/search/objective.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { BuilderNetwork } from './builderWords.ts';

/** The parts of the configuration that say how groupings are scored. */
export interface HandSettings {
  readonly heads: HeadRule;
  readonly objective: ObjectiveKey;
  readonly weights: readonly number[];
}

/** The score of the link's networks by the measured table. Networks that train nothing count neither as cost nor as network. */
export function scoreOfHand(measured: LossTable, hand: readonly string[], settings: HandSettings): HandScore {
  const networks = parseHand(hand, measured.tasks);
  return scoreOf(
    measured,
    networks.filter(({ tasks }) => tasks.length > 0),
    settings,
  );
}

/** The score of a grouping that a search chose in `table`, which may hold predicted networks after the measured ones. */
export function scoreOfGrouping(
  measured: LossTable,
  table: LossTable,
  grouping: Grouping,
  settings: HandSettings,
): HandScore {
  return scoreOf(measured, handOf(table, grouping), settings);
}

function scoreOf(measured: LossTable, networks: readonly HandNetwork[], settings: HandSettings): HandScore {
  const { heads: headRule, objective, weights } = settings;
  return scoreHand(measured, networks, { headRule, objective, weights, report: reportedSplit(measured) });
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
