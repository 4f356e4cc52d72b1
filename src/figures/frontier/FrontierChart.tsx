import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { formatCost, unitText } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import { Axes } from '../axes/Axes.tsx';
import { useWidth } from '../axes/useWidth.ts';
import { formatTotal } from '../text/formatTotal.ts';
import { measureText } from '../text/measureText.ts';
import { useSavedSvg } from '../useDrawing.ts';
import { BudgetDots } from './BudgetDots.tsx';
import { type BudgetPhase, BudgetRule } from './BudgetRule.tsx';
import { budgetStops, nearestStop } from './budgetStops.ts';
import styles from './FrontierChart.module.css';
import { BoundBands, FrontierLines } from './FrontierMarks.tsx';
import { FrontierNames } from './FrontierNames.tsx';
import { type FrontierData, totalAt } from './frontierData.ts';
import { budgetTitle } from './frontierScales.ts';
import { type FrontierLayout, layOutFrontier } from './layOutFrontier.ts';
import { type PointerPlace, useBudgetPointer } from './useBudgetPointer.ts';

const FrontierReadout = lazily(async () => (await import('./FrontierReadout.tsx')).FrontierReadout);

export interface FrontierChartProps extends FrontierData {
  readonly title: string;
  readonly budgetUnit: string;
  /** What the totals are and which way is better: "total test loss, lower is better". */
  readonly valueTitle: string;
  /** Budgets at which something changes; the rule snaps to them and to both ends. */
  readonly stopBudgets: readonly number[];
  readonly budget: number;
  readonly onBudgetChange: (budget: number, phase: BudgetPhase) => void;
  readonly highlightLine?: string | null;
  readonly onHighlightLine?: (key: string | null) => void;
  /** Plays the budgets, or pauses: the space bar on the rule. */
  readonly onPlay?: () => void;
  /** Switches a line on or off at its name. */
  readonly onToggleLine?: (key: string) => void;
}

/**
 * The frontier: total against budget for every strategy, with a rule to set the budget.
 * Scrubbing is cheap as long as `lines`, `published`, `bands` and `stopBudgets` keep their identity.
 */
export function FrontierChart(props: FrontierChartProps) {
  const { lines, published, bands, minimumBudget, maximumBudget, stopBudgets, budget, budgetUnit } = props;
  const { title, valueTitle, onBudgetChange, onHighlightLine, onToggleLine, onPlay } = props;
  const { highlightLine = null } = props;
  const svg = useSavedSvg();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [hover, setHover] = useState<{ stop: number; line: string | null } | null>(null);
  const [hoveredName, setHoveredName] = useState<string | null>(null);

  const layout = useMemo(
    () => layOutFrontier({ lines, published, bands, minimumBudget, maximumBudget }, width, measureText),
    [lines, published, bands, minimumBudget, maximumBudget, width],
  );
  const stops = useMemo(
    () => budgetStops(stopBudgets, minimumBudget, maximumBudget),
    [stopBudgets, minimumBudget, maximumBudget],
  );
  const highlight = highlightLine ?? hover?.line ?? hoveredName;

  const onHighlightName = useCallback(
    (key: string | null) => {
      setHoveredName(key);
      onHighlightLine?.(key);
    },
    [onHighlightLine],
  );
  const onHover = (place: PointerPlace | null) => {
    const line = place && nearestLine(layout, place.x, place.y);
    const stop = place && nearestStop(stops, layout.budgets.scale.invert(place.x));
    if (line !== (hover?.line ?? null)) onHighlightLine?.(line);
    if (stop === null) setHover(null);
    else if (stop !== hover?.stop || line !== hover.line) setHover({ stop, line });
  };
  const { plot, lineEnd } = layout;
  const { isDragging, ...pointer } = useBudgetPointer({
    stops,
    budget,
    budgetAt: x => layout.budgets.scale.invert(x),
    isInside: ({ x, y }) => x >= plot.left - 14 && x <= lineEnd + 2 && y >= 8 && y <= plot.bottom + 22,
    figureWidth: width,
    onBudgetChange,
    onHover,
  });

  const main = lines.find(line => line.emphasised);
  const mainTotal = main && totalAt(main.steps, budget);
  const amount = `${formatCost(budget)} ${unitText(budgetUnit, budget)}`.trim();
  const valueText =
    main && mainTotal !== undefined
      ? t('{budget}, {line} {total}', {
          budget: amount,
          line: main.name,
          total: formatTotal(mainTotal, layout.decimals),
        })
      : amount;

  return (
    <div className={styles.frontierChart} ref={frame}>
      <svg
        {...pointer}
        ref={svg}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        aria-label={title}
      >
        <Axes
          plot={plot}
          x={layout.budgets}
          y={layout.totals}
          xTitle={budgetTitle(budgetUnit)}
          yTitle={valueTitle}
          lineEnd={lineEnd}
        />
        <BoundBands layout={layout} />
        <rect
          className={styles.frontierHit}
          data-export="skip"
          x={plot.left - 14}
          y={16}
          width={lineEnd - plot.left + 16}
          height={plot.bottom + 6}
        />
        <FrontierLines layout={layout} highlight={highlight} />
        <BudgetRule
          layout={layout}
          budget={budget}
          budgetUnit={budgetUnit}
          valueText={valueText}
          stops={stops}
          isDragging={isDragging}
          onBudgetChange={onBudgetChange}
          onPlay={onPlay}
        />
        <FrontierNames
          layout={layout}
          highlight={highlight}
          onHighlight={onHighlightName}
          onToggle={onToggleLine}
        />
        <BudgetDots layout={layout} budget={budget} highlight={highlight} />
      </svg>
      {hover && !isDragging ? (
        <Suspense fallback={null}>
          <FrontierReadout
            layout={layout}
            budget={hover.stop}
            budgetUnit={budgetUnit}
            highlight={highlight}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The key of the line nearest to this place of the figure, or `null` when none is within `reach` pixels above or below. */
function nearestLine(layout: FrontierLayout, x: number, y: number, reach = 24): string | null {
  const budget = layout.budgets.scale.invert(x);
  let best: string | null = null;
  let bestDistance = reach;
  for (const line of layout.data.lines) {
    if (line.isOff) continue;
    const total = totalAt(line.steps, budget);
    if (total === undefined) continue;
    const distance = Math.abs(layout.totals.scale(total) - y);
    if (distance < bestDistance) {
      best = line.key;
      bestDistance = distance;
    }
  }
  return best;
}
