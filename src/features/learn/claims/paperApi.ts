import type { PaperTables } from './claim.ts';
import type { ClaimResult } from './evaluateClaim.ts';

/** The call that the worker of the recomputed paper answers, over Comlink. */
export interface PaperApi {
  /** Every published number recomputed; `onShare` gets the done share, 0 to 1. */
  reproduce(tables: PaperTables, onShare: (share: number) => void): readonly ClaimResult[];
}
