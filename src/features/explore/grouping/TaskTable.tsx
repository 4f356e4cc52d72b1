import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { sideErrors } from '../../../app/side/sideErrors.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { baselineWords } from '../../../app/words/baselineWords.ts';
import { formatLossWithError } from '../../../app/words/format.ts';
import { replicateCount } from '../../../app/words/replicateWords.ts';
import { singleLosses } from '../../../app/words/singleLosses.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { writeTaskChange } from '../../../app/words/taskChangeWords.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { isPredicted, type LossTable } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { type TaskLossRow, TaskLossTable } from '../../../figures/grouping/TaskLossTable.tsx';
import styles from './GroupingPanel.module.css';

interface TaskTableProps {
  readonly side: Side;
  /** The networks that the grouping is made of, where they are not the side's. */
  readonly networks?: LossTable;
  readonly grouping: Grouping;
}

/** Per task, what it has in the chosen grouping and the change against what it is compared with. */
export function TaskTable({ side, networks = side.networks, grouping }: TaskTableProps) {
  const { colors, settings } = side;
  const pinned = useSetting('task');
  const change = useChange();
  const errors = sideErrors({ networks, settings }, grouping);
  const words = side.kind === 'losses' ? lossTitles(networks, errors !== undefined) : valueTitles(side);
  const from = side.kind === 'losses' ? singleLosses(networks) : side.inOneNetwork;
  const rows = networks.tasks.map((task, i): TaskLossRow => {
    const [loss, before] = [grouping.reported[i] as number, from[i] ?? Number.NaN];
    const predicted = isPredicted(networks, grouping.heads[i] ?? -1) ? t(' (predicted)') : '';
    return {
      // Of affinities the caption says which values are better.
      ...{ key: task.id, task: side.tasks[i] ?? task, color: colors[i] },
      losses: [`${formatLossWithError(networks, i, loss, errors?.perTask[i] ?? Number.NaN)}${predicted}`],
      change: writeTaskChange(networks, i, before, loss),
    };
  });
  return (
    <div className={styles.taskLosses}>
      {' '}
      <TaskLossTable {...words} rows={rows} pin={{ task: pinned, onPin: task => change({ task }) }} />
    </div>
  );
}

/** Losses, against those of single-task networks. */
function lossTitles(networks: LossTable, hasErrors: boolean) {
  const split = splitWord(reportedSplit(networks));
  const count = replicateCount(networks);
  const { measure, heading, direction } = measureOf(networks);
  return {
    caption: t(
      '{heading} of each task in this grouping ({split}){direction, select, lower {, lower is better} higher {, higher is better} other {, lower is better unless said}}',
      { split, heading, direction },
    ),
    titles: [
      hasErrors
        ? count === undefined
          ? t('{split} {measure} ± standard error', { split, measure })
          : t('{split} {measure} ± standard error over {count} replicates', {
              ...{ split, count, measure },
            })
        : t('{split} {measure}', { split, measure }),
      t('against {baseline}', { baseline: baselineWords(networks, 'half') }),
    ],
  };
}

/** Values by affinity, against those in one network of all tasks. */
function valueTitles({ configuration: { worth }, words }: Side) {
  return {
    caption: t(
      'Value of each task in this grouping, {better, select, higher {higher} other {lower}} is better',
      {
        better: words.better,
      },
    ),
    titles: [
      worth === 'mean' ? t('mean affinity from the others') : t('sum of affinities by size'),
      t('against one network for all'),
    ],
  };
}
