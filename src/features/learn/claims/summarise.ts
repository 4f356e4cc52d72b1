import type { ClaimResult } from './evaluateClaim.ts';
import type { Verdict } from './verdict.ts';

/** How many results of each verdict there are. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(results: readonly ClaimResult[]): VerdictCounts {
  const counts = { same: 0, close: 0, differs: 0, 'not-recomputable': 0 };
  for (const { verdict } of results) counts[verdict]++;
  return counts;
}

/** Whether a result is of a number that was printed: see `ClaimOrigin`. */
export function isPrinted({ claim }: ClaimResult): boolean {
  return claim.origin !== 'notes';
}
