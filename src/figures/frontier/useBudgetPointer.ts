import { type PointerEvent, useRef, useState } from 'react';
import type { BudgetPhase } from './BudgetRule.tsx';
import { nearestStop } from './budgetStops.ts';

/** Where the pointer is, in pixels of the figure. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

interface BudgetPointer {
  readonly stops: readonly number[];
  readonly budget: number;
  readonly budgetAt: (x: number) => number;
  /** Whether a press here sets the budget. */
  readonly isInside: (place: PointerPlace) => boolean;
  readonly figureWidth: number;
  readonly onBudgetChange: (budget: number, phase: BudgetPhase) => void;
  readonly onHover: (place: PointerPlace | null) => void;
}

/** Where the figure stands on the page, and its pixels for each of the page's. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly ratio: number;
}

interface Press {
  readonly frame: Frame;
  readonly startX: number;
  readonly startBudget: number;
  last: number;
  isMoving: boolean;
}

/**
 * Pointer handlers for the figure: a press sets the budget and a drag scrubs it from stop to stop. On touch the budget
 * follows only a sideways move or a tap, so that the page can be scrolled with a finger on the chart.
 */
export function useBudgetPointer(options: BudgetPointer) {
  const { stops, budget, budgetAt, isInside, figureWidth, onBudgetChange, onHover } = options;
  const press = useRef<Press | null>(null);
  const [isDragging, setDragging] = useState(false);

  const frameOf = (event: PointerEvent<SVGSVGElement>): Frame => {
    const rect = event.currentTarget.getBoundingClientRect();
    const ratio = figureWidth / (rect.width || figureWidth);
    return { left: rect.left + window.scrollX, top: rect.top + window.scrollY, ratio };
  };
  // Nothing moves while one drags: asking again where the figure stands would have the browser lay out what just changed.
  const placeOf = (event: PointerEvent<SVGSVGElement>): PointerPlace => {
    const { left, top, ratio } = press.current?.frame ?? frameOf(event);
    return { x: (event.pageX - left) * ratio, y: (event.pageY - top) * ratio };
  };
  const moveTo = (current: Press, x: number) => {
    const stop = nearestStop(stops, budgetAt(x));
    if (stop === current.last) return;
    current.last = stop;
    onBudgetChange(stop, 'drag');
  };
  const finish = () => {
    press.current = null;
    setDragging(false);
  };

  return {
    isDragging,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const place = placeOf(event);
      if (event.button !== 0 || !event.isPrimary || !isInside(place)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const isMoving = event.pointerType !== 'touch';
      const current = { frame: frameOf(event), startX: place.x, startBudget: budget, last: budget, isMoving };
      press.current = current;
      onHover(null);
      setDragging(true);
      if (isMoving) moveTo(current, place.x);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const place = placeOf(event);
      const current = press.current;
      if (!current) {
        if (event.pointerType !== 'touch') onHover(isInside(place) ? place : null);
        return;
      }
      current.isMoving ||= Math.abs(place.x - current.startX) > 5;
      if (current.isMoving) moveTo(current, place.x);
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const current = press.current;
      if (!current) return;
      moveTo(current, placeOf(event).x);
      finish();
      if (current.last !== current.startBudget) onBudgetChange(current.last, 'commit');
    },
    onPointerCancel() {
      const current = press.current;
      if (!current) return;
      finish();
      if (current.last !== current.startBudget) onBudgetChange(current.startBudget, 'commit');
    },
    onPointerLeave() {
      if (!press.current) onHover(null);
    },
  };
}
