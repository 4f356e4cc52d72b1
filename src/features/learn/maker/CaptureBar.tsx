import { Fragment, useState } from 'react';
import { useConfiguration, useOwnTables } from '../../../app/context/hooks.ts';
import { holdsOwnTables } from '../../../app/links/ownTables.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t } from '../../../base/i18n/text.ts';
import { making } from '../brings/making.ts';
import { capturedLink } from './capturedLink.ts';
import { emptyStep, listPlaces, withNewStep, withStepChanged } from './draft.ts';
import styles from './MakerPanel.module.css';
import { usualLook } from './stepPlaces.ts';
import { useDraft } from './useDraft.ts';

/** While a lesson is made: captures what is shown as a step of it, and leads back to the writing. */
export function CaptureBar() {
  const present = useConfiguration(state => state.configuration);
  const entries = useOwnTables(state => state.entries);
  const { draft, change } = useDraft(state => state);
  const [isGiven, setGiven] = useState(false);
  /** The place of the step that is captured anew, from 0; at the end for a new one. */
  const [place, setPlace] = useState<number>();
  const [said, setSaid] = useState('');
  const isHere = present.view === 'learn';
  const count = draft.steps.length;
  const to = place !== undefined && place < count ? place : count;
  const capture = () => {
    const link = capturedLink(present, isGiven ? entries : undefined);
    const known = draft.steps[to];
    const isSameView = known?.link.split('?')[0] === present.view;
    const look = known && isSameView ? known.look : usualLook(present.view);
    change(
      known
        ? withStepChanged(draft, to, { ...known, link, look })
        : withNewStep(draft, emptyStep(link, look)),
    );
    setSaid(t('Step {number} is captured.', { number: to + 1 }));
  };
  return (
    <aside className={styles.bar} aria-label={t('The lesson that is being made')}>
      <strong>{draft.title.en || draft.title.zh || t('Your lesson')}</strong>
      <span>{t('{count, plural, =0 {no step yet} one {# step} other {# steps}}', { count })}</span>
      {!isHere && (
        <Fragment>
          <label className="field">
            <span>{t('Capture as')}</span>
            <select value={to} onChange={event => setPlace(Number(event.target.value))}>
              {listPlaces(draft.steps).map(i => (
                <option key={i} value={i}>
                  {t('step {number} again', { number: i + 1 })}
                </option>
              ))}
              <option value={count}>{t('a new step')}</option>
            </select>
          </label>
          {holdsOwnTables(present, entries) && (
            <label className="field">
              <input type="checkbox" checked={isGiven} onChange={event => setGiven(event.target.checked)} />
              {t('the lesson contains your table')}
            </label>
          )}
          <button type="button" className="button button-primary" onClick={capture}>
            {t('Capture this state')}
          </button>
          <a
            className="button"
            href={writeLink({
              ...present,
              view: 'learn',
              learn: 'maker',
              lesson: '',
              course: '',
              whole: false,
            })}
          >
            {t('Write the lesson')}
          </a>
        </Fragment>
      )}
      <button type="button" className="button" onClick={() => making.set(false)}>
        {t('Stop capturing')}
      </button>
      <span role="status">{said}</span>
    </aside>
  );
}
