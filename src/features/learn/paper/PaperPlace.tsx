import { Fragment, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useChange, useConfiguration, useSetting } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { paperRow } from '../brings/paperRow.ts';
import type { Claim, PaperTables } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { paperClaims } from '../claims/paperClaims.ts';
import styles from './PaperPlace.module.css';
import { PrintedRing } from './PrintedRing.tsx';
import { readFilter } from './paperFilter.ts';
import { claimConfiguration, isAtClaim, placeOfClaim } from './paperLinks.ts';
import {
  groupOf,
  groupTitles,
  publishedText,
  recomputedText,
  verdictNames,
  whatOf,
  whereOf,
} from './paperWords.ts';
import { usePaper } from './usePaper.ts';
import { usePlaceBox } from './usePlaceBox.ts';

/** Above the place of a row of the recomputed paper: what was printed, what comes out, and the way back; at the number a ring. */
export function PaperPlace() {
  const id = useConfiguration(state => paperRow(state.configuration));
  const change = useChange();
  const state = usePaper();
  const tables = state.kind === 'running' || state.kind === 'done' ? state.tables : undefined;
  const claim = useMemo(() => tables && paperClaims(tables).find(each => each.id === id), [tables, id]);
  const result = state.kind === 'done' ? state.results.find(each => each.claim.id === id) : undefined;
  return (
    <section className={styles.place} data-testid="paper-place" aria-label={t('From the paper')}>
      <button
        type="button"
        className="button button-primary"
        onClick={() => change({ view: 'learn', learn: 'paper' })}
      >
        {t('Back to the row')}
      </button>
      <div className={styles.placeText} role="status">
        {tables && claim ? (
          <Fragment>
            <PrintedLine claim={claim} tables={tables} result={result} />
            <PlaceInPage claim={claim} />
          </Fragment>
        ) : state.kind === 'failed' ? (
          words(state.message)
        ) : tables ? (
          t('The paper has no such number.')
        ) : (
          t('Loading the tables of the paper…')
        )}
      </div>
      <button type="button" className="button" onClick={() => change({ rows: '' })}>
        {t('Close')}
      </button>
    </section>
  );
}

interface PrintedLineProps {
  readonly claim: Claim;
  readonly tables: PaperTables;
  /** Once it is computed. */
  readonly result: ClaimResult | undefined;
}

function PrintedLine({ claim, tables, result }: PrintedLineProps) {
  const isKnown = claim.published.kind !== 'unknown';
  return (
    <p>
      <span className={styles.placeGroup}>{t(groupTitles[groupOf(claim)])}</span>{' '}
      <strong>{words(whatOf(claim, tables))}</strong>:{' '}
      {isKnown ? (
        <Rich message="printed <b>{value}</b>" values={{ value: publishedText(claim) }} />
      ) : (
        words(whereOf(claim))
      )}
      {result && result.verdict !== 'not-recomputable' && (
        <Fragment>
          {' · '}
          <Rich message="here <b>{value}</b>" values={{ value: recomputedText(result) }} />
        </Fragment>
      )}
      {result && isKnown && ` · ${verdictNames[result.verdict].mark} ${t(verdictNames[result.verdict].name)}`}
    </p>
  );
}

/** The ring at the number, or why there is none. */
function PlaceInPage({ claim }: { readonly claim: Claim }) {
  const lang = useSetting('lang');
  const rows = useSetting('rows');
  const place = useMemo(() => placeOfClaim(claim), [claim]);
  const isHere = useConfiguration(state => isAtClaim(claim, state.configuration));
  const { box, wasFound } = usePlaceBox(isHere ? place : undefined);
  if (!place)
    return (
      <p>
        {claim.subject.kind === 'count'
          ? t('It is counted over all four settings, of which one is shown.')
          : t('The number itself stands nowhere in the page.')}
      </p>
    );
  if (box) {
    const isKnown = claim.published.kind !== 'unknown';
    const value = publishedText(claim);
    const text = isKnown ? t('printed {value}', { value }) : t('not known here');
    return createPortal(<PrintedRing box={box} text={text} />, document.body);
  }
  if (isHere && !wasFound) return null;
  return (
    <p>
      {t('The number is not in what is shown now.')}{' '}
      <a href={writeLink(claimConfiguration(claim, lang, readFilter(rows)))}>{t('Show it again')}</a>
    </p>
  );
}
