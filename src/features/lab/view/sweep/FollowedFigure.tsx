import { useEffect, useMemo, useState } from 'react';
import { englishWords, type Message, saidBy } from '../../../../base/i18n/message.ts';
import { msg, t, words } from '../../../../base/i18n/text.ts';
import { csvOf } from '../../../../core/tables/csv.ts';
import { Figure } from '../../../../figures/Figure.tsx';
import { RaceChart } from '../../../../figures/race/RaceChart.tsx';
import { networksOf } from '../../model/labRuns.ts';
import { listedText, recipeText } from '../../model/recipe.ts';
import { sweepName } from '../../model/sweepName.ts';
import { isEnough, savedBy, trainedNetworks } from '../../state/sweeps/followedSweep.ts';
import type { Sweep } from '../../state/sweeps/sweep.ts';
import type { Planned } from '../../state/sweeps/sweepPlan.ts';
import { listedNetworkName } from '../listedNetworkName.ts';
import styles from './FollowedFigure.module.css';

const title = msg('Following the plan');

/** So many of the networks that the plan ranks are listed. */
const mostListed = 6;

interface FollowedFigureProps {
  readonly sweep: Sweep;
  /** Has the plan made of a sweep that rests; rejects where there is none to make. */
  readonly rank: (id: string) => Promise<void>;
}

/** A sweep that follows the plan: how the expected regret sinks, what is trained next, and what is saved against training all. */
export function FollowedFigure({ sweep, rank }: FollowedFigureProps) {
  const { head } = sweep;
  const { planned } = head;
  if (!planned || !(planned.isFollowed || planned.path.length > 0)) return null;
  const source = {
    title: t('Trained in the Lab of Taskmates: {recipe}', {
      recipe: recipeText(head.recipe) || t('standard recipe'),
    }),
    licence: 'MIT',
  };
  return (
    <Figure
      id="sweep-plan"
      title={t(title)}
      lead={t(
        'After each network the plan is made anew: how far the best groupings of what is trained are expected to be above the best there is, mean over the budgets.',
      )}
      {...(planned.path.length > 0
        ? {
            saved: {
              of: { id: head.id, name: sweepName(head.recipe), source },
              title: t(title),
              name: englishWords({ key: title }),
              csv: () =>
                csvOf(
                  ['networks trained', 'expected regret (%)'],
                  planned.path.map(({ trained, regret }) => [trained, regret]),
                ),
            },
            twin: { title: t('Table of the expected regret'), table: <PathTable path={planned.path} /> },
          }
        : {})}
      finding={<Saved sweep={sweep} planned={planned} />}
    >
      <div className={styles.both}>
        <PathChart planned={planned} />
        <Ranking sweep={sweep} rank={rank} />
      </div>
    </Figure>
  );
}

/** Two digits after the point below 1, one below 10, none from there on; no zeros at its end. */
const percent = (value: number) => `${Number(value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0))}%`;

/** What the plan has saved: so far, or for good once enough is known. */
function Saved({ sweep, planned }: { sweep: Sweep; planned: Planned }) {
  const last = planned.path.at(-1);
  const { networks, steps, share } = savedBy(sweep);
  const trained = trainedNetworks(sweep);
  const all = networksOf(sweep.head.recipe).length;
  const counts = { trained: String(trained), all: String(all) };
  if (!last)
    return t(
      '{trained} of {all} networks are trained: not yet enough to serve every task, so that there is no regret to tell.',
      counts,
    );
  const said = {
    ...counts,
    ...{ regret: percent(last.regret), goal: percent(planned.goal), at: String(last.trained) },
  };
  const saved = {
    networks,
    steps,
    share: String(Math.round(100 * share)),
  };
  if (isEnough(sweep))
    return t(
      'Enough: with {trained} of {all} networks the expected regret is {regret}, within {goal}. Against training all that saved {networks, plural, one {# network} other {# networks}}, {steps, plural, one {# step} other {# steps}} and {share}% of the multiply-adds.',
      { ...said, ...saved },
    );
  return t(
    'With {at} of {all} networks the expected regret is {regret}; it stops at {goal}. Not trained so far: {networks, plural, one {# network} other {# networks}}, {steps, plural, one {# step} other {# steps}}, {share}% of the multiply-adds.',
    { ...said, ...saved },
  );
}

function PathChart({ planned }: { planned: Planned }) {
  const { path, goal } = planned;
  const [pointed, setPointed] = useState<number | null>(null);
  const lines = useMemo(
    () => [
      {
        ...{ key: 'plan', name: t('Expected'), color: 'var(--strategy-optimal)', emphasised: true },
        steps: path.map(({ trained, regret }) => ({ count: trained, regret })),
      },
    ],
    [path],
  );
  const last = path.at(-1);
  if (!last) return <p className={styles.wait}>{t('The first plan is drawn once every task is served.')}</p>;
  const least = path[0]?.trained ?? last.trained;
  return (
    <RaceChart
      title={t('Expected regret over networks trained')}
      lines={lines}
      regretTitle={t('expected regret, % of the best, lower is better')}
      formatRegret={percent}
      goal={goal}
      goalName={t('goal {goal}', { goal: percent(goal) })}
      count={pointed === null ? last.trained : Math.max(least, Math.min(last.trained, pointed))}
      // At the end it goes on with what is trained.
      onCountChange={count => setPointed(count >= last.trained ? null : count)}
      plotHeight={170}
    />
  );
}

function PathTable({ path }: Pick<Planned, 'path'>) {
  return (
    <table className="data-table">
      <caption>{t('Expected regret over networks trained, lower is better')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('networks trained')}</th>
          <th scope="col">{t('expected regret')}</th>
        </tr>
      </thead>
      <tbody>
        {path.map(({ trained, regret }) => (
          <tr key={trained}>
            <th scope="row">{trained}</th>
            <td>{percent(regret)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the plan would train next, the most useful first: of a sweep that rests, too. */
function Ranking({ sweep, rank }: FollowedFigureProps) {
  const { plan, phase, head } = sweep;
  const [failed, setFailed] = useState<Message>();
  const isMissing = !plan && phase === 'stopped';
  useEffect(() => {
    if (isMissing) rank(head.id).catch(error => setFailed(saidBy(error)));
  }, [isMissing, rank, head]);
  if (!plan)
    return isMissing ? (
      <p className={styles.wait}>
        {failed
          ? t('There is no ranking: {reason}', { reason: words(failed) })
          : t('The ranking is being made.')}
      </p>
    ) : null;
  if (plan.ranking.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{t('Next, the most useful first')}</h3>
      <ol className={styles.ranking} data-testid="sweep-ranking">
        {plan.ranking.slice(0, mostListed).map(({ network, help, chance }) => (
          <li key={listedText(network)}>
            <b>{words(listedNetworkName(network))}</b>{' '}
            {t('lowers the frontier by {help}, in the best grouping with {chance}%', {
              help: percent(help),
              chance: String(Math.round(100 * chance)),
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
