import { Fragment, useMemo } from 'react';
import { planPanels } from '../../../app/configuration/viewNames.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import aloneStyles from '../../../app/context/ShownPanels.module.css';
import { isShown, useShownPanels } from '../../../app/context/useShownPanels.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import headlineStyles from '../../../app/words/Headline.module.css';
import { t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import type { Racer, Replay } from '../../../core/plan/replay.ts';
import { replayAsk } from '../asking/planQuestion.ts';
import type { PlanSubject } from '../asking/planSubject.ts';
import { useEvidence } from '../asking/useEvidence.ts';
import { answerOf, usePlanWork } from '../asking/usePlanWork.ts';
import { racerNames } from '../brings/planFields.ts';
import { NothingPlanned } from '../next/NothingPlanned.tsx';
import styles from '../PlanView.module.css';
import { useVoice } from '../PlanVoice.tsx';
import { racerWords, regretWriter } from '../planWords.ts';
import { WorkLine } from '../WorkLine.tsx';
import { FilledFigure } from './FilledFigure.tsx';
import { RaceFigure } from './RaceFigure.tsx';
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
  return (
    <Fragment>
      <RaceHeadline shown={shown} />
      {states.map(({ name, ask, state }) => (
        <WorkLine key={name} id={ask.key} name={t(racerWords[name].name)} state={state} />
      ))}
      <div className={isAlone ? aloneStyles.alone : styles.raceGrid}>
        {isShown(alone, 'plan-race') && <RaceFigure shown={shown} />}
        {isShown(alone, 'plan-filled') && <FilledFigure shown={shown} />}
      </div>
      {!isAlone && <SeeThePlan count={shown.count} />}
    </Fragment>
  );
}

/** How few would have been enough. */
function RaceHeadline({ shown }: { shown: ShownRace }) {
  const { subject, replays, write } = shown;
  const goal = useSetting('goal');
  const all = subject.table.networkCount;
  const needed = (racer: Racer) => {
    const replay = replays.get(racer);
    return replay && reachedAt(replay, goal);
  };
  const plan = needed('plan');
  const others = racerNames.flatMap(racer => {
    const count = racer === 'plan' ? undefined : needed(racer);
    return count === undefined
      ? []
      : [t('{name} {count}', { name: t(racerWords[racer].name).toLowerCase(), count })];
  });
  return (
    <p className={`${headlineStyles.headline} ${styles.headline}`} data-testid="plan-headline">
      {t(
        '{all, plural, one {The one network of this table is} other {All # networks of this table are}} trained: nothing is left to plan.',
        { all },
      )}{' '}
      {plan !== undefined && (
        <Rich
          message="Trained in the order of the plan, <b>{count}</b> of them would have been enough to come within {goal} of the best{others}."
          values={{
            count: plan,
            goal: write(goal),
            others: others.length > 0 ? t(' ({others})', { others: others.join(t(', ')) }) : '',
          }}
        />
      )}
    </p>
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
