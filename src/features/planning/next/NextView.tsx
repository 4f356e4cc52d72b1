import { Fragment, useMemo } from 'react';
import { planPanels } from '../../../app/configuration/viewNames.ts';
import { useConfiguration, useSetting } from '../../../app/context/hooks.ts';
import aloneStyles from '../../../app/context/ShownPanels.module.css';
import { isShown, useShownPanels } from '../../../app/context/useShownPanels.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { t } from '../../../base/i18n/text.ts';
import { drawCounts } from '../../../core/plan/drawCounts.ts';
import { calibrationAsk, outlookCount, planAsk } from '../asking/planQuestion.ts';
import type { PlanSubject } from '../asking/planSubject.ts';
import { useEvidence } from '../asking/useEvidence.ts';
import { answerOf, usePlanWork } from '../asking/usePlanWork.ts';
import styles from '../PlanView.module.css';
import { useVoice } from '../PlanVoice.tsx';
import { plannedWords, regretWriter } from '../planWords.ts';
import { WorkLine } from '../WorkLine.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { KnownFigure } from './KnownFigure.tsx';
import { NextHeadline } from './NextHeadline.tsx';
import { NextPanel } from './NextPanel.tsx';
import { NothingPlanned } from './NothingPlanned.tsx';
import { nextVoice } from './nextVoice.ts';
import { PlanFrontier } from './PlanFrontier.tsx';
import type { ShownPlan } from './shownPlan.ts';

interface NextViewProps {
  readonly side: LossSide;
  readonly subject: PlanSubject;
  /** Whether losses of a complete table are hidden. */
  readonly isPast?: boolean;
}

/** What is known, what is uncertain and what to do next, each with its figure. */
export function NextView({ side, subject, isPast = false }: NextViewProps) {
  const { settings, configuration } = side;
  const alone = useShownPanels(planPanels.next);
  const isAlone = alone.length > 0;
  const evidence = useEvidence();
  const batch = useSetting('batch');
  const asks = useMemo(() => {
    const { aim, budget, effort, spend, running, never, leave } = configuration;
    const chosen = { aim, budget, effort, spend, running, never, leave, batch };
    const ofCount = (count: number, draws?: number) =>
      planAsk(subject, settings, chosen, evidence, count, draws);
    const { all, first } = drawCounts(subject.table.tasks.length);
    return {
      // Until the plan of all draws is there, one of fewer is shown.
      ...(first < all ? { early: ofCount(batch, first) } : {}),
      plan: ofCount(batch),
      outlook: ofCount(first < all ? batch : Math.max(batch, outlookCount)),
      calibration: calibrationAsk(subject, evidence),
    };
  }, [subject, settings, configuration, evidence, batch]);
  const { early } = asks;
  const works = usePlanWork([...(early ? [early] : []), asks.plan, asks.outlook, asks.calibration]);
  const planned = works.stateOf(asks.plan);
  const answer = answerOf(planned, 'plan') ?? answerOf(works.stateOf(early), 'plan');
  // What comes of itself beside the plan is spoken of only where it does not come.
  const more = [
    { name: t('What more networks would bring'), ask: asks.outlook },
    { name: t('Calibration'), ask: asks.calibration },
  ]
    .map(each => ({ ...each, state: works.stateOf(each.ask) }))
    .filter(({ ask, state }) => ask.key !== asks.plan.key && state?.kind === 'failed');
  const outlook = answerOf(works.stateOf(asks.outlook), 'plan')?.value;
  const calibration = answerOf(works.stateOf(asks.calibration), 'calibration')?.value;
  const { objective, weights } = settings;
  const words = useMemo(() => plannedWords(subject, objective, weights), [subject, objective, weights]);
  const plan = answer?.value;
  const shown: ShownPlan = {
    side,
    subject,
    plan,
    outlook,
    isPast,
    words,
    write: regretWriter(plan?.unit ?? 'percent', objective, subject.table),
  };
  // A plan of few draws is not read aloud, nor one whose advice is still to come.
  const isSettled =
    planned?.kind === 'done' &&
    [undefined, 'running'].every(kind => kind !== works.stateOf(asks.outlook)?.kind);
  const present = useConfiguration(state => state.configuration);
  useVoice(isSettled ? nextVoice(shown, present) : undefined);
  if (answer && !plan) return <NothingPlanned side={side} />;
  return (
    <Fragment>
      {(plan || planned?.kind !== 'failed') && <NextHeadline shown={shown} />}
      <WorkLine id={asks.plan.key} also={early?.key} name={t('Plan')} state={planned} />
      {more.map(({ name, ask, state }) => (
        <WorkLine key={ask.key} id={ask.key} name={name} state={state} />
      ))}
      <div className={isAlone ? aloneStyles.alone : styles.grid}>
        {isShown(alone, 'plan-next') && (
          <div className={isAlone ? undefined : styles.nextPlace}>
            <NextPanel shown={shown} />
          </div>
        )}
        <div className={styles.column}>
          {isShown(alone, 'plan-frontier') && <PlanFrontier shown={shown} />}
          {isShown(alone, 'plan-networks') && <KnownFigure shown={shown} />}
        </div>
        {!isAlone && (
          <div className={styles.evidencePlace}>
            <EvidencePanel shown={shown} evidence={evidence} calibration={calibration} />
          </div>
        )}
      </div>
    </Fragment>
  );
}
