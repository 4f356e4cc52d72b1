import { Fragment, useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useConfiguration, useSetting } from '../../../app/context/hooks.ts';
import { formatCost } from '../../../app/words/format.ts';
import { msg, words as phrase, t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import { stopAdvice } from '../../../core/plan/stopAdvice.ts';
import { unitWord } from '../../../core/tables/unitWord.ts';
import { SaveMenu } from '../../../figures/save/SaveMenu.tsx';
import { networkText } from '../asking/namedNetworks.ts';
import { trainingCosts } from '../asking/planQuestion.ts';
import { NetworkChips } from '../NetworkChips.tsx';
import styles from '../PlanView.module.css';
import { helpText, sizedName, trainingCostText, whyWords } from '../planWords.ts';
import { MarkedNetworks } from './MarkedNetworks.tsx';
import { PlanLimits } from './PlanLimits.tsx';
import { planItems } from './planItems.ts';
import type { ShownPlan } from './shownPlan.ts';

/** What to do next: the networks to train, the most useful first, each with its reason. */
export function NextPanel({ shown }: { shown: ShownPlan }) {
  const { plan } = shown;
  const batch = useSetting('batch');
  const change = useChange();
  const configuration = useConfiguration(state => state.configuration);
  const items = useMemo(() => (plan ? planItems(shown, configuration) : []), [shown, plan, configuration]);
  return (
    <Panel
      id="plan-next"
      title={t('What to train next')}
      lead={t('The most useful first, each given those before it.')}
      {...(plan && plan.proposals.length > 0
        ? {
            actions: (
              <SaveMenu label={t('Save: {title}', { title: t('What to train next') })} items={items} />
            ),
          }
        : {})}
      finding={<Finding shown={shown} />}
    >
      <div className="panel-controls">
        <NumberField
          title={t('Networks at once')}
          value={batch}
          least={1}
          most={60}
          isWhole
          onChange={value => change({ batch: value })}
        />
        <PlanLimits shown={shown} />
      </div>
      {plan?.notices.map(notice => (
        <p key={notice.key} className="panel-lead">
          {phrase(notice)}
        </p>
      ))}
      {plan ? <Proposals shown={{ ...shown, plan }} /> : <div className={styles.listPlace} />}
      <MarkedNetworks shown={shown} />
    </Panel>
  );
}

/** What the proposals cost together, and when noise is larger than what is left to find. */
function Finding({ shown }: { shown: ShownPlan }) {
  const { plan, outlook, subject, write } = shown;
  const effort = useSetting('effort');
  const spend = useSetting('spend');
  if (!plan) return null;
  const { table } = subject;
  const costs = trainingCosts(table, effort);
  const cost = plan.proposals.reduce((sum, { network }) => sum + (costs?.[network] ?? 1), 0);
  const last = plan.proposals.at(-1);
  const { noise = Number.NaN } = plan;
  const bound = outlook && stopAdvice(outlook, 0).lostInNoise;
  return (
    <Fragment>
      {last
        ? t(
            'Trained together they cost {cost}{limit, select, yes { of {spend}} other {}} and leave an expected regret of {regret}.',
            {
              cost: trainingCostText(effort, cost, table.costUnit),
              limit: spend > 0 ? 'yes' : 'no',
              spend: formatCost(spend),
              regret: write(last.regretAfter),
            },
          )
        : spend > 0
          ? t('No network that helps fits the training budget of {spend}.', { spend: formatCost(spend) })
          : t('No network that may be trained is expected to help.')}
      {bound !== undefined && (
        <Fragment>
          {' '}
          {t(
            '{count, plural, =0 {Now already} one {After one more} other {After # more}}, two standard errors of a total ({noise}) are larger than what is left to find.',
            { count: bound, noise: write(2 * noise) },
          )}
        </Fragment>
      )}
    </Fragment>
  );
}

type Marked = 'running' | 'never' | 'leave';

const marks: readonly { readonly field: Marked; readonly text: string; readonly title: string }[] = [
  {
    field: 'running',
    text: msg('under way'),
    title: msg('It is being trained: plan as if it were measured soon'),
  },
  {
    field: 'never',
    text: msg('cannot be trained'),
    title: msg('Never propose it: what it might have won still counts as regret'),
  },
  { field: 'leave', text: msg('leave out'), title: msg('No grouping may hold it: it counts no more') },
];

function Proposals({ shown }: { shown: ShownPlan & { plan: NonNullable<ShownPlan['plan']> } }) {
  const { plan, subject, side, write, words } = shown;
  const { table } = subject;
  const effort = useSetting('effort');
  const costs = trainingCosts(table, effort);
  const most = plan.proposals.reduce((top, { help }) => Math.max(top, help), 0);
  return (
    <ol className={styles.proposals} data-testid="proposals">
      {plan.proposals.map((proposal, i) => {
        const { network, help } = proposal;
        return (
          <li key={network}>
            <span className={styles.rank} aria-hidden="true">
              {i + 1}
            </span>
            <div className={styles.proposal}>
              <p className={styles.proposalHead}>
                <NetworkChips table={table} colors={side.colors} network={network} />
                <span className={styles.figures}>
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ width: `${(100 * help) / (most || 1)}%` }} />
                  </span>
                  <b title={t('How much it is expected to improve the frontier')}>
                    {helpText(words, write, help)}
                  </b>
                  <span title={t('What training it costs')}>
                    {effort === 'each'
                      ? `${formatCost(table.costs[network] as number)} ${unitWord(table.costUnit, table.costs[network] as number)}`
                      : trainingCostText(effort, costs?.[network] ?? 1, table.costUnit)}
                  </span>
                </span>
              </p>
              <p className={styles.why}>{whyWords(proposal, plan.frontier, table)}</p>
              <MarkButtons shown={shown} network={network} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function MarkButtons({ shown, network }: { shown: ShownPlan; network: number }) {
  const { table } = shown.subject;
  const change = useChange();
  const present = useConfiguration(state => state.configuration);
  const mark = (field: Marked) => {
    const patch: Partial<Record<Marked, Configuration['running']>> = {
      [field]: [...present[field], networkText(table, network)],
    };
    change(patch);
  };
  const name = sizedName(table, network);
  return (
    <p className={styles.marks}>
      {marks.map(({ field, text, title }) => (
        <button
          key={field}
          type="button"
          className={styles.markButton}
          title={t(title)}
          aria-label={t('{network}: {mark}', { network: name, mark: t(text) })}
          onClick={() => mark(field)}
        >
          {t(text)}
        </button>
      ))}
    </p>
  );
}
