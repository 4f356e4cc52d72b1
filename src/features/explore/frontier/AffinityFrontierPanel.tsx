import { useMemo } from 'react';
import { useChange } from '../../../app/context/hooks.ts';
import type { AffinityProblem } from '../../../app/side/affinities/groupRequest.ts';
import type { AffinitySide } from '../../../app/side/sideOf.ts';
import { formatAffinity, formatCost } from '../../../app/words/format.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { budgetOf, isCounted, type NetworkCost } from '../../../core/affinity/groupingProblem.ts';
import type { Frontier, FrontierStep } from '../../../core/frontier/frontier.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import type { BoundBand, FrontierLine } from '../../../figures/frontier/frontierData.ts';
import styles from './FrontierPanel.module.css';
import { SearchStateLine } from './SearchStateLine.tsx';

const FrontierTable = lazily(
  async () => (await import('../../../figures/frontier/FrontierTable.tsx')).FrontierTable,
);
const loadFrontierCsv = retryable(() => import('../../../figures/frontier/frontierCsv.ts'));

/** The value of the best grouping over the number of networks, with its bound where it is not proved. */
export function AffinityFrontierPanel({
  side,
}: {
  side: AffinitySide & { readonly problem: AffinityProblem };
}) {
  const { table, problem, frontier, state } = side;
  const change = useChange();
  const { maximumNetworks, cost } = problem.request.rules;
  const count = problem.pairs.columns.length;
  const groups = Math.min(side.configuration.groups, maximumNetworks);
  const isHigher = problem.isRelative || table.better === 'higher';
  const sign = isHigher ? -1 : 1;
  const stops = useMemo(
    () => Array.from({ length: maximumNetworks }, (_, i) => budgetOf(cost, count, i + 1)),
    [maximumNetworks, cost, count],
  );
  const unit = isCounted(cost) ? t('networks') : t('cost');
  const budget = budgetOf(cost, count, groups);
  const lines = useMemo(() => [lineOf(frontier, sign)], [frontier, sign]);
  const bands = useMemo(() => bandsOf(frontier?.steps ?? [], sign), [frontier, sign]);
  const name = t('value of the grouping');
  const better = isHigher ? 'higher' : 'lower';
  const axis = t('{name}, {better, select, higher {higher} other {lower}} is better', { name, better });
  const title = t('Frontier by affinity');
  return (
    <Figure
      id="frontier"
      title={title}
      lead={t('What each further network is worth to the sum of the values of all tasks.')}
      saved={{
        of: table,
        name: inEnglish('Frontier by affinity'),
        csv: async () => {
          const { frontierCsv } = await loadFrontierCsv.anew();
          return frontierCsv(isCounted(cost) ? 'networks' : 'cost', stops, lines);
        },
      }}
      finding={frontier && proofInWords(frontier, sign, isCounted(cost))}
      twin={{
        title: t('Table of the frontier'),
        table: (
          <FrontierTable
            caption={t('{axis}, by number of networks', { axis })}
            lines={lines}
            published={[]}
            budgets={stops}
            budget={budget}
            budgetUnit={unit}
          />
        ),
      }}
      below={
        <ul className={styles.searchProgress} data-testid="search-progress">
          {state && state.kind !== 'done' && (
            <SearchStateLine id={problem.request.key} name={t('Groupings by affinity')} state={state} />
          )}
        </ul>
      }
    >
      {state?.kind === 'done' && frontier?.steps.length === 0 ? (
        <p className="panel-lead">{t('Nothing can be grouped so: there is nothing to draw.')}</p>
      ) : (
        <FrontierChart
          title={t('Frontier: {value} over the number of networks', { value: name })}
          lines={lines}
          published={none}
          bands={bands}
          budgetUnit={unit}
          valueTitle={axis}
          minimumBudget={budgetOf(cost, count, 1)}
          maximumBudget={budgetOf(cost, count, Math.max(2, maximumNetworks))}
          stopBudgets={stops}
          budget={budget}
          onBudgetChange={(to, phase) => change({ groups: networksOf(cost, count, to) }, phase)}
        />
      )}
    </Figure>
  );
}

const none: readonly never[] = [];

/** How many networks that share no task cost about so much: at least one. */
function networksOf({ trunk, decoder }: NetworkCost, count: number, budget: number): number {
  return Math.max(1, Math.round((budget - count * decoder) / trunk));
}

function lineOf(frontier: Frontier | undefined, sign: number): FrontierLine {
  return {
    key: 'affinity',
    name: t('Groupings by affinity'),
    color: 'var(--strategy-affinity)',
    emphasised: true,
    kind: 'steps',
    steps: (frontier?.steps ?? []).map(({ budget, grouping }) => ({
      budget,
      total: 0 + sign * grouping.chosenBy,
    })),
  };
}

/** Between each value and its bound; empty once everything is proved. */
function bandsOf(steps: readonly FrontierStep[], sign: number): readonly BoundBand[] {
  if (steps.every(({ proof }) => proof.proved || !Number.isFinite(proof.gap))) return [];
  return steps.map(({ budget, grouping, proof }) => {
    const ends = [sign * grouping.chosenBy, sign * proof.bound];
    return { budget, low: Math.min(...ends), high: Math.max(...ends) };
  });
}

/** How sure the values are, and what the last networks are worth. */
function proofInWords({ steps, maximumBudget }: Frontier, sign: number, counted: boolean): string {
  const open = steps.filter(({ proof }) => !proof.proved);
  const last = steps[steps.length - 1];
  if (!last) return '';
  if (open.length === 0) {
    return t(
      'Every value is proved to be the best there is.{is, select, last { More than {count, plural, one {# network} other {# networks}} would change nothing.} cost { A cost above {cost} would change nothing.} other {}}',
      {
        count: last.budget,
        cost: formatCost(last.budget),
        is: last.budget >= maximumBudget * (1 - 1e-9) ? 'not' : counted ? 'last' : 'cost',
      },
    );
  }
  const worst = open.reduce((a, b) => (b.proof.gap > a.proof.gap ? b : a));
  const bound = formatAffinity(0 + sign * worst.proof.bound);
  return t(
    '{proved} of {all} values are proved to be the best. {is, select, cost {At a cost of {cost}} other {With {networks, plural, one {# network} other {# networks}}}} the best might reach {bound}; {value} was found.',
    {
      proved: steps.length - open.length,
      all: steps.length,
      is: counted ? 'networks' : 'cost',
      networks: worst.budget,
      cost: formatCost(worst.budget),
      bound,
      value: formatAffinity(0 + sign * worst.grouping.chosenBy),
    },
  );
}
