import { mapSteps } from '../../../base/steps/runSteps.ts';
import type { PaperTables } from './claim.ts';
import { type ClaimResult, evaluateClaim } from './evaluateClaim.ts';
import { paperClaims } from './paperClaims.ts';
import { PaperContext } from './paperContext.ts';
import type { Verdict } from './verdict.ts';

/** Every published number recomputed, in the order of {@link paperClaims}. Yields the done share, 0 to 1. */
export function* reproduce(tables: PaperTables): Generator<number, readonly ClaimResult[]> {
  const claims = paperClaims(tables);
  const context = new PaperContext(tables);
  const results: ClaimResult[] = [];
  for (const claim of claims) {
    const share = () => results.length / claims.length;
    results.push(yield* mapSteps(evaluateClaim(claim, context), share));
    yield share();
  }
  return results;
}

/** How many results of each verdict there are. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(results: readonly ClaimResult[]): VerdictCounts {
  const counts = { same: 0, close: 0, differs: 0, 'not-recomputable': 0, recomputed: 0 };
  for (const { verdict } of results) counts[verdict]++;
  return counts;
}

/** Whether a result is of a number whose published value is known. */
export function isPrinted({ claim }: ClaimResult): boolean {
  return claim.origin !== 'none';
}
