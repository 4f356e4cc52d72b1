import type { PairValues } from '../../../core/gains/gains.ts';
import { type AffinityTable, alignAffinities } from '../../../core/tables/affinityTable.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { Configuration } from '../../configuration/configuration.ts';

/** The values by which the tasks of an affinity table are grouped. */
export interface GroupedPairs {
  /** Of the tasks that stand in rows and in columns; higher is better. */
  readonly pairs: PairValues;
  /** Whether a value is how much better than another it is, in percent of that. */
  readonly isRelative: boolean;
  /** Whose value that is, where it is not the task's own. */
  readonly relativeTo: Task | undefined;
  /** Whether it is known what a task alone is worth: 0. */
  readonly isAloneKnown: boolean;
  /** Tasks that stand in rows only or in columns only. */
  readonly leftOut: readonly Task[];
}

/** What of a table can be grouped; `undefined` where no two tasks stand in rows and in columns. */
export function groupedPairs(
  table: AffinityTable,
  relative: Configuration['relative'],
): GroupedPairs | undefined {
  const places = matchTasks(table.targets, table.sources);
  const tasks = table.targets.filter((_, i) => (places[i] as number) >= 0);
  if (tasks.length < 2) return undefined;
  const isCommon = new Set(places);
  const leftOut = [
    ...table.sources.filter((_, i) => !isCommon.has(i)),
    ...table.targets.filter((_, i) => (places[i] as number) < 0),
  ];
  const aligned = alignAffinities(tasks, table);
  const own = tasks.map((_, t) => aligned.values[t * (tasks.length + 1)] as number);
  const canBe = own.every(value => Number.isFinite(value) && value !== 0);
  const relativeTo = relative.startsWith('to:')
    ? table.sources.find(({ id }) => id === relative.slice(3))
    : undefined;
  const isOwn = relative === 'own' || (relative === 'auto' && table.columns === 'own-scale' && canBe);
  const base = relativeTo ? valuesFrom(table, relativeTo, tasks) : isOwn ? own : undefined;
  const values = base
    ? aligned.values.map((value, at) => {
        const other = base[at % tasks.length] as number;
        return other === 0 ? Number.NaN : (100 * (value - other)) / Math.abs(other);
      })
    : aligned.values;
  return {
    pairs: { rows: tasks, columns: tasks, values },
    isRelative: base !== undefined,
    relativeTo,
    // Where lower values are better they measure something of each pair, of which a task alone has no 0; nor has one against a source.
    isAloneKnown: isOwn || (base === undefined && table.better === 'higher'),
    leftOut,
  };
}

/** What a source does for each task, higher is better; `NaN` where that is not known. */
function valuesFrom(table: AffinityTable, source: Task, tasks: readonly Task[]): readonly number[] {
  const row = table.sources.indexOf(source);
  const sign = table.better === 'higher' ? 1 : -1;
  return tasks.map(
    task => sign * (table.values[row * table.targets.length + table.targets.indexOf(task)] as number),
  );
}
