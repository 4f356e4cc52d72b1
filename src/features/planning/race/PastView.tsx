import { Fragment, useEffect, useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import headlineStyles from '../../../app/words/Headline.module.css';
import { t } from '../../../base/i18n/text.ts';
import { plannerOf } from '../asking/planner.ts';
import { pastAsk } from '../asking/planQuestion.ts';
import { type PlanSubject, planSubject } from '../asking/planSubject.ts';
import { answerOf } from '../asking/usePlanWork.ts';
import { NextView } from '../next/NextView.tsx';
import { NothingPlanned } from '../next/NothingPlanned.tsx';
import styles from '../PlanView.module.css';
import { WorkLine } from '../WorkLine.tsx';

interface PastViewProps {
  readonly side: LossSide;
  readonly subject: PlanSubject;
}

/** A complete table as it was when the plan had so many of its networks trained, and what it would have trained next. */
export function PastView({ side, subject }: PastViewProps) {
  const seen = Math.min(useSetting('seen'), subject.table.networkCount - 1);
  const change = useChange();
  const { table } = side.loaded;
  const { heads } = side.settings;
  const ask = useMemo(() => pastAsk(subject, seen), [subject, seen]);
  const planner = plannerOf(useApp());
  const state = useStoreValue(planner.store, ({ states }) => states[ask.key]);
  const isDone = state?.kind === 'done';
  // What is planned after it wants its own work: until then this.
  useEffect(() => {
    if (!isDone) planner.want([ask]);
  });
  const answer = answerOf(state, 'replay');
  if (!answer)
    return (
      <Fragment>
        <p className={`${headlineStyles.headline} ${styles.headline}`}>
          {t('Going back to when {count} were trained…', { count: seen })}
        </p>
        <WorkLine id={ask.key} name={t('Plan')} state={state} />
      </Fragment>
    );
  if (!answer.value) return <NothingPlanned side={side} />;
  const { opening, steps } = answer.value;
  const known = [...opening, ...steps.slice(1).map(({ network }) => network)].slice(
    0,
    Math.max(seen, opening.length),
  );
  return (
    <Fragment>
      <p className={styles.past}>
        {t(
          'As if only {count} of the {all} networks were trained, in the order of the plan: what the others have is hidden from it.',
          { count: known.length, all: table.networkCount },
        )}{' '}
        <button type="button" className="button" onClick={() => change({ seen: 0 })}>
          {t('Back to the race')}
        </button>
      </p>
      <NextView side={side} subject={planSubject(table, heads, { known })} isPast />
    </Fragment>
  );
}
