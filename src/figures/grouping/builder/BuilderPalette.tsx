import { isolated } from '../../../base/i18n/isolated.ts';
import { t } from '../../../base/i18n/text.ts';
import { FewOfMany } from '../../../base/ui/typing/FewOfMany.tsx';
import type { DiagramTask } from '../layOutGrouping.ts';
import styles from './GroupingBuilder.module.css';

interface BuilderPaletteProps {
  readonly tasks: readonly DiagramTask[];
  /** Tasks that no network serves: indices. */
  readonly unserved: readonly number[];
  /** The task that was chosen here to be put somewhere. */
  readonly lifted: number | undefined;
  /** Whether a dragged task is over it: let go of here, it leaves its network. */
  readonly isOver: boolean;
  /** A press by a key; those of a pointer are those of a drag that did not move. */
  onPress(task: number): void;
}

/** Every task as a piece, to be dragged or chosen; dashed while no network serves it. */
export function BuilderPalette({ tasks, unserved, lifted, isOver, onPress }: BuilderPaletteProps) {
  return (
    <div
      className={`${styles.builderPalette}${isOver ? ` ${styles.isOver}` : ''}`}
      data-testid="builder-palette"
      data-drop="away"
    >
      <span className={styles.builderLabel}>{t('Tasks')}</span>
      <FewOfMany items={tasks} nameOf={nameOfTask} isFirst={task => unserved.includes(tasks.indexOf(task))}>
        {shown =>
          [...tasks.entries()]
            .filter(([, task]) => shown.includes(task))
            .map(([i, task]) => (
              <button
                key={task.id}
                type="button"
                className={`${styles.builderChip}${unserved.includes(i) ? ` ${styles.isUnserved}` : ''}${lifted === i ? ` ${styles.isLifted}` : ''}`}
                style={{ color: task.color }}
                data-task={i}
                data-from={-1}
                aria-pressed={lifted === i}
                title={
                  unserved.includes(i) ? t('{task}: no network serves it', { task: task.name }) : task.name
                }
                onClick={event => {
                  if (event.detail === 0) onPress(i);
                }}
              >
                <span aria-hidden="true">{isolated(task.short)}</span>
                <span className="visually-hidden">{isolated(task.name)}</span>
              </button>
            ))
        }
      </FewOfMany>
    </div>
  );
}

function nameOfTask({ name, short }: DiagramTask): string {
  return `${name} ${short}`;
}
