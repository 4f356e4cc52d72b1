import { type LossTable, lossOf, type Split, taskSetOf } from '../../domain/lossTable.ts';

/** One network as the table lists it. */
export interface NetworkListRow {
  readonly network: number;
  readonly tasks: readonly number[];
  readonly cost: number;
  /** Aligned with the table's tasks: `undefined` = not in the task set, `NaN` = not measured. */
  readonly losses: readonly (number | undefined)[];
}

/**
 * The networks that hold all of `filter` (task ids), sorted by `sort`: `given`, `tasks` (size of the task set), `cost`
 * or a task id; `-` first for descending. What has no value comes last either way; ties keep the order of the table.
 */
export function networkRows(
  table: LossTable,
  split: Split,
  sort: string,
  filter: readonly string[],
): readonly NetworkListRow[] {
  const wanted = table.tasks.flatMap((task, i) => (filter.includes(task.id) ? [i] : []));
  const rows: NetworkListRow[] = [];
  for (let network = 0; network < table.networkCount; network++) {
    const tasks = [...taskSetOf(table, network)];
    if (!wanted.every(task => tasks.includes(task))) continue;
    const losses = table.tasks.map((_, task) =>
      tasks.includes(task) ? lossOf(table, network, task, split) : undefined,
    );
    rows.push({ network, tasks, cost: table.costs[network] as number, losses });
  }
  if (sort === 'given') return rows;
  const direction = sort.startsWith('-') ? -1 : 1;
  const sortedBy = sortValue(table, sort.replace(/^-/, ''));
  return rows.sort((a, b) => {
    const [x, y] = [sortedBy(a), sortedBy(b)];
    const [hasX, hasY] = [Number.isFinite(x), Number.isFinite(y)];
    if (!hasX || !hasY) return Number(hasY) - Number(hasX) || a.network - b.network;
    return direction * (x - y) || a.network - b.network;
  });
}

function sortValue(table: LossTable, column: string): (row: NetworkListRow) => number {
  if (column === 'tasks') return row => row.tasks.length;
  if (column === 'cost') return row => row.cost;
  const task = table.tasks.findIndex(candidate => candidate.id === column);
  return row => row.losses[task] ?? Number.NaN;
}
