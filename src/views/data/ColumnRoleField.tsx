import { type Split, splits } from '../../domain/lossTable.ts';
import type { ColumnMapping, ColumnRole, TaskMapping } from '../../formats/open/mapping.ts';

type Shape = 'wide' | 'tidy' | 'long';

interface ColumnRoleFieldProps {
  readonly column: ColumnMapping;
  readonly shape: Shape;
  readonly tasks: readonly TaskMapping[];
  /** `own-task`: the losses of a task that is named after the column. */
  onChange(role: ColumnRole | 'own-task'): void;
}

const plainRoles: Readonly<Record<Shape, readonly (readonly [ColumnRole['kind'], string])[]>> = {
  wide: [
    ['task-set', 'task set'],
    ['cost', 'cost'],
    ['split', 'split'],
    ['seed', 'seed'],
    ['variant', 'variant'],
    ['name', 'name of the network'],
    ['state', 'whether the run finished'],
    ['predicted', 'whether it is predicted'],
  ],
  tidy: [
    ['value', 'loss'],
    ['stderr', 'standard error'],
    ['task', 'task'],
    ['task-set', 'task set'],
    ['cost', 'cost'],
    ['split', 'split'],
    ['seed', 'seed'],
    ['variant', 'variant'],
    ['name', 'name of the network'],
    ['state', 'whether the run finished'],
    ['predicted', 'whether it is predicted'],
  ],
  long: [
    ['source', 'named first'],
    ['target', 'named second'],
    ['value', 'value'],
    ['seed', 'seed'],
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
        aria-label={`What column ${name} holds`}
        value={ofTask ? `${ofTask.kind} ${ofTask.task}` : role.kind}
        onChange={event => choose(event.target.value)}
      >
        <option value="ignore">left out</option>
        {plainRoles[shape].map(([kind, text]) => (
          <option key={kind} value={kind}>
            {text}
          </option>
        ))}
        {shape === 'wide' && (
          <optgroup label="Losses of">
            {tasks.map((task, t) => (
              <option key={task.id} value={`value ${t}`}>
                {task.name}
              </option>
            ))}
            {!isTask && <option value="own-task">a task of its own</option>}
          </optgroup>
        )}
        {shape === 'wide' && (
          <optgroup label="Standard errors of">
            {tasks.map((task, t) => (
              <option key={task.id} value={`stderr ${t}`}>
                {task.name}, error
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
      aria-label={`Split of column ${name}`}
      value={role.split ?? ''}
      onChange={event => choose(event.target.value)}
    >
      <option value="">no split named</option>
      {splits.map(split => (
        <option key={split} value={split}>
          {split}
        </option>
      ))}
    </select>
  );
}
