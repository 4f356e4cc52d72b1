import type { PublishedValue } from './claim.ts';

/**
 * `same`: rounds to the printed digits; `close`: within the tolerance stated with it; `differs`; `not-recomputable`: what it was made
 * from was not published; `recomputed`: what was published is not known here.
 */
export const verdicts = ['same', 'close', 'differs', 'not-recomputable', 'recomputed'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a value is not the same, or cannot be had. */
export type ClaimReason =
  | 'figure-digit'
  | 'sampled-mean'
  | 'sampled-maximum'
  | 'correlation'
  | 'losses-unpublished'
  | 'networks-unpublished'
  | 'training-unpublished'
  | 'unexplained';

/** Whether a value rounds to the printed one; a binary tie may round either way. */
function equalsPrinted(value: number, printed: number, digits: number): boolean {
  return Math.abs(value - printed) <= 0.5 * 10 ** -digits + 1e-9;
}

/** The verdict on a number; `tolerance` beyond the rounding, 0 for none. */
export function judge(value: number, published: PublishedValue, tolerance = 0): Verdict {
  if (published.kind === 'unknown' && Number.isFinite(value)) return 'recomputed';
  if (published.kind !== 'number' || !Number.isFinite(value)) return 'differs';
  const { value: printed, digits } = published;
  if (equalsPrinted(value, printed, digits)) return 'same';
  const isClose = tolerance > 0 && Math.abs(value - printed) <= tolerance + 0.5 * 10 ** -digits;
  return isClose ? 'close' : 'differs';
}
