import { useMemo } from 'react';
import { useChange, useHighlight } from '../../../app/context/hooks.ts';
import { AffinityGroupingFields } from '../../../app/side/affinities/AffinityGroupingFields.tsx';
import type { AffinityProblem } from '../../../app/side/affinities/groupRequest.ts';
import type { AffinitySide } from '../../../app/side/sideOf.ts';
import { formatAffinity, joinWords, numberWord, taskWord } from '../../../app/words/format.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import type { FrontierStep, Grouping } from '../../../core/frontier/frontier.ts';
import { type LossTable, lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { affinityNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../../figures/grouping/GroupingDiagram.tsx';
import { groupingCsv } from '../../../files/write/grouping/groupingCsv.ts';

/** A side whose tasks can be grouped. */
type GroupedAffinities = AffinitySide & { readonly problem: AffinityProblem };

/** The best grouping by the affinities alone: every set of tasks is a candidate, no loss is known. */
export function AffinityGroupingPanel({ side }: { side: GroupedAffinities }) {
  const { table, problem, sets, grouping, further, step, state } = side;
  const change = useChange();
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const highlightNetwork = useHighlight(state => state.network);
  const onHighlightNetwork = useHighlight(state => state.highlightNetwork);
  const { rules } = problem.request;
  const groups = Math.min(side.configuration.groups, rules.maximumNetworks);
  const better = problem.isRelative || table.better === 'higher' ? 'higher' : 'lower';
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
        '{groups, select, cover {The networks in which tasks have the highest total of affinities, each {value, select, mean {the mean from the others of its network} other {their sum from the others by the size of its network}}. Dashed heads are auxiliary.} other {The networks, each task in one of them, in which tasks have the highest total of affinities, each {value, select, mean {the mean from the others of its network} other {their sum from the others by the size of its network}}.}}',
        { groups: rules.groups, value: rules.value },
      )}
      saved={
        sets &&
        grouping && {
          of: table,
          name: inEnglish('Grouping by affinity'),
          csv: () => affinityGroupingCsv(better, sets, grouping),
        }
      }
      finding={
        sets &&
        grouping && (
          <>
            {t('{grouping}. ', { grouping: groupingInWords(sets, grouping) })}
            {totalInWords(better, sets.tasks.length, totalValue(grouping))}
            {step && certaintyInWords(better, step)}
            {groups < rules.maximumNetworks &&
              furtherInWords(better, totalValue(grouping), further && totalValue(further))}
            {problem.isRelative && t(' Values are taken relative to each task’s own, in percent of it.')}
            {problem.leftOut.length > 0 &&
              t(' Not in both rows and columns, and left out: {tasks}.', {
                tasks: joinWords(problem.leftOut.map(taskWord)),
              })}
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
          {state?.kind === 'running' || state === undefined
            ? t('Searching…')
            : t(
                'No networks of these sizes hold every task by known affinities: allow more networks or single tasks.',
              )}
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

type Better = 'higher' | 'lower';

function totalInWords(better: Better, count: number, value: number): string {
  const total = better === 'higher' ? value : 0 - value;
  const mean = total / count;
  return t(
    'The values of all tasks sum to {total}, {mean} for each on average ({better, select, higher {higher} other {lower}} is better).',
    { total: formatAffinity(total), mean: formatAffinity(mean), better },
  );
}

/** Where the grouping is not proved to be the best: what the best might reach. */
function certaintyInWords(better: Better, { proof }: FrontierStep): string {
  if (proof.proved) return '';
  const bound = formatAffinity(better === 'higher' ? 0 - proof.bound : proof.bound);
  return t(
    ' It is the best found; no grouping of so many networks is {better, select, higher {above} other {below}} {bound}.',
    {
      better,
      bound,
    },
  );
}

function furtherInWords(better: Better, value: number, further: number | undefined): string {
  if (further === undefined || further <= value) return t(' One more network would change nothing.');
  return t(' One more network would {better, select, higher {raise} other {lower}} the sum by {amount}.', {
    better,
    amount: formatAffinity(further - value),
  });
}

function affinityGroupingCsv(better: Better, sets: LossTable, grouping: Grouping): string {
  const sign = better === 'higher' ? -1 : 1;
  const mean = (i: number, head: number) => 0 + sign * lossOf(sets, head, i, 'validation');
  return groupingCsv(sets, grouping, [{ title: inEnglish('mean affinity from the others'), of: mean }]);
}
