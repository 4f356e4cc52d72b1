import { useRef, useState } from 'react';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { mostGroupedTasks } from '../../../app/configuration/groupingFields.ts';
import { useConfiguration, useOwnTables } from '../../../app/context/hooks.ts';
import { LinkNotes } from '../../../app/links/LinkNotes.tsx';
import { holdsOwnTables, withoutOwnTables } from '../../../app/links/ownTables.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { shareLink } from '../../../app/links/shareLink.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { useTablePatch } from '../../../app/tables/useShowTable.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { CopyField } from '../../../base/ui/CopyField.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import { type PuzzleHint, puzzleHints } from '../brings/learnFields.ts';
import { hintNames } from './hintNames.ts';
import styles from './PuzzlePanel.module.css';

/** A form that gives the link to a puzzle, for a class or a colleague. */
export function PuzzleMaker() {
  const affinities = useTableNames('affinity');
  const names = [...useTableNames('losses'), ...affinities];
  const entries = useOwnTables(state => state.entries);
  const present = useConfiguration(state => state.configuration);
  const patchFor = useTablePatch();
  const [data, setData] = useState<TableId>(present.data);
  const isAffinity = affinities.some(({ id }) => id === data);
  const [budget, setBudget] = useState(isAffinity ? present.groups : present.budget);
  const [hints, setHints] = useState<readonly PuzzleHint[]>(['gains']);
  const [reveal, setReveal] = useState(true);
  const [isGiven, setGiven] = useState(false);
  const wanted = useRef(data);
  const choose = async (id: TableId) => {
    setData(id);
    // Costs of a table of the reader's own may be in any unit.
    wanted.current = id;
    const fitted = id.startsWith('own-') ? (await patchFor(present, id)).budget : undefined;
    // The last pick counts: answers come in any order.
    if (fitted !== undefined && wanted.current === id) setBudget(fitted);
  };
  const { origin, pathname } = window.location;
  const configuration = {
    ...defaultConfiguration(),
    ...({ view: 'learn', learn: 'puzzle' } as const),
    ...{ data, hints, reveal },
    ...budgetPatch(isAffinity ? 'groups' : 'budget', budget),
    ...(data === present.data && { table: present.table, src: present.src }),
  };
  const isOwn = holdsOwnTables(configuration, entries);
  const link = shareLink(
    `${origin}${pathname}`,
    isOwn && !isGiven ? withoutOwnTables(configuration) : configuration,
    isGiven ? entries : [],
  );
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
          onChange={id => void choose(id)}
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
        <label className="field">
          <input type="checkbox" checked={reveal} onChange={event => setReveal(event.target.checked)} />
          {t('The optimum can be revealed')}
        </label>
        {isOwn && (
          <label className="field">
            <input type="checkbox" checked={isGiven} onChange={event => setGiven(event.target.checked)} />
            {t('Contain your table (without it, only this device can show it)')}
          </label>
        )}
      </div>
      <CopyField
        label={t('Link to the puzzle')}
        text={link.address}
        button={t('Copy link')}
        note={
          reveal
            ? t('The optimum is shown to whoever asks for it.')
            : t('The puzzle keeps its optimum back; Explore still finds it for whoever looks there.')
        }
      />
      {(!isOwn || isGiven) && <LinkNotes link={link} />}
      <p>
        <a className="button" href={writeLink({ ...configuration, lang: present.lang })}>
          {t('Play it here')}
        </a>
      </p>
    </Panel>
  );
}
