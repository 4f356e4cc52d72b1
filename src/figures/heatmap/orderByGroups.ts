import type { PairValues } from '../../core/gains/gains.ts';
import type { OrderedTasks } from '../../core/gains/taskOrder.ts';
import type { HeatmapBlock } from './heatmapData.ts';

/** Places of rows and columns by which the tasks of each group stand together, and where they then stand. */
export interface GroupedTasks extends OrderedTasks {
  readonly blocks: readonly HeatmapBlock[];
}

/** The order of groups (lists of task ids), each in the order of the table; tasks of none come last. */
export function orderByGroups(
  { rows, columns }: Pick<PairValues, 'rows' | 'columns'>,
  groups: readonly (readonly string[])[],
): GroupedTasks {
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map(id => [id, group] as const)));
  const placesOf = (tasks: PairValues['rows']) => {
    const group = tasks.map(({ id }) => groupOf.get(id) ?? groups.length);
    return [...tasks.keys()].sort((a, b) => (group[a] as number) - (group[b] as number) || a - b);
  };
  const spansOf = (tasks: PairValues['rows']) => {
    let start = 0;
    return groups.map((_, group) => {
      const count = tasks.filter(({ id }) => groupOf.get(id) === group).length;
      start += count;
      return { start: start - count, count };
    });
  };
  const [rowSpans, columnSpans] = [spansOf(rows), spansOf(columns)];
  const blocks = groups.flatMap((_, i): HeatmapBlock[] => {
    const [down, across] = [rowSpans[i], columnSpans[i]];
    if (!down?.count || !across?.count) return [];
    return [{ row: down.start, rows: down.count, column: across.start, columns: across.count }];
  });
  return { rows: placesOf(rows), columns: placesOf(columns), blocks };
}
