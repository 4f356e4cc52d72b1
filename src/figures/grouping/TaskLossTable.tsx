import { Fragment } from 'react';
import { useHighlight } from '../../app/context/hooks.ts';
import { directionWords } from '../../app/words/format.ts';
import type { WrittenChange } from '../../app/words/taskChangeWords.ts';
import { isolated } from '../../base/i18n/isolated.ts';
import { ownText, t } from '../../base/i18n/text.ts';
import { measureOf } from '../../core/tables/measureOf.ts';
import type { Task } from '../../core/tables/task.ts';
import styles from './TaskLossTable.module.css';

export interface TaskLossRow {
  readonly key: string;
  readonly task: Task;
  /** A CSS colour. */
  readonly color: string | undefined;
  /** Its losses as they are written. */
  readonly losses: readonly string[];
  /** What the last column says. */
  readonly change: Pick<WrittenChange, 'text' | 'isBetter'>;
}

interface TaskLossTableProps {
  readonly caption: string;
  /** Of the losses and of their change. */
  readonly titles: readonly string[];
  readonly rows: readonly TaskLossRow[];
  /** The task that stays highlighted in every panel, and how another is chosen; absent where none can be. */
  readonly pin?: { readonly task: string; readonly onPin: (task: string) => void };
}

/**
 * The losses of each task and how they change, of one grouping against its tasks alone or of two against each other. Names keep to a
 * share of the next element around it that is a container of CSS.
 */
export function TaskLossTable({ caption, titles, rows, pin }: TaskLossTableProps) {
  const highlighted = useHighlight(state => state.task) ?? pin?.task;
  const highlight = useHighlight(state => state.highlightTask);
  // What is so of every task is said once, above the values.
  const { direction } = measureOf({ tasks: rows.map(({ task }) => task) });
  const values = rows[0]?.losses.length ?? 0;
  return (
    <table className="data-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('task')}</th>
          {titles.map((title, i) => (
            <th key={title} scope="col">
              {title}
              {direction === 'higher' && i < values && t(' (higher is better)')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, task, color, losses, change }) => {
          const shown = ownText(task.name);
          const name = (
            <Fragment>
              <span className={styles.taskDot} data-swatch style={{ background: color }} />
              <span title={shown}>{isolated(shown)}</span>
              {direction === 'mixed' && directionWords(task)}
            </Fragment>
          );
          return (
            <tr
              key={key}
              className={highlighted === task.id ? 'is-highlighted' : undefined}
              onPointerEnter={() => highlight(task.id)}
              onPointerLeave={() => highlight(null)}
            >
              <td>
                {pin ? (
                  <button
                    type="button"
                    className={styles.taskName}
                    aria-pressed={pin.task === task.id}
                    title={t('Keep this task highlighted in every panel')}
                    onClick={() => pin.onPin(pin.task === task.id ? '' : task.id)}
                    onFocus={() => highlight(task.id)}
                    onBlur={() => highlight(null)}
                  >
                    {name}
                  </button>
                ) : (
                  name
                )}
              </td>
              {losses.map((loss, i) => (
                <td key={titles[i]}>{loss}</td>
              ))}
              <td className={change.isBetter ? styles.changeBetter : undefined}>{change.text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
