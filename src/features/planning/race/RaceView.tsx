import { Fragment, useMemo } from 'react';
import { planPanels } from '../../../app/configuration/viewNames.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import aloneStyles from '../../../app/context/ShownPanels.module.css';
import { isShown, useShownPanels } from '../../../app/context/useShownPanels.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Racer, Replay } from '../../../core/plan/replay.ts';
import { replayAsk } from '../asking/planQuestion.ts';
import type { PlanSubject } from '../asking/planSubject.ts';
import { useEvidence } from '../asking/useEvidence.ts';
import { answerOf, usePlanWork } from '../asking/usePlanWork.ts';
import { racerNames } from '../brings/planFields.ts';
import { NothingPlanned } from '../next/NothingPlanned.tsx';
import { useVoice } from '../PlanVoice.tsx';
import { racerWords, regretWriter } from '../planWords.ts';
import { WorkLine } from '../WorkLine.tsx';
import { FilledFigure } from './FilledFigure.tsx';
import styles from './Race.module.css';
import { RaceFigure } from './RaceFigure.tsx';
import { RaceHeadline } from './RaceHeadline.tsx';
import { raceVoice } from './raceVoice.ts';
import { needsEarly, reachedAt, type ShownRace } from './shownRace.ts';

/** A complete table: nothing is left to plan, and the ways to have chosen its networks race. */
export function RaceView({ side, subject }: { side: LossSide; subject: PlanSubject }) {
  const { settings } = side;
  const alone = useShownPanels(planPanels.race);
  const isAlone = alone.length > 0;
  const evidence = useEvidence();
  const race = useSetting('race');
  const racer = useSetting('racer');
  const goal = useSetting('goal');
  const at = useSetting('at');
  const aim = useSetting('aim');
  const budget = useSetting('budget');
  const leave = useSetting('leave');
  const asks = useMemo(() => {
    // The cheap ones first; a plan for all budgets does not depend on the present one.
    const chosen = { aim, budget: aim === 'all' ? 0 : budget, leave };
    const canStop = subject.table.losses.early !== undefined;
    return racerNames
      .filter(name => (race.includes(name) || name === racer) && (canStop || !needsEarly(name)))
      .toReversed()
      .map(name => ({ name, ask: replayAsk(subject, settings, chosen, evidence, name) }));
  }, [subject, settings, evidence, race, racer, aim, budget, leave]);
  const raced = useMemo(() => asks.map(({ name }) => name), [asks]);
  const works = usePlanWork(asks.map(({ ask }) => ask));
  const states = asks.map(({ name, ask }) => ({ name, ask, state: works.stateOf(ask) }));
  const replays = new Map<Racer, Replay>();
  let isImpossible = false;
  for (const { name, state } of states) {
    const answer = answerOf(state, 'replay');
    if (answer?.value) replays.set(name, answer.value);
    else if (answer && !needsEarly(name)) isImpossible = true;
  }
  const unit = replays.values().next().value?.unit ?? 'percent';
  const write = regretWriter(unit, settings.objective, subject.table);
  const plan = replays.get('plan');
  const first = plan && reachedAt(plan, goal);
  const shown: ShownRace = {
    side,
    subject,
    replays,
    unit,
    write,
    count: at > 0 ? at : (first ?? plan?.steps[0]?.count ?? 1),
  };
  useVoice(states.every(({ state }) => state?.kind === 'done') ? raceVoice(shown, race, racer) : undefined);
  if (isImpossible) return <NothingPlanned side={side} />;
  const workLines = states.map(({ name, ask, state }) => (
    <div key={name}>
      <WorkLine id={ask.key} name={t(racerWords[name].name)} state={state} />
    </div>
  ));
  return (
    <Fragment>
      <RaceHeadline shown={shown} raced={raced} />
      {!isShown(alone, 'plan-race') && workLines}
      <div className={isAlone ? aloneStyles.alone : styles.raceGrid}>
        {isShown(alone, 'plan-race') && <RaceFigure shown={shown} works={workLines} />}
        {isShown(alone, 'plan-filled') && <FilledFigure shown={shown} />}
      </div>
      {!isAlone && <SeeThePlan count={shown.count} />}
    </Fragment>
  );
}

function SeeThePlan({ count }: { count: number }) {
  const change = useChange();
  return (
    <p className={styles.seePlan}>
      <button type="button" className="button button-primary" onClick={() => change({ seen: count })}>
        {t('See the plan as it was with {count} trained', { count })}
      </button>{' '}
      <button type="button" className="button" onClick={() => change({ view: 'data' })}>
        {t('Plan for a table of your own')}
      </button>
    </p>
  );
}
