import { useMemo } from 'react';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import { FrontierTable } from '../../../figures/frontier/FrontierTable.tsx';
import type { PairedSide } from '../../../figures/frontier/PairedFrontierChart.tsx';
import { comparedTables } from '../comparedTables.ts';
import type { ComparedLosses } from '../sides/useComparedSide.ts';
import { comparedFrontierCsv, sideLine } from './frontierLines.ts';

/** The same list each time: the chart lays itself out anew for another. */
const none = [] as const;

/** The frontier of one side on its own axes, and why it stands alone. */
export function OwnFrontier({ side, note }: { side: ComparedLosses; note: string }) {
  const { table, range, configuration, words } = side;
  const { line, onBudgetChange } = usePairedSide(side, side.name);
  const lines = useMemo(() => [line], [line]);
  const unit = table.costUnit;
  const isEmpty = line.steps.length === 0;
  const nothing = <p className="panel-lead">{t('There is nothing to draw yet.')}</p>;
  return (
    <Figure
      id={`frontier-${side.name.toLowerCase()}`}
      title={t('Frontier of {side}', { side: side.name })}
      lead={note}
      saved={{
        of: comparedTables(side, side),
        name: inEnglish('Frontier of {side}', { side: side.name }),
        csv: () => comparedFrontierCsv(unit, range.stops, lines),
      }}
      twin={{
        title: t('Table of the frontier of {side}', { side: side.name }),
        table: isEmpty ? (
          nothing
        ) : (
          <FrontierTable
            caption={t('{name} per budget ({unit}), lower is better', { name: words.name, unit })}
            lines={lines}
            published={[]}
            budgets={range.stops}
            budget={configuration.budget}
            budgetUnit={unit}
          />
        ),
      }}
    >
      {isEmpty ? (
        nothing
      ) : (
        <FrontierChart
          title={t('Frontier of {side}: {name} over inference budget', {
            side: side.name,
            name: words.name,
          })}
          lines={lines}
          published={none}
          budgetUnit={unit}
          valueTitle={t('{axis}, lower is better', { axis: words.axis })}
          minimumBudget={range.minimum}
          maximumBudget={range.maximum}
          stopBudgets={range.stops}
          budget={configuration.budget}
          onBudgetChange={onBudgetChange}
        />
      )}
    </Figure>
  );
}

/** A side as the chart of both frontiers takes it; its line is the same object until its curve is another. */
export function usePairedSide(side: ComparedLosses, title: string): PairedSide {
  const { name, curve, change, range, configuration } = side;
  const line = useMemo(() => sideLine(name, title, curve), [name, title, curve]);
  const onBudgetChange = useMemo(
    () => (budget: number, phase: 'drag' | 'commit') => change({ budget }, phase),
    [change],
  );
  return {
    name,
    line,
    budget: configuration.budget,
    onBudgetChange,
    minimumBudget: range.minimum,
    maximumBudget: range.maximum,
    stops: range.stops,
  };
}
