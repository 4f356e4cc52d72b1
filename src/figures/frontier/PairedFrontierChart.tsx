import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { formatCost, unitText } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import { Axes } from '../axes/Axes.tsx';
import { useWidth } from '../axes/useWidth.ts';
import { formatTotal } from '../text/formatTotal.ts';
import { measureText } from '../text/measureText.ts';
import { useSavedSvg } from '../useDrawing.ts';
import { BudgetDots } from './BudgetDots.tsx';
import { type BudgetPhase, BudgetRule, pillOf, placePills } from './BudgetRule.tsx';
import { budgetStops } from './budgetStops.ts';
import styles from './FrontierChart.module.css';
import { FrontierLines } from './FrontierMarks.tsx';
import { FrontierNames } from './FrontierNames.tsx';
import { type FrontierLine, totalAt } from './frontierData.ts';
import { budgetTitle } from './frontierScales.ts';
import { type FrontierLayout, layOutFrontier } from './layOutFrontier.ts';
import { useBudgetPointer } from './useBudgetPointer.ts';

/** One side of the chart: its line and its own budget. */
export interface PairedSide {
  /** In one letter or two. */
  readonly name: string;
  readonly line: FrontierLine;
  readonly budget: number;
  readonly onBudgetChange: (budget: number, phase: BudgetPhase) => void;
  readonly minimumBudget: number;
  readonly maximumBudget: number;
  /** Budgets at which the rule may rest, beside both ends. */
  readonly stops: readonly number[];
}

interface PairedFrontierChartProps {
  readonly title: string;
  readonly budgetUnit: string;
  readonly valueTitle: string;
  /** Of which each keeps its identity as long as it is the same. */
  readonly a: PairedSide;
  readonly b: PairedSide;
}

/** Two frontiers on one pair of axes, each with a rule of its own: a press moves the rule that is nearer. */
export function PairedFrontierChart({ title, budgetUnit, valueTitle, a, b }: PairedFrontierChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useSavedSvg();
  const width = useWidth(frame);
  const [highlight, setHighlight] = useState<string | null>(null);
  const minimumBudget = Math.min(a.minimumBudget, b.minimumBudget);
  const maximumBudget = Math.max(a.maximumBudget, b.maximumBudget);
  const layout = useMemo(
    () =>
      layOutFrontier(
        { lines: [a.line, b.line], published: [], minimumBudget, maximumBudget },
        width,
        measureText,
      ),
    [a.line, b.line, minimumBudget, maximumBudget, width],
  );
  const { plot, lineEnd, budgets } = layout;
  const ruleA = useSide(a, budgetUnit, layout);
  const ruleB = useSide(b, budgetUnit, layout);
  const held = useRef(ruleB);
  const isNearerToA = (event: PointerEvent<SVGSVGElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - rect.left) * width) / (rect.width || width);
    const [atA, atB] = [budgets.scale(a.budget), budgets.scale(b.budget)];
    // Where both rules are one, that of the pill on this side.
    return atA === atB ? x < atA : Math.abs(x - atA) < Math.abs(x - atB);
  };
  const pills = [a, b].map(side => ({
    x: budgets.scale(side.budget),
    width: pillOf(side.budget, budgetUnit, side.name, measureText).width,
  }));
  const [pillA = 0, pillB = 0] = placePills(
    pills[0] as (typeof pills)[0],
    pills[1] as (typeof pills)[0],
    width,
  );
  const own = useMemo(() => new Map([a, b].map(side => [side.line.key, side.budget] as const)), [a, b]);
  const rules = [
    { side: a, rule: ruleA, pillLeft: pillA },
    { side: b, rule: ruleB, pillLeft: pillB },
  ];
  const heldNow = () => (held.current.key === a.line.key ? ruleA : ruleB);

  return (
    <div className={styles.frontierChart} ref={frame}>
      <svg
        ref={svg}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        aria-label={title}
        onPointerDown={event => {
          held.current = isNearerToA(event) ? ruleA : ruleB;
          held.current.pointer.onPointerDown(event);
        }}
        onPointerMove={event => heldNow().pointer.onPointerMove(event)}
        onPointerUp={event => heldNow().pointer.onPointerUp(event)}
        onPointerCancel={() => heldNow().pointer.onPointerCancel()}
      >
        <Axes
          plot={plot}
          x={budgets}
          y={layout.totals}
          xTitle={budgetTitle(budgetUnit)}
          yTitle={valueTitle}
          lineEnd={lineEnd}
        />
        <rect
          className={styles.frontierHit}
          data-export="skip"
          x={plot.left - 14}
          y={16}
          width={lineEnd - plot.left + 16}
          height={plot.bottom + 6}
        />
        <FrontierLines layout={layout} highlight={highlight} />
        {rules.map(({ side, rule, pillLeft }) => (
          <BudgetRule
            key={side.line.key}
            layout={layout}
            budget={side.budget}
            budgetUnit={budgetUnit}
            valueText={rule.valueText}
            stops={rule.stops}
            isDragging={rule.pointer.isDragging}
            onBudgetChange={side.onBudgetChange}
            owner={{ name: side.name, color: side.line.color, pillLeft }}
          />
        ))}
        <FrontierNames layout={layout} highlight={highlight} onHighlight={setHighlight} />
        <BudgetDots layout={layout} budget={b.budget} budgets={own} highlight={highlight} />
      </svg>
    </div>
  );
}

/** The rule of one side: its stops, its pointer handlers, and what its budget buys in words. */
function useSide(
  side: PairedSide,
  budgetUnit: string,
  { plot, lineEnd, budgets, width, decimals }: FrontierLayout,
) {
  const { stops: wanted, minimumBudget, maximumBudget, budget, line, onBudgetChange } = side;
  const stops = useMemo(
    () => budgetStops(wanted, minimumBudget, maximumBudget),
    [wanted, minimumBudget, maximumBudget],
  );
  const pointer = useBudgetPointer({
    stops,
    budget,
    budgetAt: x => budgets.scale.invert(x),
    isInside: ({ x, y }) => x >= plot.left - 14 && x <= lineEnd + 2 && y >= 8 && y <= plot.bottom + 22,
    figureWidth: width,
    onBudgetChange,
    onHover: () => undefined,
  });
  const total = totalAt(line.steps, budget);
  const amount = `${formatCost(budget)} ${unitText(budgetUnit, budget)}`;
  const valueText =
    total === undefined
      ? amount
      : t('{budget}, {line} {total}', {
          budget: amount,
          line: line.name,
          total: formatTotal(total, decimals),
        });
  return { key: line.key, stops, pointer, valueText };
}
