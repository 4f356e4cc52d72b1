import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { sideErrors } from '../../../app/side/sideErrors.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { baselineWords } from '../../../app/words/baselineWords.ts';
import { formatLossWithError } from '../../../app/words/format.ts';
import { singleLosses } from '../../../app/words/singleLosses.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { writeTaskChange } from '../../../app/words/taskChangeWords.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { isPredicted } from '../../../core/tables/lossTable.ts';
import { type TaskLossRow, TaskLossTable } from '../../../figures/grouping/TaskLossTable.tsx';
import styles from './GroupingPanel.module.css';

interface TaskTableProps {
  readonly side: Pick<LossSide, 'table' | 'colors' | 'settings'>;
  readonly grouping: Grouping;
}

/** Per task, the loss in the chosen grouping and its change against the task's own cheapest network. */
export function TaskTable({ side, grouping }: TaskTableProps) {
  const { table, colors } = side;
  const pinned = useSetting('task');
  const change = useChange();
  const singles = singleLosses(table);
  const errors = sideErrors(side, grouping);
  const split = splitWord(reportedSplit(table));
  const rows = table.tasks.map((task, i): TaskLossRow => {
    const [loss, single] = [grouping.reported[i] as number, singles[i] as number];
    const predicted = isPredicted(table, grouping.heads[i] ?? -1) ? t(' (predicted)') : '';
    return {
      ...{ key: task.id, task, color: colors[i] },
      losses: [`${formatLossWithError(table, i, loss, errors?.perTask[i] ?? Number.NaN)}${predicted}`],
      change: writeTaskChange(table, i, single, loss),
    };
  });
  return (
    <div className={styles.taskLosses}>
      {' '}
      <TaskLossTable
        caption={t('Losses of each task in this grouping ({split}), lower is better', { split })}
        titles={[
          errors ? t('{split} loss ± standard error', { split }) : t('{split} loss', { split }),
          t('against {baseline}', { baseline: baselineWords(table, 'half') }),
        ]}
        rows={rows}
        pin={{ task: pinned, onPin: task => change({ task }) }}
      />
    </div>
  );
}
