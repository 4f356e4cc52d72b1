import { isSameBudget } from './frontierData.ts';

/** The budgets that the rule can rest on: the given ones inside the range and both ends, ascending, once each. */
export function budgetStops(stops: readonly number[], minimum: number, maximum: number): number[] {
  const inside = stops.filter(stop => stop >= minimum && stop <= maximum);
  const ascending = [minimum, ...inside, maximum].sort((a, b) => a - b);
  return ascending.filter((stop, i) => i === 0 || !isSameBudget(stop, ascending[i - 1] as number));
}

/** The stop nearest to `budget`; the smaller one of a tie. `stops` ascending, not empty. */
export function nearestStop(stops: readonly number[], budget: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - budget) < Math.abs(best - budget) ? stop : best));
}

/** The stop `by` places above (or, when negative, below) `budget`, held inside the range. */
export function stopFrom(stops: readonly number[], budget: number, by: number): number {
  const above = stops.filter(stop => stop > budget && !isSameBudget(stop, budget));
  const below = stops.filter(stop => stop < budget && !isSameBudget(stop, budget)).reverse();
  const way = by > 0 ? above : below;
  return way[Math.min(Math.abs(by), way.length) - 1] ?? budget;
}

/** Where a key of the slider pattern leads, or `undefined` for any other key. */
export function stopForKey(stops: readonly number[], budget: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stopFrom(stops, budget, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stopFrom(stops, budget, -1);
    case 'PageUp':
      return stopFrom(stops, budget, 4);
    case 'PageDown':
      return stopFrom(stops, budget, -4);
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    default:
      return undefined;
  }
}
