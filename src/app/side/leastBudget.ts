import type { LossSide } from './sideOf.ts';

/**
 * The least budget at which the strategy of a side can choose anything under its constraints; until its search is done, a bound
 * of it.
 */
export function leastBudget({
  range,
  curves,
  configuration,
}: Pick<LossSide, 'range' | 'curves' | 'configuration'>): number {
  const { state } = curves[configuration.strategy];
  if (state?.kind !== 'done') return range.minimum;
  const { curve } = state;
  const [first] = curve.kind === 'frontier' ? curve.frontier.steps : curve.points;
  return Math.min(range.maximum, Math.max(range.minimum, first?.budget ?? 0));
}
