import { Fragment } from 'react';
import { changeRole, giveOwnTask, isOfTask } from '../../../app/opening/editMapping.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type {
  ColumnMapping,
  ColumnRole,
  ColumnsMapping,
  Mapping,
  TaskMapping,
} from '../../../files/open/mapping.ts';
import { valueKind } from '../../../files/open/networks/finish/valueKind.ts';
import type { FilePreview } from '../../../files/open/readResult.ts';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import styles from './MappingPanel.module.css';

interface ColumnsFieldsProps {
  readonly mapping: ColumnsMapping;
  readonly previews: readonly FilePreview[];
  onChange(mapping: Mapping): void;
}

const splitNames: Readonly<Record<Split, string>> = {
  validation: msg('validation'),
  test: msg('test'),
  early: msg('early stopping'),
};

/** The splits with their names, as the mapping step offers them. */
export function splitOptions(): readonly { readonly value: Split; readonly text: string }[] {
  return splits.map(split => ({ value: split, text: t(splitNames[split]) }));
}

/** Per file: how it is split into columns, and what each of them holds. */
export function ColumnsFields({ mapping, previews, onChange }: ColumnsFieldsProps) {
  const kind = valueKind(mapping.tasks);
  const changeFile = (index: number, part: Partial<ColumnsMapping['files'][number]>) =>
    onChange({
      ...mapping,
      files: mapping.files.map((file, i) => (i === index ? { ...file, ...part } : file)),
    });
  return (
    <Fragment>
      {mapping.files.map((file, f) => {
        const preview = previews.find(candidate => candidate.file === file.file);
        return (
          <section key={file.file} className={styles.mappingFile} aria-label={file.file}>
            <div className="panel-controls">
              <Select
                title={t('{kind, select, loss {Losses} other {Values}} without a split are', { kind })}
                value={file.split}
                options={splitOptions()}
                onChange={split => changeFile(f, { split })}
              />
              {mapping.shape === 'wide' && (
                <label className="field">
                  <input
                    type="checkbox"
                    checked={file.singlesFirst}
                    onChange={event => changeFile(f, { singlesFirst: event.target.checked })}
                  />
                  <span>{t('first row: single-task networks at half the cost')}</span>
                </label>
              )}
            </div>
            {preview && (
              <FilePreviewTable
                preview={preview}
                columnField={c => {
                  const column = file.columns[c];
                  return (
                    column && (
                      <ColumnRoleField
                        column={column}
                        shape={mapping.shape}
                        tasks={mapping.tasks}
                        onChange={role =>
                          onChange(
                            role === 'own-task'
                              ? giveOwnTask(mapping, f, c)
                              : changeRole(mapping, f, c, role),
                          )
                        }
                      />
                    )
                  );
                }}
              />
            )}
            {file.layout && <LayoutFields file={file.file} layout={file.layout} />}
          </section>
        );
      })}
      <SplitWords mapping={mapping} onChange={onChange} />
    </Fragment>
  );
}

/** What the words of a split column mean. */
function SplitWords({ mapping, onChange }: Omit<ColumnsFieldsProps, 'previews'>) {
  const words = Object.entries(mapping.splitWords);
  if (words.length === 0) return null;
  return (
    <fieldset className={styles.mappingFields}>
      <legend>{t('Splits in the file')}</legend>
      {words.map(([word, split]) => (
        <Select
          key={word}
          title={t('“{word}” is', { word })}
          value={split}
          options={[...splitOptions(), { value: 'ignore', text: t('left out') }]}
          onChange={to =>
            onChange({
              ...mapping,
              splitWords: Object.fromEntries(words.map(([other, old]) => [other, other === word ? to : old])),
            })
          }
        />
      ))}
    </fieldset>
  );
}

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
  wide: [['member', msg('whether a task is trained')], ...ofNetwork],
  tidy: [
    ['value', msg('{kind, select, loss {loss} other {value}}')],
    ['stderr', msg('standard error')],
    ['count', msg('number of replicates')],
    ['task', msg('task')],
    ...ofNetwork,
  ],
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
  const ofTask = isOfTask(role) && role.task !== undefined ? role : undefined;
  const isTask = ofTask?.kind === 'value';
  const measured = valueKind(tasks);
  const choose = (choice: string) => {
    if (choice === 'own-task') return onChange(choice);
    const [, kind, task] = /^(value|stderr|count) (\d+)$/.exec(choice) ?? [];
    if (task !== undefined) {
      const split = ofTask?.split === undefined ? {} : { split: ofTask.split };
      return onChange({ kind: kind as 'value' | 'stderr' | 'count', task: Number(task), ...split });
    }
    onChange({ kind: choice as ColumnRole['kind'] });
  };
  return (
    <Fragment>
      <select
        aria-label={t('What column {name} holds', { name })}
        value={ofTask ? `${ofTask.kind} ${ofTask.task}` : role.kind}
        onChange={event => choose(event.target.value)}
      >
        <option value="ignore">{t('left out')}</option>
        {plainRoles[shape].map(([kind, text]) => (
          <option key={kind} value={kind}>
            {t(text, { kind: measured })}
          </option>
        ))}
        {shape === 'wide' && (
          <optgroup label={t('{kind, select, loss {Losses} other {Values}} of', { kind: measured })}>
            {tasks.map((task, i) => (
              <option key={task.id} value={`value ${i}`}>
                {isolated(task.name)}
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
        {shape === 'wide' && (
          <optgroup label={t('Numbers of replicates of')}>
            {tasks.map((task, i) => (
              <option key={task.id} value={`count ${i}`}>
                {t('{name}, replicates', { name: task.name })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {ofTask && <SplitField name={name} role={ofTask} onChange={onChange} />}
    </Fragment>
  );
}

function SplitField({
  name,
  role,
  onChange,
}: {
  readonly name: string;
  readonly role: Extract<ColumnRole, { kind: 'value' | 'stderr' | 'count' }>;
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
