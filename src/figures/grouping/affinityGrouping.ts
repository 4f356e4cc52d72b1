import { countTasks, joinWords, numberWord, taskWord } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import type { Grouping } from '../../core/frontier/frontier.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import type { DiagramNetwork } from './layOutGrouping.ts';

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
