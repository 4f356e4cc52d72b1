import { mapSteps } from '../../../base/steps/runSteps.ts';
import type { ColumnCover } from './bestCover.ts';
import type { Candidates } from './candidates.ts';
import { greedyCovers } from './greedyCovers.ts';
import { LargeFrontier, type LargeLimits, type SolvedBudget } from './largeFrontier.ts';
import { type NetworkSource, scannedSource } from './scanNetworks.ts';

export interface WalkOptions {
  readonly maximumBudget: number;
  readonly maximumNetworks: number;
  /** What all costs are multiples of; `undefined` where they share no unit. */
  readonly unit: number | undefined;
  /** What one budget may take; for tests. */
  readonly limits?: Partial<Omit<LargeLimits, 'maximumNetworks'>>;
}

/** What is known so far: budgets solved, from the largest down, and covers for those still to come. */
export interface WalkProgress {
  readonly share: number;
  readonly solved: readonly SolvedBudget[];
  readonly waiting: readonly ColumnCover[];
}

/** What one budget may take before its exact end is given up. */
export const standardLimits = { columns: 60_000, labels: 200_000, branches: 6_000_000 };

/**
 * The best cover for every budget up to the maximum, from the largest budget down: the next budget is the largest that
 * excludes the cover just found, so that every step of the frontier is met whatever the costs. Yields between slices of
 * some milliseconds.
 */
export function walkBudgets(
  candidates: Candidates,
  options: WalkOptions,
): Generator<WalkProgress, readonly SolvedBudget[]> {
  const { maximumBudget, maximumNetworks, unit } = options;
  const start = greedyCovers(candidates, floorTo(maximumBudget, unit), maximumNetworks);
  return walkSource(scannedSource(candidates), start, options);
}

/** The same over any source of networks, from covers for a start, ascending in cost. */
export function* walkSource(
  source: NetworkSource,
  start: Generator<void, readonly ColumnCover[]>,
  options: WalkOptions,
): Generator<WalkProgress, readonly SolvedBudget[]> {
  const { maximumBudget, maximumNetworks, unit } = options;
  const search = new LargeFrontier(source, maximumBudget, {
    maximumNetworks,
    ...standardLimits,
    ...options.limits,
  });
  const solved: SolvedBudget[] = [];
  let waiting: readonly ColumnCover[] = [];
  let budget = floorTo(maximumBudget, unit);
  const progress = () => ({ share: 1 - budget / maximumBudget, solved: [...solved], waiting });
  waiting = yield* mapSteps(start, progress);
  while (budget > 0) {
    const within = waiting.filter(cover => cover.cost <= budget * (1 + 1e-12));
    const known = within.reduce<ColumnCover | undefined>(
      (a, b) => (a && a.value <= b.value ? a : b),
      undefined,
    );
    const found = yield* mapSteps(search.solve(budget, known), progress);
    const { cover, isProved } = found;
    if (!cover && isProved) break;
    solved.push(found);
    const below = isProved && cover ? cover.cost : budget;
    budget = unit === undefined ? below * (1 - 1e-9) : floorTo(below - unit / 2, unit);
    if (unit === undefined && !isProved) budget -= maximumBudget / 100;
    waiting = waiting.filter(candidate => candidate.cost <= budget * (1 + 1e-12));
    yield progress();
  }
  return solved;
}

function floorTo(budget: number, unit: number | undefined): number {
  return unit === undefined ? budget : Math.floor((budget / unit) * (1 + 1e-12) + 1e-9) * unit;
}
