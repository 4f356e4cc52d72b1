import { Fragment, useEffect, useRef } from 'react';
import { useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { type StabilityQuestion, stabilityKey, stabilityMeter } from '../../../app/side/measureStability.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import styles from '../../../app/words/Headline.module.css';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { replicatesWords } from './outcomeWords.ts';

/** Tables of so many networks are chosen of in no time, also a few hundred times. */
const mostNetworks = 100;

/** On which share of tables as the replicates allow them the same networks are chosen; nothing where there are none. */
export function ReplicateShare({ side, grouping }: { side: LossSide; grouping: Grouping }) {
  const { table, settings, curve } = side;
  const { strategy, budget } = side.configuration;
  const stability = stabilityMeter(useApp());
  const question: StabilityQuestion = {
    ...{ table, strategy, settings, budget },
    ...{ noise: { kind: 'replicates' }, networks: grouping.networks },
  };
  const key = stabilityKey(question);
  const state = useSession(session => session.stabilities[key]);
  const isAsked =
    table.errors !== undefined && table.networkCount <= mostNetworks && curve?.kind === 'frontier';
  const latest = useRef(question);
  latest.current = question;
  const isOpen = isAsked && state === undefined;
  useEffect(() => {
    if (isOpen && stabilityKey(latest.current) === key) void stability.measure(latest.current);
  }, [isOpen, key, stability]);
  if (isAsked && state?.kind === 'failed')
    return (
      <Fragment>
        {' '}
        <span className={styles.note} role="alert">
          {t('The replicate tables could not be tried: {why}', { why: state.message })}{' '}
          <button type="button" className="button" onClick={() => stability.cancel(key)}>
            {t('Try again')}
          </button>
        </span>
      </Fragment>
    );
  if (!isAsked || state?.kind !== 'done') return null;
  return (
    <Fragment>
      {' '}
      <span
        className={styles.badge}
        title={t('The choice was made again on {count} tables that differ as replicates do.', {
          count: state.stability.count,
        })}
      >
        {replicatesWords(side, Math.round(100 * state.stability.sameShare))}
      </span>
    </Fragment>
  );
}
