import { splitWord } from '../../app/words/splitWords.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { type Split, splits } from '../../core/tables/lossTable.ts';
import type { ColumnMapping, ColumnRole, TaskMapping } from '../../files/open/mapping.ts';

type Shape = 'wide' | 'tidy' | 'long';

interface ColumnRoleFieldProps {
  readonly column: ColumnMapping;
  readonly shape: Shape;
  readonly tasks: readonly TaskMapping[];
  /** `own-task`: the losses of a task that is named after the column. */
  onChange(role: ColumnRole | 'own-task'): void;
}

type PlainRole = readonly [ColumnRole['kind'], string];

/** What columns say of the network or run of a row. */
const ofNetwork: readonly PlainRole[] = [
  ['task-set', msg('task set')],
  ['cost', msg('cost')],
  ['split', msg('split')],
  ['seed', msg('seed')],
  ['variant', msg('variant')],
  ['name', msg('name of the network')],
  ['state', msg('whether the run finished')],
  ['predicted', msg('whether it is predicted')],
];

const plainRoles: Readonly<Record<Shape, readonly PlainRole[]>> = {
  wide: ofNetwork,
  tidy: [['value', msg('loss')], ['stderr', msg('standard error')], ['task', msg('task')], ...ofNetwork],
  long: [
    ['source', msg('named first')],
    ['target', msg('named second')],
    ['value', msg('value')],
    ['seed', msg('seed')],
  ],
};

/** What one column holds. */
export function ColumnRoleField({ column, shape, tasks, onChange }: ColumnRoleFieldProps) {
  const { role, name } = column;
  const ofTask =
    (role.kind === 'value' || role.kind === 'stderr') && role.task !== undefined ? role : undefined;
  const isTask = ofTask?.kind === 'value';
  const choose = (choice: string) => {
    if (choice === 'own-task') return onChange(choice);
    const [, kind, task] = /^(value|stderr) (\d+)$/.exec(choice) ?? [];
    if (task !== undefined) {
      const split = ofTask?.split === undefined ? {} : { split: ofTask.split };
      return onChange({ kind: kind as 'value' | 'stderr', task: Number(task), ...split });
    }
    onChange({ kind: choice as ColumnRole['kind'] });
  };
  return (
    <>
      <select
        aria-label={t('What column {name} holds', { name })}
        value={ofTask ? `${ofTask.kind} ${ofTask.task}` : role.kind}
        onChange={event => choose(event.target.value)}
      >
        <option value="ignore">{t('left out')}</option>
        {plainRoles[shape].map(([kind, text]) => (
          <option key={kind} value={kind}>
            {t(text)}
          </option>
        ))}
        {shape === 'wide' && (
          <optgroup label={t('Losses of')}>
            {tasks.map((task, i) => (
              <option key={task.id} value={`value ${i}`}>
                {task.name}
              </option>
            ))}
            {!isTask && <option value="own-task">{t('a task of its own')}</option>}
          </optgroup>
        )}
        {shape === 'wide' && (
          <optgroup label={t('Standard errors of')}>
            {tasks.map((task, i) => (
              <option key={task.id} value={`stderr ${i}`}>
                {t('{name}, error', { name: task.name })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {ofTask && <SplitField name={name} role={ofTask} onChange={onChange} />}
    </>
  );
}

function SplitField({
  name,
  role,
  onChange,
}: {
  readonly name: string;
  readonly role: Extract<ColumnRole, { kind: 'value' | 'stderr' }>;
  onChange(role: ColumnRole): void;
}) {
  const choose = (choice: string) => {
    const { split: _, ...rest } = role;
    onChange(choice === '' ? rest : { ...rest, split: choice as Split });
  };
  return (
    <select
      aria-label={t('Split of column {name}', { name })}
      value={role.split ?? ''}
      onChange={event => choose(event.target.value)}
    >
      <option value="">{t('no split named')}</option>
      {splits.map(split => (
        <option key={split} value={split}>
          {splitWord(split)}
        </option>
      ))}
    </select>
  );
}
