import { type LossTable, taskSetOf } from '../tables/lossTable.ts';

/**
 * What a practitioner demands of a grouping. All but `most` say which networks may not be chosen: networks that train
 * fewer tasks than `fewest` says, that train `alone`'s task with any other, that train one of two tasks `together` without
 * the other, or two tasks kept `apart`.
 */
export type Constraint =
  | { readonly kind: 'most'; readonly networks: number }
  | { readonly kind: 'fewest'; readonly tasks: number }
  | { readonly kind: 'excluded'; readonly networks: readonly number[] }
  | { readonly kind: 'alone'; readonly task: number }
  | { readonly kind: 'together'; readonly tasks: TaskPair }
  | { readonly kind: 'apart'; readonly tasks: TaskPair };

/** Two different tasks, by index. */
type TaskPair = readonly [number, number];

/** The networks that the constraints leave out, ascending. */
export function forbiddenNetworks(table: LossTable, constraints: readonly Constraint[]): readonly number[] {
  const forbidden: number[] = [];
  const excluded = new Set(
    constraints.flatMap(constraint => (constraint.kind === 'excluded' ? constraint.networks : [])),
  );
  const rules = constraints.filter(({ kind }) => kind !== 'excluded' && kind !== 'most');
  if (rules.length === 0) return [...excluded].filter(i => i < table.networkCount).sort((a, b) => a - b);
  for (let i = 0; i < table.networkCount; i++) {
    const tasks = taskSetOf(table, i);
    if (excluded.has(i) || rules.some(rule => isForbidden(tasks, rule))) forbidden.push(i);
  }
  return forbidden;
}

/** The most networks that may be chosen; `undefined` when there is no limit. */
export function networkLimit(constraints: readonly Constraint[]): number | undefined {
  const limits = constraints.flatMap(constraint => (constraint.kind === 'most' ? [constraint.networks] : []));
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

function isForbidden(tasks: Uint16Array, rule: Constraint): boolean {
  switch (rule.kind) {
    case 'fewest':
      return tasks.length < rule.tasks;
    case 'alone':
      return tasks.length > 1 && tasks.includes(rule.task);
    case 'together':
      return tasks.includes(rule.tasks[0]) !== tasks.includes(rule.tasks[1]);
    case 'apart':
      return tasks.includes(rule.tasks[0]) && tasks.includes(rule.tasks[1]);
    default:
      return false;
  }
}

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
