import { MessageError, say } from '../../base/i18n/message.ts';
import { seededRandom } from '../stability/seededRandom.ts';
import { appendNetworks } from '../tables/appendNetworks.ts';
import { costsBySize } from '../tables/costsBySize.ts';
import { type LossTable, type NetworkRow, taskSetOf } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';

/** The most networks of a table that is planned for, unless it holds more itself. */
const mostCandidates = 5000;

/**
 * The table with the networks appended that could be trained and that it lacks, without losses: every task set, by size, where at
 * most `most` networks result; otherwise the single tasks, the pairs, the network of all tasks, and sets of all sizes drawn
 * from a seed until there are so many. A network costs what `costOf` says of the number of its tasks, otherwise what the table's own networks
 * do: those of two tasks and more as `costsBySize` has it, a single task as its dearest. Throws `MessageError` where neither is known.
 */
export function withCandidates(
  table: LossTable,
  { costOf = ownCosts(table), most = mostCandidates, seed = 1 }: CandidateOptions = {},
): LossTable {
  const count = table.tasks.length;
  const present = new Set(Array.from({ length: table.networkCount }, (_, i) => taskSetOf(table, i).join()));
  const rows: NetworkRow[] = [];
  const add = (tasks: readonly number[]) => {
    const key = tasks.join();
    if (present.has(key)) return;
    present.add(key);
    rows.push({ tasks, cost: costOf(tasks.length), losses: {} });
  };
  const tasks = [...table.tasks.keys()];
  if (count < 31 && 2 ** count - 1 <= most) {
    const sets = Array.from({ length: 2 ** count - 1 }, (_, i) =>
      tasks.filter(task => ((i + 1) >> task) & 1),
    );
    for (const set of sets.sort((a, b) => a.length - b.length)) add(set);
  } else {
    for (const a of tasks) add([a]);
    for (const a of tasks) for (const b of tasks) if (a < b) add([a, b]);
    add(tasks);
    const random = seededRandom(seed);
    // More draws than that find few new sets: there are hardly any left.
    for (let draw = 0; draw < 4 * most && table.networkCount + rows.length < most; draw++) {
      const size = 3 + Math.floor(random() * Math.max(0, count - 3));
      const order = tasks.map(task => ({ task, at: random() })).sort((a, b) => a.at - b.at);
      add(
        order
          .slice(0, size)
          .map(({ task }) => task)
          .sort((a, b) => a - b),
      );
    }
  }
  return rows.length === 0 ? table : appendNetworks(table, rows);
}

export interface CandidateOptions {
  /** The cost of a network of so many tasks, in the table's unit. */
  readonly costOf?: (size: number) => number;
  /** {@link mostCandidates} when absent. */
  readonly most?: number;
  readonly seed?: number;
}

/** What networks cost by those that the table has. */
function ownCosts(table: LossTable): (size: number) => number {
  if (table.networkCount === 0)
    throw new MessageError(
      say('The table has no networks: say what a network costs, so that others can be planned.'),
    );
  const { dearestSingles } = indexOf(table);
  const singles = [...dearestSingles].filter(network => network >= 0).map(i => table.costs[i] as number);
  const single = singles.reduce((a, b) => Math.max(a, b), 0);
  const together = costsBySize(table);
  return size => {
    const cost = size === 1 && single > 0 ? single : together(size);
    return Number.isFinite(cost) ? cost : single;
  };
}
