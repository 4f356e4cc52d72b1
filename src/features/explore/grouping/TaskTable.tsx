import { useChange, useHighlight, useSetting } from '../../../app/context/hooks.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { baselineWords } from '../../../app/words/baselineWords.ts';
import { directionWords, formatGain, formatTaskLoss } from '../../../app/words/format.ts';
import { singleLosses } from '../../../app/words/singleLosses.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { isPredicted, type LossTable } from '../../../core/tables/lossTable.ts';

interface TaskTableProps {
  readonly table: LossTable;
  readonly colors: readonly string[];
  readonly grouping: Grouping;
}

/** Per task, the loss in the chosen grouping and its change against the task's own cheapest network. */
export function TaskTable({ table, colors, grouping }: TaskTableProps) {
  const highlighted = useHighlight(state => state.task);
  const highlight = useHighlight(state => state.highlightTask);
  const pinned = useSetting('task');
  const change = useChange();
  const singles = singleLosses(table);
  const split = splitWord(reportedSplit(table));
  return (
    <table className="task-table data-table">
      <caption className="visually-hidden">
        {t('Losses of each task in this grouping ({split}), lower is better', { split })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('{split} loss', { split })}</th>
          <th scope="col">{t('against {baseline}', { baseline: baselineWords(table, 'half') })}</th>
        </tr>
      </thead>
      <tbody>
        {table.tasks.map((task, i) => {
          const loss = grouping.reported[i] as number;
          const single = singles[i] as number;
          const percent = (100 * (loss - single)) / Math.abs(single);
          return (
            <tr
              key={task.id}
              className={(highlighted ?? pinned) === task.id ? 'is-highlighted' : undefined}
              onPointerEnter={() => highlight(task.id)}
              onPointerLeave={() => highlight(null)}
            >
              <td>
                <button
                  type="button"
                  className="task-name"
                  aria-pressed={pinned === task.id}
                  title={t('Keep this task highlighted in every panel')}
                  onClick={() => change({ task: pinned === task.id ? '' : task.id })}
                  onFocus={() => highlight(task.id)}
                  onBlur={() => highlight(null)}
                >
                  <span className="task-dot" style={{ background: colors[i] }} />
                  {task.name}
                  {directionWords(task)}
                </button>
              </td>
              <td>
                {formatTaskLoss(table, i, loss)}
                {isPredicted(table, grouping.heads[i] ?? -1) && t(' (predicted)')}
              </td>
              <td className={percent < -0.05 ? 'change-better' : undefined}>
                {Number.isFinite(percent) ? `${formatGain(percent)}%` : '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
