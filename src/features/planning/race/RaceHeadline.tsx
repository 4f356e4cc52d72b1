import { useMemo } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import headlineStyles from '../../../app/words/Headline.module.css';
import { msg, pieces, t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { Steady } from '../../../base/ui/Steady.tsx';
import type { Racer } from '../../../core/plan/replay.ts';
import { racerNames } from '../brings/planFields.ts';
import styles from '../PlanView.module.css';
import { racerWords } from '../planWords.ts';
import { reachedAt, type ShownRace } from './shownRace.ts';

const enoughMessage = msg(
  'Trained in the order of the plan, <b>{count}</b> of them would have been enough to come within {goal} of the best{others}.',
);

/** How few networks would have been enough. Its room is that of all who are `raced`, so that nothing moves as they arrive. */
export function RaceHeadline({ shown, raced }: { shown: ShownRace; raced: readonly Racer[] }) {
  const { replays, write } = shown;
  const all = shown.subject.table.networkCount;
  const goal = useSetting('goal');
  const goalWords = write(goal);
  const first = t(
    '{all, plural, one {The one network of this table is} other {All # networks of this table are}} trained: nothing is left to plan.',
    { all },
  );
  const tallest = useMemo(() => {
    const values = enoughValues(new Map(raced.map(name => [name, all])), goalWords);
    const then = values ? pieces<string>(enoughMessage, values, { b: inner => inner.join('') }).join('') : '';
    return [`${first} ${then}`];
  }, [raced, all, first, goalWords]);
  const values = enoughValues(
    new Map(
      raced.map(name => {
        const replay = replays.get(name);
        return [name, replay ? reachedAt(replay, goal) : name === 'plan' ? '…' : undefined];
      }),
    ),
    goalWords,
  );
  return (
    <p className={`${headlineStyles.headline} ${styles.headline}`} data-testid="plan-headline">
      <Steady texts={tallest}>
        {`${first} `}
        {values && <Rich key={`${values.count}${values.others}`} message={enoughMessage} values={values} />}
      </Steady>
    </p>
  );
}

/** The values of the sentence, given how many networks brought each racer within the goal, where any did. */
function enoughValues(counts: ReadonlyMap<Racer, number | '…' | undefined>, goal: string) {
  const count = counts.get('plan');
  if (count === undefined) return;
  const others = racerNames.flatMap(racer => {
    const needed = racer === 'plan' ? undefined : counts.get(racer);
    return needed === undefined
      ? []
      : [t('{name} {count}', { name: t(racerWords[racer].name).toLowerCase(), count: needed })];
  });
  return { count, goal, others: others.length > 0 ? t(' ({others})', { others: others.join(t(', ')) }) : '' };
}
