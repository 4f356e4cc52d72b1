import { Fragment } from 'react';
import { useImporter, useOpening } from '../../../app/opening/useOpening.ts';
import { joinWords } from '../../../app/words/format.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import { msg, t, words } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { CommitField } from '../../../base/ui/typing/CommitField.tsx';
import type {
  AffinityMapping,
  ColumnsMapping,
  Mapping,
  MembershipMapping,
  OpenQuestion,
} from '../../../files/open/mapping.ts';
import { ProblemList } from '../ProblemList.tsx';
import { AffinityFields, AffinityFile } from './AffinityFields.tsx';
import { BetterFields } from './BetterFields.tsx';
import { ColumnsFields } from './ColumnsFields.tsx';
import { CostFields } from './CostFields.tsx';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import { ListFields } from './ListFields.tsx';
import styles from './MappingPanel.module.css';
import { MembershipFields } from './MembershipFields.tsx';
import type { MappingStage } from './mappingStage.ts';
import { PercentFields } from './PercentFields.tsx';
import { ShapeField } from './ShapeField.tsx';
import { TableChoice } from './TableChoice.tsx';
import { TakenList } from './TakenList.tsx';
import { TaskFields } from './TaskFields.tsx';

const questionNames: Readonly<Record<OpenQuestion, string>> = {
  table: msg('which table it is'),
  gains: msg('what the files of gains are'),
  costs: msg('what a network costs'),
  value: msg('which column holds the values'),
  keep: msg('what becomes of pairs that stand several times'),
  percent: msg('whether some values are percent'),
  symmetric: msg('whether pairs are the same both ways'),
  direction: msg('which way the values point'),
  better: msg('whether higher or lower is better'),
  diagonal: msg('what a task with itself means'),
  scales: msg('whether all tasks are on one scale'),
};

/** How the files are read, with what comes of it: everything can be corrected before the table is opened. */
export function MappingPanel({ stage }: { readonly stage: MappingStage }) {
  const { draft, result } = stage;
  const { mapping } = draft;
  const names = draft.files.map(file => file.name).join(', ');
  return (
    <Panel
      id="mapping"
      title={t('Check how {names} {count, plural, one {is} other {are}} read', {
        names,
        count: draft.files.length,
      })}
      lead={t('Nothing is opened yet. Correct what is wrong; the sentences below say what comes of it.')}
    >
      <Words stage={stage} />
      <ProblemList problems={result.problems} />
      {stage.tables.length > 1 && <TableChoice stage={stage} />}
      {!mapping.isTableOpen && <Corrections stage={stage} />}
      <Actions stage={stage} />
    </Panel>
  );
}

/** Everything of a mapping that can be answered or corrected. */
function Corrections({ stage: { draft, result, shapes } }: { readonly stage: MappingStage }) {
  const { mapping } = draft;
  const remap = useImporter(state => state.remap);
  const change = (to: Mapping) => void remap(to);
  return (
    <Fragment>
      <div className={styles.mappingQuestions} data-testid="mapping-questions">
        {isOfNetworks(mapping) && (
          <CostFields mapping={mapping} isAsked={result.open.includes('costs')} onChange={change} />
        )}
        {isOfNetworks(mapping) && mapping.tasks.some(task => task.ifHigher) && (
          <BetterFields mapping={mapping} isAsked={result.open.includes('better')} onChange={change} />
        )}
        {'percent' in mapping || result.open.includes('percent') ? (
          <PercentFields mapping={mapping} isAsked={result.open.includes('percent')} onChange={change} />
        ) : null}
        {mapping.shape === 'affinity' && (
          <Fragment>
            <ListFields mapping={mapping} result={result} onChange={change} />
            <AffinityFields mapping={mapping} open={result.open} onChange={change} />
          </Fragment>
        )}
        {mapping.shape !== 'native' && (
          <div className={styles.mappingAbout}>
            <ShapeField mapping={mapping} shapes={shapes} onChange={change} />
            <CommitField
              title={t('Name')}
              value={mapping.name}
              onCommit={name => change({ ...mapping, name })}
            />
            {mapping.shape === 'affinity' && <MeaningFields mapping={mapping} onChange={change} />}
            {mapping.shape === 'membership' && <MembershipFields mapping={mapping} onChange={change} />}
          </div>
        )}
      </div>
      {(mapping.shape === 'wide' || mapping.shape === 'tidy') && (
        <ColumnsFields mapping={mapping} previews={result.previews} onChange={change} />
      )}
      {mapping.shape === 'membership' &&
        result.previews.map(preview => <FilePreviewTable key={preview.file} preview={preview} />)}
      {mapping.shape === 'affinity' && (
        <AffinityFile mapping={mapping} previews={result.previews} onChange={change} />
      )}
      {mapping.shape !== 'native' && <TakenList mapping={mapping} />}
      {isOfNetworks(mapping) && (
        <TaskFields tasks={mapping.tasks} onChange={tasks => change({ ...mapping, tasks })} />
      )}
    </Fragment>
  );
}

function isOfNetworks(mapping: Mapping): mapping is ColumnsMapping | MembershipMapping {
  return mapping.shape !== 'affinity' && mapping.shape !== 'native';
}

/** What comes of the mapping, in words, and what is still to be answered. */
function Words({ stage: { draft, result, share } }: { readonly stage: MappingStage }) {
  return (
    <div
      className={styles.mappingWords}
      data-testid="mapping-words"
      role="status"
      aria-busy={share !== undefined}
    >
      {share !== undefined && <progress value={share} max={1} aria-label={t('Reading')} />}
      <ul>
        {(draft.mapping.isTableOpen ? [] : result.words).map(message => (
          <li key={englishWords(message)}>{words(message)}</li>
        ))}
      </ul>
      {result.open.length > 0 && (
        <p className={styles.mappingOpen}>
          {t('To be answered first: {questions}.', {
            questions: joinWords(result.open.map(question => t(questionNames[question]))),
          })}
        </p>
      )}
    </div>
  );
}

function Actions({ stage }: { readonly stage: MappingStage }) {
  const { accept } = useOpening();
  const cancel = useImporter(state => state.cancel);
  const { result, share } = stage;
  return (
    <div className={styles.mappingActions}>
      <button
        type="button"
        className="button button-primary"
        disabled={!result.loaded || share !== undefined}
        onClick={() => void accept()}
      >
        {t('Open the table')}
      </button>
      <button type="button" className="button" onClick={cancel}>
        {t('Cancel')}
      </button>
      {!result.loaded && share === undefined && result.open.length === 0 && (
        <span className={styles.mappingNote}>
          {t('As it is read now, there is no table: see the errors above.')}
        </span>
      )}
    </div>
  );
}

interface FieldProps<M extends Mapping> {
  readonly mapping: M;
  onChange(mapping: Mapping): void;
}

function MeaningFields({ mapping, onChange }: FieldProps<AffinityMapping>) {
  return (
    <Fragment>
      <CommitField
        title={t('One value is')}
        value={mapping.meaning}
        onCommit={meaning => onChange({ ...mapping, meaning })}
      />
      <Select
        title={t('Colour scale')}
        value={mapping.scale}
        options={[
          { value: 'linear', text: t('linear') },
          { value: 'log', text: t('logarithmic') },
        ]}
        onChange={scale => onChange({ ...mapping, scale })}
      />
    </Fragment>
  );
}
