import { useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
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

type Shown = Pick<ObjectiveWords, 'shown' | 'better'>;

/** The lines of a plan's frontier, as totals are shown: what is trained, what it will be after the proposals, and the best there is. */
export function planLines({ frontier, proposals }: Plan, { shown }: Shown): readonly FrontierLine[] {
  const line = (
    key: 'now' | 'after' | 'expected',
    name: string,
    color: string,
    more: Partial<FrontierLine>,
  ) => ({
    ...{ key, name, color, kind: 'steps' as const, ...more },
    steps: frontier.map(each => ({ budget: each.budget, total: shown(each[key]) })),
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
  const lines = useMemo(() => (plan ? planLines(plan, words) : []), [plan, words]);
  const bands = useMemo(
    () =>
      plan?.frontier
        .filter(({ low }) => Number.isFinite(low))
        .map(point => ({ budget: point.budget, ...shownSpan(point, words) })),
    [plan, words],
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
              csv: () => planFrontierCsv(plan, unit, words),
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
          valueTitle={t('{name}, {better, select, higher {higher} other {lower}} is better', {
            name: words.axis,
            better: words.better,
          })}
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

/** The span that holds the frontier with 80%, from the lower end to the higher one as totals are shown. */
function shownSpan(
  point: Pick<Plan['frontier'][number], 'low' | 'high'>,
  { shown, better }: Shown,
): { readonly low: number; readonly high: number } {
  const [best, worst] = [shown(point.low), shown(point.high)];
  return better === 'higher' ? { low: worst, high: best } : { low: best, high: worst };
}

/** A row for each budget, in the sense in which totals are shown. */
export function planFrontierCsv({ frontier }: Plan, unit: string, words: Shown): string {
  const { shown } = words;
  return csvOf(
    [`budget (${unit})`, 'trained', 'expected', '10%', '90%', 'after'],
    frontier.map(({ budget, now, expected, after, ...ends }) => {
      const { low, high } = shownSpan(ends, words);
      return [budget, shown(now), shown(expected), low, high, shown(after)].map(value =>
        Number.isFinite(value) ? value : null,
      );
    }),
  );
}
