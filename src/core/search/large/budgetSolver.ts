import type { ColumnCover } from './bestCover.ts';
import { BranchFrontier } from './branches/branchFrontier.ts';
import type { Candidates } from './candidates.ts';
import { LargeFrontier, type LargeLimits, type SolvedBudget } from './largeFrontier.ts';
import { scannedSource } from './scanNetworks.ts';

/** What answers one budget after another, from the largest down. */
export interface BudgetSolver {
  /** `known` is a cover within the budget, if one is known. */
  solve(budget: number, known: ColumnCover | undefined): Generator<void, SolvedBudget>;
}

/** Up to so many tasks the sets that are served fit into the two words of a label. */
export const labelTasks = 60;

/**
 * What serves the networks of a table: a linear program, windows and labels up to 60 tasks (for tests, `mostLabelTasks`),
 * and branch and bound alone beyond.
 */
export function solverOf(
  candidates: Candidates,
  maximumBudget: number,
  limits: LargeLimits,
  mostLabelTasks = labelTasks,
): BudgetSolver {
  return candidates.taskCount <= mostLabelTasks
    ? new LargeFrontier(scannedSource(candidates), maximumBudget, limits)
    : new BranchFrontier(candidates, limits);
}
