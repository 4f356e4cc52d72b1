import { Fragment, useId } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import headlineStyles from '../../../app/words/Headline.module.css';
import { t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { typedKey } from '../../../base/ui/typing/typedKey.ts';
import { useTypedNumber } from '../../../base/ui/typing/useTypedNumber.ts';
import { stopAdvice } from '../../../core/plan/stopAdvice.ts';
import { NetworkChips } from '../NetworkChips.tsx';
import styles from '../PlanView.module.css';
import type { ShownPlan } from './shownPlan.ts';

/** What to train, how far what is trained may be from the best, and when to stop: as a sentence. */
export function NextHeadline({ shown }: { shown: ShownPlan }) {
  const { side, subject, plan, write } = shown;
  const { table, trained } = subject;
  if (!plan)
    return <p className={`${headlineStyles.headline} ${styles.headline}`}>{t('The plan is being made…')}</p>;
  const [first] = plan.proposals;
  const counts = { trained: trained.length, all: table.networkCount };
  const isServed = plan.frontier.some(({ now }) => Number.isFinite(now));
  return (
    <p className={`${headlineStyles.headline} ${styles.headline}`} data-testid="plan-headline">
      {first && (
        <Fragment>
          <Rich
            message="Train {network} next."
            values={{ network: <NetworkChips table={table} colors={side.colors} network={first.network} /> }}
          />{' '}
        </Fragment>
      )}
      {isServed ? (
        <Rich
          message="{trained, plural, one {# network} other {# networks}} of {all} {trained, plural, one {is} other {are}} trained; the best groupings of them are expected to fall short of the best there is by <b>{regret}</b>."
          values={{ ...counts, regret: write(plan.regret) }}
        />
      ) : (
        t(
          '{trained, plural, =0 {None} one {# network} other {# networks}} of {all} {trained, plural, one {is} other {are}} trained: not yet enough to serve every task.',
          counts,
        )
      )}{' '}
      <Advice shown={shown} />
    </p>
  );
}

/** Whether training on is worth it. */
function Advice({ shown: { outlook, write } }: { shown: ShownPlan }) {
  const goal = useSetting('goal');
  if (!outlook) return null;
  const { enough } = stopAdvice(outlook, goal);
  const field = <GoalField unit={outlook.unit === 'percent' ? '%' : ''} />;
  const last = outlook.proposals.at(-1);
  if (enough === 0)
    return <Rich message="That is within {goal}: <b>you can stop</b>." values={{ goal: field }} />;
  if (enough !== undefined)
    return (
      <Rich
        message="<b>{count, plural, one {One more} other {# more}}</b> {count, plural, one {brings} other {bring}} that below {goal}."
        values={{ count: enough, goal: field }}
      />
    );
  if (!last)
    return (
      <Rich message="To come within {goal}, nothing that may be trained helps." values={{ goal: field }} />
    );
  return (
    <Rich
      message="{count, plural, one {One more} other {# more}} {count, plural, one {brings} other {bring}} that to {regret}, not yet below {goal}."
      values={{ count: outlook.proposals.length, regret: write(last.regretAfter), goal: field }}
    />
  );
}

const goals = { least: 0.01, most: 100 };

/** The regret to stop at, within the sentence. */
function GoalField({ unit }: { unit: string }) {
  const goal = useSetting('goal');
  const change = useChange();
  const typing = useTypedNumber(goal, goals);
  const faultId = useId();
  const shown = typing.text ?? String(goal);
  const commit = () => {
    typing.leave();
    if (typing.number !== undefined && typing.number !== goal) change({ goal: typing.number });
  };
  return (
    <span>
      <input
        className={headlineStyles.headlineControl}
        aria-label={t('Regret to stop at')}
        type="text"
        inputMode="decimal"
        value={shown}
        style={{ width: `${Math.max(2, shown.length + 0.4)}ch` }}
        aria-invalid={typing.fault !== ''}
        aria-describedby={typing.fault === '' ? undefined : faultId}
        onFocus={event => event.target.select()}
        onChange={event => typing.type(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          const key = typedKey(event);
          if (key === 'Enter') commit();
          if (key === 'Escape') typing.drop();
        }}
      />
      {unit}
      {typing.fault !== '' && (
        <span className={headlineStyles.headlineFault} role="alert" id={faultId}>
          {typing.fault}
        </span>
      )}
    </span>
  );
}
