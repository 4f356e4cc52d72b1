import { Fragment } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Rich } from '../../../base/ui/Rich.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { SaveMenu } from '../../../figures/save/SaveMenu.tsx';
import { claimKinds, type PaperTables, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { countVerdicts, isPrinted } from '../claims/reproduce.ts';
import { verdicts } from '../claims/verdict.ts';
import styles from './PaperPanel.module.css';
import { PaperTable } from './PaperTable.tsx';
import { paperCsv, paperJson, paperMarkdown } from './paperFiles.ts';
import { everyRow, type PaperFilter, passes, readFilter, strangeWords, writeFilter } from './paperFilter.ts';
import { kindNames, verdictNames } from './paperWords.ts';
import { usePaper } from './usePaper.ts';

/** Every published number of the paper beside what comes out here. */
export function PaperPanel() {
  const state = usePaper();
  const results = state.kind === 'done' ? state.results : [];
  return (
    <Panel
      id="learn-paper"
      title={t('The paper, recomputed')}
      lead={t(
        'Every published number that is known here, beside what comes out. Show rings it where it stands.',
      )}
      actions={state.kind === 'done' && <PaperMenu results={results} tables={state.tables} />}
    >
      {state.kind === 'failed' && (
        <Notice
          kind="error"
          actions={
            <button type="button" className="button" onClick={state.retry}>
              {t('Retry')}
            </button>
          }
        >
          {words(state.message)}
        </Notice>
      )}
      {state.kind === 'loading' && <p role="status">{t('Loading the tables of the paper…')}</p>}
      {state.kind === 'running' && (
        <p>
          {t('Recomputing…')} <progress value={state.share} aria-label={t('Recomputing the paper')} />
        </p>
      )}
      {state.kind === 'done' && <Reproduction results={results} tables={state.tables} />}
    </Panel>
  );
}

interface ResultsProps {
  readonly results: readonly ClaimResult[];
  readonly tables: PaperTables;
}

function Reproduction({ results, tables }: ResultsProps) {
  const rows = useSetting('rows');
  const change = useChange();
  const filter = readFilter(rows);
  const shown = results.filter(result => passes(result, filter));
  const strange = strangeWords(rows);
  return (
    <Fragment>
      <Summary results={results} />
      <PaperFilters filter={filter} onChange={next => change({ rows: writeFilter(next) })} />
      {strange.length > 0 && (
        <Notice kind="notice">
          {t('The link has filters that are none here, and they are left out: {words}.', {
            words: strange.join(t(', ')),
          })}
        </Notice>
      )}
      <p className={styles.paperCount} role="status">
        {t('{shown} of {all} rows shown', { shown: shown.length, all: results.length })}
      </p>
      {shown.length > 0 && <PaperTable results={shown} tables={tables} />}
    </Fragment>
  );
}

function Summary({ results }: Pick<ResultsProps, 'results'>) {
  const printed = results.filter(isPrinted);
  const counts = countVerdicts(printed);
  const noted = results.filter(result => !isPrinted(result));
  return (
    <div className={styles.paperSummary}>
      <p data-testid="paper-summary">
        <Rich
          message="<b>{same} of {all} published numbers come out to the printed digit.</b> {close} more lie within three standard errors of a million random draws, {differs, plural, one {# differs} other {# differ}}, and {never} cannot be recomputed from what was published."
          values={{
            same: counts.same,
            all: printed.length,
            close: counts.close,
            differs: counts.differs,
            never: counts['not-recomputable'],
          }}
        />
      </p>
      <Disclosure summary={t('How they are recomputed, and what is not known')}>
        <p>
          {t(
            'Gains are by the definition that the paper uses: in its printed table of setting 1 relative to the single-task loss, (single − joint) ÷ single, of which five numbers are known here; in setting 2 as ratios, single ÷ joint − 1, of which its author gave one. The other {noted} of these tables and what follows from them are recomputed by the same definitions, half-size baseline and test split; what was printed for them is not known here, and they do not count above.',
            { noted: noted.length },
          )}
        </p>
        <p>
          {t(
            'The figures let each task be served by the head that is best on the test set, which peeks; “the other way” has the sound rule, the head that is best on validation. For gains it has the other of the two definitions.',
          )}
        </p>
        <p>
          {t(
            'Places are in the order of the paper. Its two tables of gains have their numbers; its other tables and figures are named by what they show.',
          )}
        </p>
      </Disclosure>
    </div>
  );
}

function PaperMenu({ results, tables }: ResultsProps) {
  const file = (format: string, ending: string, type: string, content: () => string) =>
    ({
      kind: 'data',
      format,
      action: 'save',
      fileName: `taskmates-paper-recomputed.${ending}`,
      type,
      content,
    }) as const;
  return (
    <SaveMenu
      label={t('Save: {title}', { title: t('The paper, recomputed') })}
      items={[
        file('CSV', 'csv', 'text/csv', () => paperCsv(results, tables)),
        file('JSON', 'json', 'application/json', () => paperJson(results)),
        file('Markdown', 'md', 'text/markdown', () => paperMarkdown(results, tables)),
      ]}
    />
  );
}

interface PaperFiltersProps {
  readonly filter: PaperFilter;
  onChange(filter: PaperFilter): void;
}

/** Which rows are shown: by setting, kind and verdict. */
function PaperFilters({ filter, onChange }: PaperFiltersProps) {
  return (
    <fieldset className={styles.paperFilters}>
      <legend className="visually-hidden">{t('Rows shown')}</legend>
      <Select
        title={t('Setting')}
        value={filter.setting}
        options={[
          { value: 'all', text: t('all') },
          ...paperSettings.map(value => ({ value, text: value.replace('setting-', '') })),
        ]}
        onChange={setting => onChange({ ...filter, setting })}
      />
      <Select
        title={t('Kind')}
        value={filter.kind}
        options={[
          { value: 'all', text: t('all') },
          ...claimKinds.map(value => ({ value, text: t(kindNames[value]) })),
        ]}
        onChange={kind => onChange({ ...filter, kind })}
      />
      <Select
        title={t('Verdict')}
        value={filter.verdict}
        options={[
          { value: 'all', text: t('all') },
          ...verdicts.map(value => ({
            value,
            text: `${t(verdictNames[value].name)} ${verdictNames[value].mark}`,
          })),
        ]}
        onChange={verdict => onChange({ ...filter, verdict })}
      />
      {writeFilter(filter) !== '' && (
        <button type="button" className="button" onClick={() => onChange(everyRow)}>
          {t('Show all')}
        </button>
      )}
    </fieldset>
  );
}
