import { mapSteps } from '../../../base/steps/runSteps.ts';
import type { ColumnCover } from './bestCover.ts';
import { type BudgetSolver, solverOf } from './budgetSolver.ts';
import type { Candidates } from './candidates.ts';
import { greedyCovers } from './greedyCovers.ts';
import type { LargeLimits, SolvedBudget } from './largeFrontier.ts';

export interface WalkOptions {
  readonly maximumBudget: number;
  readonly maximumNetworks: number;
  /** What all costs are multiples of; `undefined` where they share no unit. */
  readonly unit: number | undefined;
  /** What one budget may take; for tests. */
  readonly limits?: Partial<Omit<LargeLimits, 'maximumNetworks'>>;
  /** Beyond so many tasks every budget is branched on at once; 60 when absent, which is the most. */
  readonly mostLabelTasks?: number;
}

/** What is known so far: budgets solved, from the largest down, and covers for those still to come. */
export interface WalkProgress {
  readonly share: number;
  readonly solved: readonly SolvedBudget[];
  readonly waiting: readonly ColumnCover[];
}

/** What one budget may take before its exact end is given up. */
export const standardLimits = { columns: 20_000, labels: 30_000, branches: 100_000_000 };

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
  const limits = { maximumNetworks, ...standardLimits, ...options.limits };
  return walkSolver(solverOf(candidates, maximumBudget, limits, options.mostLabelTasks), start, options);
}

/** The same by any solver, from covers for a start, ascending in cost. */
export function* walkSolver(
  search: BudgetSolver,
  start: Generator<void, readonly ColumnCover[]>,
  options: Pick<WalkOptions, 'maximumBudget' | 'unit'>,
): Generator<WalkProgress, readonly SolvedBudget[]> {
  const { maximumBudget, unit } = options;
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
    // What serves no smaller budget: none of them is easier.
    if (!cover) break;
    solved.push(found);
    const below = isProved ? cover.cost : budget;
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
