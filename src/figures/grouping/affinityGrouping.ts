import { countTasks, joinWords, numberWord, taskWord } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import type { Frontier, Grouping } from '../../core/frontier/frontier.ts';
import { searchAffinity } from '../../core/search/searchAffinity.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import type { DiagramNetwork } from './layOutGrouping.ts';

/** The best groupings by affinities alone, for every number of networks. */
export interface AffinityGroupings {
  /** The fewest tasks of a network. */
  readonly least: '1' | '2';
  /** Whether it is known what a task alone is worth. */
  readonly isAloneKnown: boolean;
  /** Every set of tasks as a network. */
  readonly sets: LossTable;
  readonly frontier: Frontier;
}

/** What is searched for: pairs of which higher values are better, and how the tasks may be grouped. */
export function affinityProblem(table: AffinityTable, wantedLeast: '1' | '2') {
  // Where lower values are better they measure something of each pair, of which a task alone has no 0.
  const isAloneKnown = table.better === 'higher';
  const least = isAloneKnown ? wantedLeast : '2';
  const values = isAloneKnown ? table.values : table.values.map(value => -value);
  const pairs = { rows: table.sources, columns: table.targets, values };
  const options = { maximumNetworks: table.targets.length, minimumTasks: Number(least) };
  return { isAloneKnown, least, pairs, options } as const;
}

/** The best groupings of a square affinity table's tasks into networks of at least so many tasks. */
export function affinityGroupings(table: AffinityTable, wantedLeast: '1' | '2'): AffinityGroupings {
  const { isAloneKnown, least, pairs, options } = affinityProblem(table, wantedLeast);
  const { table: sets, frontier } = searchAffinity(pairs, options);
  return { least, isAloneKnown, sets, frontier };
}

/** The networks of a grouping by affinity as they are drawn, all as wide. */
export function affinityNetworks(sets: LossTable, grouping: Grouping): readonly DiagramNetwork[] {
  return grouping.networks.map(network => {
    const members = [...taskSetOf(sets, network)];
    const heads = members.map(task => ({ task, serves: grouping.heads[task] === network }));
    return { id: network, cost: 1, sizeName: countTasks(members.length), heads };
  });
}

/** For instance "Two networks: depth and edges; keypoints, with normals as auxiliary task". */
export function groupingInWords(sets: LossTable, { networks, heads }: Grouping): string {
  const parts = networks.map(network => {
    const named = (serves: boolean) =>
      [...taskSetOf(sets, network)].flatMap(i => {
        const task = sets.tasks[i];
        return task && (heads[i] === network) === serves ? [taskWord(task)] : [];
      });
    const auxiliary = named(false);
    const served = joinWords(named(true));
    if (auxiliary.length === 0) return served;
    return t('{served}, with {auxiliary} as auxiliary', { served, auxiliary: joinWords(auxiliary) });
  });
  const word = numberWord(networks.length);
  return t('{count, plural, one {{word} network} other {{word} networks}}: {parts}', {
    count: networks.length,
    word: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    parts: parts.join(t('; ')),
  });
}
