import type { Constraint } from './constraints.ts';

/**
 * Constraints that cannot be met together, none of which is superfluous: with any one of them lifted, the rest of them
 * can be. `undefined` when nothing can be met even without any. `isFeasible` is asked once per constraint and twice more; what
 * it yields is handed on.
 */
export function* findConflict<P>(
  constraints: readonly Constraint[],
  isFeasible: (constraints: readonly Constraint[]) => Generator<P, boolean>,
): Generator<P, readonly Constraint[] | undefined> {
  if (!(yield* isFeasible([]))) return undefined;
  let conflict = constraints;
  for (const constraint of constraints) {
    const rest = conflict.filter(other => other !== constraint);
    if (!(yield* isFeasible(rest))) conflict = rest;
  }
  return conflict;
}
