import type { SideParts } from './sideParts.ts';

/**
 * The least budget at which the strategy of a side can choose anything under its constraints; until its search is done, a bound
 * of it.
 */
export function leastBudget({
  range,
  curves,
  strategy,
}: Pick<SideParts, 'range' | 'curves' | 'strategy'>): number {
  const state = curves[strategy]?.state;
  if (state?.kind !== 'done') return range.minimum;
  const { curve } = state;
  const [first] = curve.kind === 'frontier' ? curve.frontier.steps : curve.points;
  return Math.min(range.maximum, Math.max(range.minimum, first?.budget ?? 0));
}
