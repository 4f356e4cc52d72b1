import { budgetRange } from '../src/app/side/budgetRange.ts';
import { lossDigits } from '../src/app/words/lossDigits.ts';
import type { GainOptions } from '../src/core/gains/gainOptions.ts';
import { findGains } from '../src/core/gains/gains.ts';
import { orderTasksInSteps } from '../src/core/gains/taskOrder.ts';
import { type LossTable, lossOf, taskSetOf } from '../src/core/tables/lossTable.ts';
import { withoutNetworks } from '../src/core/tables/subTable.ts';
import { orderNetworks } from '../src/features/explore/networks/orderNetworks.ts';
import { columnTable } from './columnTable.ts';

/** What a pass over a table took: whole, its longest step, and the same by a naive peer in the same run. */
export interface PassTime {
  readonly what: string;
  readonly networkCount: number;
  readonly elapsedMs: number;
  readonly longestMs: number;
  readonly naiveMs: number | undefined;
}

const gains: GainOptions = { definition: 'ratio', baseline: 'half', split: 'test' };

/** Times what the page computes when it is shown a table of 20 tasks, each on a table that nothing was computed of yet. */
export function timePasses(networkCount: number): readonly PassTime[] {
  const table = columnTable({ taskCount: 20, networkCount, seed: 1, costs: 'sizes', largestSet: 17 });
  const fresh = () => ({ ...table });
  const pass = (what: string, ours: () => unknown, naive?: () => unknown): PassTime => {
    const { elapsedMs, longestMs } = run(ours);
    return { what, networkCount, elapsedMs, longestMs, naiveMs: naive && run(naive).elapsedMs };
  };
  return [
    pass(
      'gains of all pairs',
      () => findGains(fresh(), gains),
      () => naiveGains(table),
    ),
    pass('range of budgets', () => budgetRange(fresh())),
    pass('digits of losses', () => lossDigits(fresh())),
    pass(
      'networks sorted by a loss',
      () => orderNetworks(table, 'test', 't3', []),
      () => naiveList(table, 't3', []),
    ),
    pass(
      'networks that hold two tasks, by cost',
      () => orderNetworks(table, 'test', 'cost', ['t3', 't5']),
      () => naiveList(table, 'cost', ['t3', 't5']),
    ),
    pass(
      'table without two networks',
      () => withoutNetworks(table, [3, 50]),
      () => naiveWithout(table, [3, 50]),
    ),
  ];
}

/** Times the order of the leaves of a table of pairs. */
export function timeLeafOrder(taskCount: number): PassTime {
  const tasks = Array.from({ length: taskCount }, (_, i) => ({ id: `t${i}`, name: `t${i}`, short: `t${i}` }));
  const values = Float64Array.from(
    { length: taskCount ** 2 },
    (_, i) => (Math.imul(i, 2654435761) >>> 0) % 1000,
  );
  const { elapsedMs, longestMs } = run(() =>
    orderTasksInSteps({ rows: tasks, columns: tasks, values }, 'leaf'),
  );
  return {
    what: `leaf order of ${taskCount} tasks`,
    networkCount: 0,
    elapsedMs,
    longestMs,
    naiveMs: undefined,
  };
}

/** Runs to the end what may be a generator. */
function run(action: () => unknown): { elapsedMs: number; longestMs: number } {
  const start = performance.now();
  let [last, longestMs] = [start, 0];
  const lap = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  };
  const result = action();
  lap();
  if (isGenerator(result)) {
    while (!result.next().done) lap();
    lap();
  }
  return { elapsedMs: last - start, longestMs };
}

function isGenerator(value: unknown): value is Generator<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'next' in value;
}

/** The gains by looking through all networks once for each task, with a view of each task set, and once more for the pairs. */
function naiveGains(table: LossTable): Float64Array {
  const count = table.tasks.length;
  const singles = table.tasks.map((_, task) => {
    let best = -1;
    for (let i = 0; i < table.networkCount; i++) {
      const set = taskSetOf(table, i);
      const isSingle = set.length === 1 && set[0] === task;
      if (isSingle && (best < 0 || (table.costs[i] as number) < (table.costs[best] as number))) best = i;
    }
    return lossOf(table, best, task, 'test');
  });
  const values = new Float64Array(count * count).fill(Number.NaN);
  for (let i = 0; i < table.networkCount; i++) {
    const [a, b, ...more] = taskSetOf(table, i);
    if (a === undefined || b === undefined || more.length > 0) continue;
    values[a * count + b] = 100 * ((singles[b] as number) / lossOf(table, i, b, 'test') - 1);
    values[b * count + a] = 100 * ((singles[a] as number) / lossOf(table, i, a, 'test') - 1);
  }
  return values;
}

/** The networks as a list of objects, filtered and sorted by comparison. */
function naiveList(table: LossTable, sort: string, filter: readonly string[]): readonly object[] {
  const wanted = filter.map(id => table.tasks.findIndex(task => task.id === id));
  const column = table.tasks.findIndex(task => task.id === sort);
  const rows = Array.from(table.costs, (cost, network) => {
    const tasks = [...taskSetOf(table, network)];
    const losses = table.tasks.map((_, task) => lossOf(table, network, task, 'test'));
    return { network, tasks, cost, losses };
  }).filter(row => wanted.every(task => row.tasks.includes(task)));
  const key = (row: (typeof rows)[number]) => (sort === 'cost' ? row.cost : (row.losses[column] as number));
  return rows.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x - y || a.network - b.network;
  });
}

/** The losses of the networks that are left, position by position. */
function naiveWithout(table: LossTable, excluded: readonly number[]): Float64Array {
  const gone = new Set(excluded);
  const positions: number[] = [];
  for (let i = 0; i < table.networkCount; i++) {
    if (gone.has(i)) continue;
    for (let p = table.offsets[i] as number; p < (table.offsets[i + 1] as number); p++) positions.push(p);
  }
  return Float64Array.from(positions, p => table.losses.test?.[p] as number);
}
