import type { PairValues } from '../../../core/gains/gains.ts';
import { type AffinityTable, alignAffinities } from '../../../core/tables/affinityTable.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { Configuration } from '../../configuration/configuration.ts';

/** The values by which the tasks of an affinity table are grouped. */
export interface GroupedPairs {
  /** Of the tasks that stand in rows and in columns; higher is better. */
  readonly pairs: PairValues;
  /** Whether a value is how much better than the task's own it is, in percent of that. */
  readonly isRelative: boolean;
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
  const isRelative = relative === 'own' || (relative === 'auto' && table.columns === 'own-scale' && canBe);
  const values = isRelative
    ? aligned.values.map((value, at) => {
        const alone = own[at % tasks.length] as number;
        return alone === 0 ? Number.NaN : (100 * (value - alone)) / Math.abs(alone);
      })
    : aligned.values;
  return {
    pairs: { rows: tasks, columns: tasks, values },
    isRelative,
    // Where lower values are better they measure something of each pair, of which a task alone has no 0.
    isAloneKnown: isRelative || table.better === 'higher',
    leftOut,
  };
}
