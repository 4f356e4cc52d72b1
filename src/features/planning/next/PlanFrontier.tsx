import { useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import type { Plan } from '../../../core/plan/makePlan.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import type { FrontierLine } from '../../../figures/frontier/frontierData.ts';
import styles from '../PlanView.module.css';
import type { ShownPlan } from './shownPlan.ts';

const PlanFrontierTable = lazily(async () => (await import('./PlanFrontierTable.tsx')).PlanFrontierTable);

/** The lines of a plan's frontier: what is trained, what it will be after the proposals, and the best there is. */
export function planLines({ frontier, proposals }: Plan): readonly FrontierLine[] {
  const line = (
    key: 'now' | 'after' | 'expected',
    name: string,
    color: string,
    more: Partial<FrontierLine>,
  ) => ({
    ...{ key, name, color, kind: 'steps' as const, ...more },
    steps: frontier.map(each => ({ budget: each.budget, total: each[key] })),
  });
  const count = proposals.length;
  return [
    line('now', t('Trained'), 'var(--ink)', {}),
    ...(count > 0
      ? [
          line(
            'after',
            t('After {count, plural, one {# more} other {# more}}', { count }),
            'var(--strategy-early-stopping)',
            {},
          ),
        ]
      : []),
    line('expected', t('Best there is'), 'var(--accent)', { emphasised: true }),
  ];
}

/** What is uncertain: the frontier of all networks with the band that holds it with 80%, what is trained, and what the proposals should do. */
export function PlanFrontier({ shown }: { shown: ShownPlan }) {
  const { side, subject, plan, words } = shown;
  const budget = useSetting('budget');
  const change = useChange();
  const onBudgetChange = useMemo(
    () => (to: number, phase: 'drag' | 'commit') => change({ budget: to }, phase),
    [change],
  );
  const lines = useMemo(() => (plan ? planLines(plan) : []), [plan]);
  const bands = useMemo(
    () =>
      plan?.frontier
        .filter(({ low }) => Number.isFinite(low))
        .map(({ budget, low, high }) => ({ budget, low, high })),
    [plan],
  );
  const stops = useMemo(() => plan?.frontier.map(each => each.budget) ?? [], [plan]);
  const unit = subject.table.costUnit;
  const [least = 0, most = least] = [stops[0], stops.at(-1)];
  const none = useMemo(() => [], []);
  return (
    <Figure
      id="plan-frontier"
      title={t('What is uncertain')}
      lead={t(
        'The frontier of all networks as it is expected, with the band that holds it in 80% of the cases, and what is trained.',
      )}
      {...(plan
        ? {
            saved: {
              of: side.table,
              name: 'Plan frontier',
              title: t('Frontier with its uncertainty'),
              csv: () => planFrontierCsv(plan, unit),
            },
            twin: {
              title: t('Table of the planned frontier'),
              table: <PlanFrontierTable plan={plan} unit={unit} words={words} />,
            },
          }
        : {})}
    >
      {plan ? (
        <FrontierChart
          title={t('Frontier: {value} over inference budget', { value: words.name })}
          lines={lines}
          published={none}
          bands={bands ?? none}
          budgetUnit={unit}
          valueTitle={t('{axis}, lower is better', { axis: words.axis })}
          minimumBudget={least}
          maximumBudget={most}
          stopBudgets={stops}
          budget={Math.min(most, Math.max(least, budget))}
          onBudgetChange={onBudgetChange}
        />
      ) : (
        <div className={styles.chartPlace} />
      )}
    </Figure>
  );
}

/** A row for each budget. */
export function planFrontierCsv({ frontier }: Plan, unit: string): string {
  return csvOf(
    [`budget (${unit})`, 'trained', 'expected', '10%', '90%', 'after'],
    frontier.map(({ budget, now, expected, low, high, after }) =>
      [budget, now, expected, low, high, after].map(value => (Number.isFinite(value) ? value : null)),
    ),
  );
}
