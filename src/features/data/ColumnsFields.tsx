import { changeRole, giveOwnTask } from '../../app/opening/editMapping.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import { type Split, splits } from '../../core/tables/lossTable.ts';
import type { ColumnsMapping, Mapping } from '../../files/open/mapping.ts';
import type { FilePreview } from '../../files/open/readResult.ts';
import { ColumnRoleField } from './ColumnRoleField.tsx';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import { LayoutFields } from './LayoutFields.tsx';

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
  const changeFile = (index: number, part: Partial<ColumnsMapping['files'][number]>) =>
    onChange({
      ...mapping,
      files: mapping.files.map((file, i) => (i === index ? { ...file, ...part } : file)),
    });
  return (
    <>
      {mapping.files.map((file, f) => {
        const preview = previews.find(candidate => candidate.file === file.file);
        return (
          <section key={file.file} className="mapping-file" aria-label={file.file}>
            <div className="panel-controls">
              <Select
                title={t('Losses without a split are')}
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
    </>
  );
}

/** What the words of a split column mean. */
function SplitWords({ mapping, onChange }: Omit<ColumnsFieldsProps, 'previews'>) {
  const words = Object.entries(mapping.splitWords);
  if (words.length === 0) return null;
  return (
    <fieldset className="mapping-fields">
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
