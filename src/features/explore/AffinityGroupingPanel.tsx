import { useCallback, useMemo } from 'react';
import { useChange, useHighlight, useSetting } from '../../app/context/hooks.ts';
import { formatAffinity } from '../../app/words/format.ts';
import { taskColors } from '../../app/words/taskColors.ts';
import { inEnglish, t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import { useSliced } from '../../base/ui/useAsync.ts';
import { type Grouping, stepAt } from '../../core/frontier/frontier.ts';
import { searchAffinityInSteps } from '../../core/search/searchAffinity.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { csvOf } from '../../core/tables/csv.ts';
import { buildLossTable, type LossTable, lossOf, taskSetOf } from '../../core/tables/lossTable.ts';
import { Figure } from '../../figures/Figure.tsx';
import {
  affinityNetworks,
  affinityProblem,
  groupingInWords,
} from '../../figures/grouping/affinityGrouping.ts';
import { GroupingDiagram } from '../../figures/grouping/GroupingDiagram.tsx';

/** The best grouping by the affinities alone: every set of tasks is a candidate, no loss is known. */
export function AffinityGroupingPanel({ table }: { table: AffinityTable }) {
  const change = useChange();
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const highlightNetwork = useHighlight(state => state.network);
  const onHighlightNetwork = useHighlight(state => state.highlightNetwork);
  const pinned = useSetting('task');
  const tasks = useMemo(
    () => table.targets.map((task, i) => ({ ...task, color: taskColors(table.targets)[i] as string })),
    [table],
  );
  const { groups, least, isAloneKnown, isFound, sets, grouping, furtherValue } = useAffinityGrouping(table);
  const networks = useMemo(() => (grouping ? affinityNetworks(sets, grouping) : []), [sets, grouping]);
  const title = t('Grouping by affinity');
  const counts = tasks.map((_, i) => ({ value: String(i + 1), text: String(i + 1) }));

  return (
    <Figure
      id="affinity-grouping"
      title={title}
      lead={t(
        'The networks in which tasks have the highest total of affinities, each the mean from the others of its network. Dashed heads are auxiliary.',
      )}
      saved={
        grouping && {
          of: table,
          name: inEnglish('Grouping by affinity'),
          csv: () => groupingCsv(table, sets, grouping),
        }
      }
      finding={
        grouping && (
          <>
            {t('{grouping}. ', { grouping: groupingInWords(sets, grouping) })}
            {totalInWords(table, totalValue(grouping))}
            {groups < tasks.length && furtherInWords(table, totalValue(grouping), furtherValue)}
          </>
        )
      }
      controls={
        <div className="panel-controls">
          <Select
            title={t('Networks, at most')}
            value={String(groups)}
            options={counts}
            onChange={value => change({ groups: Number(value) })}
          />
          <Select
            title={t('Tasks in a network, at least')}
            value={least}
            options={[
              {
                value: '1',
                text: t(isAloneKnown ? '1 (alone counts 0)' : '1 (unknown here)'),
                disabled: !isAloneKnown,
              },
              { value: '2', text: '2' },
            ]}
            onChange={value => change({ least: value })}
          />
        </div>
      }
    >
      {grouping ? (
        <GroupingDiagram
          title={t('{name}: {text}', { name: title, text: groupingInWords(sets, grouping) })}
          tasks={tasks}
          networks={networks}
          costUnit={t('network')}
          highlightTask={highlightTask ?? (pinned || null)}
          onHighlightTask={onHighlightTask}
          highlightNetwork={highlightNetwork}
          onHighlightNetwork={onHighlightNetwork}
        />
      ) : (
        <p className="panel-lead">
          {isFound
            ? t(
                'No networks of these sizes hold every task by known affinities: allow more networks or single tasks.',
              )
            : t('Searching…')}
        </p>
      )}
    </Figure>
  );
}

function useAffinityGrouping(table: AffinityTable) {
  const wanted = useSetting('groups');
  const wantedLeast = useSetting('least');
  const problem = useMemo(() => affinityProblem(table, wantedLeast), [table, wantedLeast]);
  const { isAloneKnown, least } = problem;
  const groups = Math.min(wanted, table.targets.length);
  const start = useCallback(() => searchAffinityInSteps(problem.pairs, problem.options), [problem]);
  const found = useSliced(start);
  const grouping = found && stepAt(found.frontier, groups)?.grouping;
  const further = found && stepAt(found.frontier, groups + 1)?.grouping;
  return {
    groups,
    least,
    isAloneKnown,
    isFound: found !== undefined,
    sets: found?.table ?? noSets,
    grouping,
    furtherValue: further && totalValue(further),
  } as const;
}

/** Until the sets are there, nothing is drawn of them. */
const noSets = buildLossTable(
  { id: 'none', name: '', source: { title: '', licence: '' }, costUnit: '', tasks: [] },
  [],
);

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

function groupingCsv(table: AffinityTable, sets: LossTable, grouping: Grouping): string {
  const sign = table.better === 'higher' ? -1 : 1;
  const rows = table.targets.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(sets, head)].map(member => table.targets[member]?.id).join(' ');
    return [task.id, task.name, members, 0 + sign * lossOf(sets, head, i, 'validation')];
  });
  return csvOf(
    ['task', 'name', inEnglish('served by network of'), inEnglish('mean affinity from the others')],
    rows,
  );
}
