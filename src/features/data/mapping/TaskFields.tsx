import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { CommitField } from '../../../base/ui/typing/CommitField.tsx';
import { FewOfMany } from '../../../base/ui/typing/FewOfMany.tsx';
import type { TaskMapping } from '../../../files/open/mapping.ts';
import styles from './MappingPanel.module.css';

interface TaskFieldsProps {
  readonly tasks: readonly TaskMapping[];
  onChange(tasks: readonly TaskMapping[]): void;
}

/** The names of the tasks, and whether their values are better when lower or higher. */
export function TaskFields({ tasks, onChange }: TaskFieldsProps) {
  const change = (i: number, part: Partial<TaskMapping>) =>
    onChange(tasks.map((task, j) => (j === i ? { ...task, ...part } : task)));
  const setDirection = (i: number, direction: string) =>
    onChange(
      tasks.map((task, j) => {
        if (j !== i) return task;
        const { measured: _, isAsked: __, ...rest } = task;
        return direction === 'complement' || direction === 'negated'
          ? { ...rest, measured: direction }
          : rest;
      }),
    );
  const turned = tasks.filter(task => task.measured !== undefined).length;
  return (
    <Disclosure
      summary={t(
        '{count} tasks: names, and what is better ({turned, plural, =0 {lower is better} other {# better when higher}})',
        { count: tasks.length, turned },
      )}
    >
      <FewOfMany
        items={tasks}
        nameOf={({ name, short }) => `${name} ${short}`}
        isFirst={task => task.isAsked === true}
      >
        {shown => (
          <ul className={styles.taskFields}>
            {[...tasks.entries()]
              .filter(([, task]) => shown.includes(task))
              .map(([i, task]) => (
                <li key={task.id}>
                  <CommitField
                    title={`${i + 1}`}
                    label={t('Name of task {number}', { number: i + 1 })}
                    value={task.name}
                    onCommit={name => change(i, { name })}
                  />
                  <CommitField
                    title={t('short')}
                    label={t('Short name of task {number}', { number: i + 1 })}
                    value={task.short}
                    onCommit={short => change(i, { short: short.slice(0, 12) })}
                  />
                  <label className="field">
                    <span className="visually-hidden">{t('Direction of {name}', { name: task.name })}</span>
                    <select
                      value={task.isAsked ? '' : (task.measured ?? 'lower')}
                      onChange={event => setDirection(i, event.target.value)}
                    >
                      {task.isAsked && <option value="">{t('not said yet')}</option>}
                      <option value="lower">{t('lower is better')}</option>
                      <option value="complement">{t('higher is better, at most 1')}</option>
                      <option value="negated">{t('higher is better')}</option>
                    </select>
                  </label>
                </li>
              ))}
          </ul>
        )}
      </FewOfMany>
    </Disclosure>
  );
}
