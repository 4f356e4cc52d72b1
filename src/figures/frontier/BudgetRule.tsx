import { type KeyboardEvent, memo, useRef } from 'react';
import { formatCost, unitText } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import { type MeasureText, measureText } from '../text/measureText.ts';
import { stopForKey } from './budgetStops.ts';
import styles from './FrontierChart.module.css';
import type { FrontierLayout } from './layOutFrontier.ts';

/** `drag` while the budget is on the move, `commit` once it has come to rest. */
export type BudgetPhase = 'drag' | 'commit';

interface BudgetRuleProps {
  readonly layout: FrontierLayout;
  readonly budget: number;
  readonly budgetUnit: string;
  /** What the budget buys, for screen readers: "2.5 SNT, Optimal 0.446". */
  readonly valueText: string;
  readonly stops: readonly number[];
  readonly isDragging: boolean;
  readonly onBudgetChange: (budget: number, phase: BudgetPhase) => void;
  /** The space bar. */
  readonly onPlay?: (() => void) | undefined;
  readonly measure?: MeasureText;
  /** Whose budget it is, where there are two: stands in the pill, whose left edge is then given. */
  readonly owner?: { readonly name: string; readonly color: string; readonly pillLeft: number } | undefined;
}

const pillHeight = 22;
const pillTop = 20;
/** What a finger needs to take hold of the pill, in pixels. */
const touchSize = 44;

/** What the pill of a budget says, and how wide that makes it. */
export function pillOf(
  budget: number,
  budgetUnit: string,
  owner: string | undefined,
  measure: MeasureText,
): { readonly text: string; readonly width: number } {
  const amount = `${formatCost(budget)} ${unitText(budgetUnit, budget)}`.trim();
  const text = owner ? t('{name}: {text}', { name: owner, text: amount }) : amount;
  return { text, width: Math.ceil(measure(text, 12, 650)) + 20 };
}

/** The vertical rule at the current budget with its pill: a slider that rests on stops. */
export const BudgetRule = memo(function BudgetRule(props: BudgetRuleProps) {
  const { layout, budget, budgetUnit, valueText, stops, isDragging, onBudgetChange, owner } = props;
  const movedTo = useRef<number | null>(null);
  const { plot, budgets, data, width } = layout;
  const { text, width: pillWidth } = pillOf(budget, budgetUnit, owner?.name, props.measure ?? measureText);
  const x = budgets.scale(budget);
  // At the edges of the figure the pill stays inside; the rule alone marks the budget.
  const middle = Math.max(0, Math.min(width - pillWidth, x - pillWidth / 2));
  const pillX = (owner?.pillLeft ?? middle) - x;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ' && props.onPlay) {
      event.preventDefault();
      return props.onPlay();
    }
    const stop = stopForKey(stops, budget, event.key);
    if (stop === undefined) return;
    event.preventDefault();
    if (stop === budget) return;
    movedTo.current = stop;
    onBudgetChange(stop, 'drag');
  };
  // A key held down repeats: one commit once it is let go, or when the focus leaves.
  const commit = () => {
    if (movedTo.current === null) return;
    onBudgetChange(movedTo.current, 'commit');
    movedTo.current = null;
  };

  return (
    <g
      className={`${styles.budgetRule}${isDragging ? ` ${styles.isDragging}` : ''}${owner ? ` ${styles.hasOwner}` : ''}`}
      style={{ transform: `translate(${x}px, 0)`, ...(owner ? { color: owner.color } : {}) }}
      role="slider"
      tabIndex={0}
      aria-label={owner ? t('Budget of {name}', { name: owner.name }) : t('Budget')}
      aria-orientation="horizontal"
      aria-valuemin={data.minimumBudget}
      aria-valuemax={data.maximumBudget}
      aria-valuenow={budget}
      aria-valuetext={valueText}
      onKeyDown={onKeyDown}
      onKeyUp={commit}
      onBlur={commit}
    >
      <rect
        className={styles.frontierHit}
        data-export="skip"
        x={pillX - Math.max(0, (touchSize - pillWidth) / 2)}
        y={pillTop + (pillHeight - touchSize) / 2}
        width={Math.max(touchSize, pillWidth)}
        height={touchSize}
      />
      <line className={styles.budgetRuleStroke} y1={pillTop + pillHeight} y2={plot.bottom} />
      <rect
        className={styles.budgetRuleFocus}
        data-export="skip"
        x={pillX - 4}
        y={pillTop - 4}
        width={pillWidth + 8}
        height={pillHeight + 8}
        rx={pillHeight / 2 + 4}
      />
      <rect
        className={styles.budgetPill}
        x={pillX}
        y={pillTop}
        width={pillWidth}
        height={pillHeight}
        rx={pillHeight / 2}
      />
      <text
        className={styles.budgetPillText}
        x={pillX + pillWidth / 2}
        y={pillTop + pillHeight / 2}
        dy="0.35em"
        textAnchor="middle"
      >
        {text}
      </text>
    </g>
  );
});

/** What a rule needs for its pill: where it stands, and how wide the pill is. */
export interface Pill {
  readonly x: number;
  readonly width: number;
}

const gap = 2;

/**
 * The left edges of two pills that touch neither each other nor leave the figure: centred on their rules or, where the
 * rules are near each other, to their outer sides, the first one on the left when both rules are one.
 */
export function placePills(first: Pill, second: Pill, figureWidth: number): readonly [number, number] {
  if (first.x > second.x) {
    const [right, left] = placePills(second, first, figureWidth);
    return [left, right];
  }
  const inside = (left: number, pill: Pill) => Math.max(0, Math.min(figureWidth - pill.width, left));
  const [a, b] = [first, second].map(pill => inside(pill.x - pill.width / 2, pill)) as [number, number];
  if (b - a >= first.width + gap) return [a, b];
  const outer = inside(first.x - first.width - 1, first);
  const right = inside(Math.max(second.x + 1, outer + first.width + gap), second);
  return [Math.max(0, Math.min(outer, right - gap - first.width)), right];
}
