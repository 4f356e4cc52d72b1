import { useMemo, useRef, useState } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import { FrontierTable } from '../../../figures/frontier/FrontierTable.tsx';
import type { PairedSide } from '../../../figures/frontier/PairedFrontierChart.tsx';
import { FigureMenu } from '../../../figures/save/FigureMenu.tsx';
import type { ComparedLosses } from '../sides/useComparedSide.ts';
import { useCompareFigure } from '../useCompareFigure.ts';
import { frontierCsv, sideLine } from './frontierLines.ts';

/** The same list each time: the chart lays itself out anew for another. */
const none = [] as const;

/** The frontier of one side on its own axes, and why it stands alone. */
export function OwnFrontier({ side, note }: { side: ComparedLosses; note: string }) {
  const { table, range, configuration, words } = side;
  const [twinShown, setTwinShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const svgRef = useRef<SVGSVGElement>(null);
  const figure = useCompareFigure(svgRef, t => t('Frontier of {side}', { side: side.name }), side, side);
  const { line, onBudgetChange } = usePairedSide(side, side.name);
  const lines = useMemo(() => [line], [line]);
  const unit = table.costUnit;
  return (
    <Panel
      id={`frontier-${side.name.toLowerCase()}`}
      title={t('Frontier of {side}', { side: side.name })}
      lead={note}
      actions={
        <FigureMenu
          {...figure}
          getSvg={() => frame.current?.querySelector('svg') ?? null}
          csv={() => frontierCsv(unit, range.stops, lines)}
          twinShown={twinShown}
          onToggleTwin={() => setTwinShown(!twinShown)}
        />
      }
    >
      <div ref={frame}>
        {line.steps.length === 0 ? (
          <p className="panel-lead">{t('There is nothing to draw yet.')}</p>
        ) : twinShown ? (
          <ScrollRegion title={t('Table of the frontier of {side}', { side: side.name })}>
            <FrontierTable
              caption={t('{name} per budget ({unit}), lower is better', { name: words.name, unit })}
              lines={lines}
              published={[]}
              budgets={range.stops}
              budget={configuration.budget}
              budgetUnit={unit}
            />
          </ScrollRegion>
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
      </div>
    </Panel>
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
