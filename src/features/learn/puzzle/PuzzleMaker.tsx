import { useState } from 'react';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { mostGroupedTasks } from '../../../app/configuration/groupingFields.ts';
import { useOwnTables } from '../../../app/context/hooks.ts';
import { shareLink } from '../../../app/links/shareLink.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { CopyField } from '../../../app/words/CopyField.tsx';
import { LinkNotes } from '../../../app/words/LinkNotes.tsx';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import { type PuzzleHint, puzzleHints } from '../brings/learnFields.ts';
import { hintNames } from './PuzzleHints.tsx';
import styles from './PuzzlePanel.module.css';

/** A form that gives the link to a puzzle, for a class or a colleague. */
export function PuzzleMaker() {
  const affinities = useTableNames('affinity');
  const names = [...useTableNames('losses'), ...affinities];
  const entries = useOwnTables(state => state.entries);
  const [data, setData] = useState<TableId>('setting-2');
  const [budget, setBudget] = useState(3);
  const [hints, setHints] = useState<readonly PuzzleHint[]>(['gains']);
  const isAffinity = affinities.some(({ id }) => id === data);
  const { origin, pathname } = window.location;
  const configuration = {
    ...defaultConfiguration(),
    ...({ view: 'learn', learn: 'puzzle' } as const),
    ...{ data, hints },
    ...budgetPatch(isAffinity ? 'groups' : 'budget', budget),
  };
  const link = shareLink(`${origin}${pathname}`, configuration, entries);
  return (
    <Panel
      id="puzzle-maker"
      title={t('Make a puzzle')}
      lead={t('Choose a table, a budget and the hints: whoever opens the link gets this puzzle.')}
    >
      <div className={styles.puzzleForm}>
        <Select<TableId>
          title={t('Table')}
          value={data}
          options={names.map(({ id, text }) => ({ value: id, text }))}
          onChange={setData}
        />
        <NumberField
          key={String(isAffinity)}
          title={isAffinity ? t('Networks, at most') : t('Budget')}
          value={isAffinity ? Math.round(budget) : budget}
          least={isAffinity ? 1 : 0.1}
          most={isAffinity ? mostGroupedTasks : 1e9}
          onChange={setBudget}
        />
        <fieldset>
          <legend>{t('Hints')}</legend>
          {puzzleHints.map(hint => (
            <label key={hint} className="field">
              <input
                type="checkbox"
                checked={hints.includes(hint)}
                onChange={event =>
                  setHints(
                    puzzleHints.filter(each => (each === hint ? event.target.checked : hints.includes(each))),
                  )
                }
              />
              {t(hintNames[hint])}
            </label>
          ))}
        </fieldset>
      </div>
      <CopyField
        label={t('Link to the puzzle')}
        text={link.address}
        button={t('Copy link')}
        note={t('The optimum is shown to whoever asks for it.')}
      />
      <LinkNotes link={link} />
    </Panel>
  );
}
