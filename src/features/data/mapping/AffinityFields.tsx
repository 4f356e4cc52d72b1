import { Fragment } from 'react';
import { withRole } from '../../../app/opening/editMapping.ts';
import { t } from '../../../base/i18n/text.ts';
import { CommitField } from '../../../base/ui/typing/CommitField.tsx';
import type { AffinityMapping, Mapping, OpenQuestion } from '../../../files/open/mapping.ts';
import type { FilePreview } from '../../../files/open/readResult.ts';
import { ColumnRoleField } from './ColumnsFields.tsx';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import styles from './MappingPanel.module.css';
import { Question } from './Question.tsx';

interface AffinityFieldsProps {
  readonly mapping: AffinityMapping;
  readonly open: readonly OpenQuestion[];
  onChange(mapping: Mapping): void;
}

/** Which way the values point, what is better, and what the diagonal means: asked, never guessed. */
export function AffinityFields({ mapping, open, onChange }: AffinityFieldsProps) {
  const form = mapping.form === 'dict' ? 'nested' : mapping.form;
  const { direction, better, diagonal } = mapping;
  return (
    <Fragment>
      <Question
        title={t('Which way do the values point?')}
        isAsked={open.includes('direction')}
        value={direction}
        options={[
          [
            'rows-help',
            t(
              '{form, select, square {The task of a row} nested {The outer task} other {The task named first}} helps the other',
              { form },
            ),
          ],
          [
            'columns-help',
            t(
              '{form, select, square {The task of a row} nested {The outer task} other {The task named first}} is helped by the other',
              { form },
            ),
          ],
        ]}
        onChange={answer => onChange({ ...mapping, direction: answer })}
      />
      <Question
        title={t('What is better?')}
        isAsked={open.includes('better')}
        value={better}
        options={[
          ['higher', t('higher: gains, affinities, similarities')],
          ['lower', t('lower: losses, errors')],
        ]}
        onChange={answer => onChange({ ...mapping, better: answer })}
      />
      <Question
        title={t('A task with itself')}
        isAsked={open.includes('diagonal')}
        value={diagonal === undefined ? undefined : diagonal === '' ? 'nothing' : 'meaning'}
        options={[
          ['nothing', t('means nothing: left out')],
          ['meaning', t('means something')],
        ]}
        onChange={answer =>
          onChange({ ...mapping, diagonal: answer === 'nothing' ? '' : t('the task with itself') })
        }
      >
        {diagonal !== undefined && diagonal !== '' && (
          <CommitField
            title={t('namely')}
            label={t('What a task with itself means')}
            value={diagonal}
            onCommit={meaning => onChange({ ...mapping, diagonal: meaning })}
          />
        )}
      </Question>
      {(open.includes('scales') || mapping.isOwnScale !== undefined) && (
        <Question
          title={t('Are the values for all tasks on one scale?')}
          isAsked={open.includes('scales')}
          value={mapping.isOwnScale === undefined ? undefined : mapping.isOwnScale ? 'own' : 'same'}
          options={[
            ['same', t('yes: values for different tasks can be added')],
            [
              'own',
              t('no: each task has its own, and values are taken relative to its own value, or to a source'),
            ],
          ]}
          onChange={answer => onChange({ ...mapping, isOwnScale: answer === 'own' })}
        />
      )}
    </Fragment>
  );
}

interface AffinityFileProps {
  readonly mapping: AffinityMapping;
  readonly previews: readonly FilePreview[];
  onChange(mapping: Mapping): void;
}

/** The file of an affinity table as it is split, with what its columns hold where it is a list of pairs. */
export function AffinityFile({ mapping, previews, onChange }: AffinityFileProps) {
  const { columns } = mapping;
  const roleField = (c: number) => {
    const column = columns?.[c];
    return (
      column && (
        <ColumnRoleField
          column={column}
          shape="long"
          tasks={[]}
          onChange={role => {
            if (role !== 'own-task') onChange({ ...mapping, columns: withRole(columns, c, role) });
          }}
        />
      )
    );
  };
  return (
    <section className={styles.mappingFile} aria-label={mapping.file}>
      {previews.map(preview => (
        <FilePreviewTable
          key={preview.file}
          preview={preview}
          {...(columns ? { columnField: roleField } : {})}
        />
      ))}
      {mapping.layout && <LayoutFields file={mapping.file} layout={mapping.layout} />}
    </section>
  );
}
