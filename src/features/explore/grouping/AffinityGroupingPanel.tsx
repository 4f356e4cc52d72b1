import { useMemo } from 'react';
import { useChange, useHighlight } from '../../../app/context/hooks.ts';
import { AffinityGroupingFields } from '../../../app/side/AffinityGroupingFields.tsx';
import type { AffinitySide } from '../../../app/side/sideOf.ts';
import type { AffinityGrouping, AffinityProblem } from '../../../app/side/useAffinityGrouping.ts';
import { formatAffinity, joinWords, numberWord, taskWord } from '../../../app/words/format.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import { type LossTable, lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { affinityNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../../figures/grouping/GroupingDiagram.tsx';
import { groupingCsv } from '../../../files/write/grouping/groupingCsv.ts';

/** A side whose tasks can be grouped. */
type GroupedAffinities = AffinitySide & AffinityGrouping & { readonly problem: AffinityProblem };

/** The best grouping by the affinities alone: every set of tasks is a candidate, no loss is known. */
export function AffinityGroupingPanel({ side }: { side: GroupedAffinities }) {
  const { table, problem, sets, grouping, further } = side;
  const change = useChange();
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const highlightNetwork = useHighlight(state => state.network);
  const onHighlightNetwork = useHighlight(state => state.highlightNetwork);
  const groups = Math.min(side.configuration.groups, side.tasks.length);
  const tasks = useMemo(
    () => side.tasks.map((task, i) => ({ ...task, color: side.colors[i] as string })),
    [side.tasks, side.colors],
  );
  const networks = useMemo(
    () => (sets && grouping ? affinityNetworks(sets, grouping) : []),
    [sets, grouping],
  );
  const title = t('Grouping by affinity');

  return (
    <Figure
      id="affinity-grouping"
      title={title}
      lead={t(
        'The networks in which tasks have the highest total of affinities, each the mean from the others of its network. Dashed heads are auxiliary.',
      )}
      saved={
        sets &&
        grouping && {
          of: table,
          name: inEnglish('Grouping by affinity'),
          csv: () => affinityGroupingCsv(table, sets, grouping),
        }
      }
      finding={
        sets &&
        grouping && (
          <>
            {t('{grouping}. ', { grouping: groupingInWords(sets, grouping) })}
            {totalInWords(table, totalValue(grouping))}
            {groups < tasks.length &&
              furtherInWords(table, totalValue(grouping), further && totalValue(further))}
          </>
        )
      }
      controls={
        <div className="panel-controls">
          <AffinityGroupingFields side={side} problem={problem} change={change} />
        </div>
      }
    >
      {sets && grouping ? (
        <GroupingDiagram
          title={t('{name}: {text}', { name: title, text: groupingInWords(sets, grouping) })}
          tasks={tasks}
          networks={networks}
          costUnit={t('network')}
          highlightTask={highlightTask ?? (side.selection.task || null)}
          onHighlightTask={onHighlightTask}
          highlightNetwork={highlightNetwork}
          onHighlightNetwork={onHighlightNetwork}
        />
      ) : (
        <p className="panel-lead">
          {sets
            ? t(
                'No networks of these sizes hold every task by known affinities: allow more networks or single tasks.',
              )
            : t('Searching…')}
        </p>
      )}
    </Figure>
  );
}

/** For instance "Two networks: depth and edges; keypoints, with normals as auxiliary task". */
function groupingInWords(sets: LossTable, { networks, heads }: Grouping): string {
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
    word: capitalised(word),
    parts: parts.join(t('; ')),
  });
}

function totalValue(grouping: Grouping): number {
  return 0 - grouping.chosenBy;
}

function totalInWords(table: AffinityTable, value: number): string {
  const total = table.better === 'higher' ? value : 0 - value;
  const mean = total / table.targets.length;
  return t(
    'The values of all tasks sum to {total}, {mean} for each on average ({better, select, higher {higher} other {lower}} is better).',
    { total: formatAffinity(total), mean: formatAffinity(mean), better: table.better },
  );
}

function furtherInWords(table: AffinityTable, value: number, further: number | undefined): string {
  if (further === undefined || further <= value) return t(' One more network would change nothing.');
  return t(' One more network would {better, select, higher {raise} other {lower}} the sum by {amount}.', {
    better: table.better,
    amount: formatAffinity(further - value),
  });
}

function affinityGroupingCsv(table: AffinityTable, sets: LossTable, grouping: Grouping): string {
  const sign = table.better === 'higher' ? -1 : 1;
  const mean = (i: number, head: number) => 0 + sign * lossOf(sets, head, i, 'validation');
  return groupingCsv(sets, grouping, [{ title: inEnglish('mean affinity from the others'), of: mean }]);
}
