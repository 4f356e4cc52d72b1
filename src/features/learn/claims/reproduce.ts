import { mapSteps } from '../../../base/steps/runSteps.ts';
import type { PaperTables } from './claim.ts';
import { type ClaimResult, evaluateClaim } from './evaluateClaim.ts';
import { paperClaims } from './paperClaims.ts';
import { PaperContext } from './paperContext.ts';

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
