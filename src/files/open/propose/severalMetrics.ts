import type { ValueName } from '../names/readValueName.ts';
import type { ColumnProfile } from './profileColumns.ts';

/** A column and what its name says. */
export interface Named {
  readonly column: ColumnProfile;
  readonly name: ValueName;
}

/** Whether each of several tasks has columns of several metrics, `acc_a` and `loss_a`, and there is nothing else. */
export function haveSeveralMetrics(named: readonly Named[]): boolean {
  const byTask = new Map<string, number>();
  for (const { name } of named) {
    if (name.better === undefined || name.task === '') return false;
    byTask.set(name.task, (byTask.get(name.task) ?? 0) + 1);
  }
  return byTask.size > 1 && [...byTask.values()].every(count => count > 1);
}

/**
 * Of columns called like a task that rows list, `a`, beside one of a metric of the same task, `loss_a`: those that hold no value.
 * Where each such task has a metric that is named, the plain columns; otherwise the named ones, as the plain ones are all alike.
 */
export function secondMetrics(named: readonly Named[], listed: ReadonlySet<string>): readonly Named[] {
  const own = named.filter(({ column, name }) => name.better === undefined && listed.has(column.name));
  const tasks = new Set(own.map(({ column }) => column.name));
  const metrics = named.filter(
    ({ column, name }) => name.better !== undefined && tasks.has(name.task) && !listed.has(column.name),
  );
  const measured = new Set(metrics.map(({ name }) => name.task));
  return measured.size === tasks.size ? own : metrics;
}
