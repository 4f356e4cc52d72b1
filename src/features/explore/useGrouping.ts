import { useMemo } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import { curveSoFar } from '../../app/context/sessionStore.ts';
import { type CurveValue, curveAt } from '../../core/frontier/curveAt.ts';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { useCurve } from './useExplore.ts';

export interface GroupingState {
  /** The curve of the strategy whose grouping is drawn, once it is there. */
  readonly curve: StrategyCurve | undefined;
  /** What it has at the present budget. */
  readonly value: CurveValue | undefined;
}

/** The grouping in force: of the chosen strategy, at the present budget. */
export function useGrouping(table: LossTable): GroupingState {
  const strategy = useSetting('strategy');
  const budget = useSetting('budget');
  const state = useCurve(table, strategy);
  const curve = curveSoFar(state);
  return useMemo(() => ({ curve, value: curve && curveAt(curve, budget) }), [curve, budget]);
}
