import { Fragment, memo, useEffect, useMemo, useRef } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { paperRow } from '../brings/paperRow.ts';
import type { PaperTables } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { nearness } from '../claims/nearCorrelations.ts';
import styles from './PaperPanel.module.css';
import { type PaperFilter, readFilter } from './paperFilter.ts';
import { claimConfiguration } from './paperLinks.ts';
import {
  claimGroups,
  differenceText,
  groupOf,
  groupTitles,
  nearText,
  otherWayText,
  publishedText,
  reasonTexts,
  recomputedText,
  verdictNames,
  whatOf,
  whereOf,
} from './paperWords.ts';

interface PaperTableProps {
  readonly results: readonly ClaimResult[];
  readonly tables: PaperTables;
}

const columnCount = 7;

/** Results under the titles of their groups, the column heads always in sight. */
export function PaperTable({ results, tables }: PaperTableProps) {
  const rows = useSetting('rows');
  const filter = useMemo(() => readFilter(rows), [rows]);
  const left = paperRow({ rows });
  return (
    <div className={styles.paperTable}>
      <ScrollRegion title={t('Table of published and recomputed numbers')}>
        <table className="data-table">
          <caption className="visually-hidden">{t('Published and recomputed numbers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('published')}</th>
              <th scope="col">{t('recomputed')}</th>
              <th scope="col">{t('difference')}</th>
              <th scope="col">{t('verdict')}</th>
              <th scope="col">{t('the other way')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          {claimGroups.map(group => {
            const own = results.filter(({ claim }) => groupOf(claim) === group);
            if (own.length === 0) return null;
            return (
              <tbody key={group}>
                <tr className={styles.paperGroup}>
                  <th scope="rowgroup" colSpan={columnCount}>
                    <span>{t(groupTitles[group])}</span>
                  </th>
                </tr>
                {own.map(result => (
                  <PaperRow
                    key={result.claim.id}
                    result={result}
                    tables={tables}
                    filter={filter}
                    isLeft={result.claim.id === left}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </ScrollRegion>
    </div>
  );
}

interface PaperRowProps {
  readonly result: ClaimResult;
  readonly tables: PaperTables;
  /** Kept by the link, for the way back. */
  readonly filter: PaperFilter;
  /** Whether the reader comes back from its place: it is then marked, and in sight. */
  readonly isLeft: boolean;
}

/** One claim. */
const PaperRow = memo(function PaperRow({ result, tables, filter, isLeft }: PaperRowProps) {
  const lang = useSetting('lang');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!isLeft) return;
    link.current?.focus({ preventScroll: true });
    link.current?.scrollIntoView({ block: 'center' });
  }, [isLeft]);
  const { claim, verdict, reason, otherWay, near } = result;
  const what = words(whatOf(claim, tables));
  const { mark, name } = verdictNames[verdict];
  return (
    <tr data-verdict={verdict} data-left={isLeft || undefined}>
      <th scope="row">
        {what}
        {(claim.origin === 'author' || claim.origin === 'none') && (
          <span className={styles.paperWhere}>{words(whereOf(claim))}</span>
        )}
      </th>
      <td>{publishedText(claim)}</td>
      <td>{recomputedText(result)}</td>
      <td>{differenceText(result)}</td>
      <td className={styles.paperVerdict}>
        {reason || near ? (
          <Disclosure summary={`${mark} ${t(name)}`}>
            {reason && <p>{t(reasonTexts[reason])}</p>}
            {near && (
              <Fragment>
                <p>{t('Within {distance} of the published value:', { distance: String(nearness) })}</p>
                <ul className={styles.paperNear}>
                  {near.map(way => {
                    const text = words(nearText(way));
                    return <li key={text}>{text}</li>;
                  })}
                </ul>
              </Fragment>
            )}
          </Disclosure>
        ) : (
          <Fragment>
            <span aria-hidden="true">{mark}</span> {t(name)}
          </Fragment>
        )}
      </td>
      <td className={styles.paperOther}>
        {otherWay ? (isAlike(result) ? t('the same') : words(otherWayText(result, otherWay))) : ''}
      </td>
      <td>
        <a
          ref={link}
          href={writeLink(claimConfiguration(claim, lang, filter))}
          aria-label={t('Show {what}: {group}', { what, group: t(groupTitles[groupOf(claim)]) })}
        >
          {t('Show')}
        </a>
      </td>
    </tr>
  );
});

/** Whether the other way gives nothing else, to the printed digits. */
function isAlike({ claim, value, otherWay }: ClaimResult): boolean {
  if (value === undefined || !otherWay || claim.published.kind === 'networks') return false;
  const { digits } = claim.published;
  return value.toFixed(digits) === otherWay.value.toFixed(digits);
}
