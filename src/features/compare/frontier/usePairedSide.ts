import { useMemo } from 'react';
import type { PairedSide } from '../../../figures/frontier/PairedFrontierChart.tsx';
import { sideLine } from './frontierLines.ts';
import type { ComparedLosses } from '../sides/useComparedSide.ts';

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
