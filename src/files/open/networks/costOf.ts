import { say } from '../../../base/i18n/message.ts';
import type { LoadedColumns } from '../column.ts';
import type { ColumnsMapping } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';
import { NetworkIndex } from './networkIndex.ts';
import { columnOf } from './rowFilter.ts';

/** What the network of a row costs, given how many tasks it has; `undefined` where that is no cost, which is reported. */
export type CostOfRow = (row: number, taskCount: number) => number | undefined;

/** The costs of a file by the mapping's rule; `undefined` where the rule asks for a column that the file lacks. */
export function costsOfRows(
  file: ColumnsMapping['files'][number],
  loaded: LoadedColumns,
  { costs }: Pick<ColumnsMapping, 'costs'>,
  log: ProblemLog,
): CostOfRow | undefined {
  // An open question: the rest is read to tell its problems, whatever the costs will be.
  if (costs === undefined || costs === 'equal') return () => 1;
  if (costs === 'by-tasks') return (_, taskCount) => taskCount;
  const index = columnOf(file, 'cost', log);
  const column = loaded.numbers.get(index);
  if (!column) return undefined;
  return row => {
    const cost = column.numbers[row] as number;
    if (cost > 0) return cost;
    const odd = column.odd.get(row);
    const value = odd === undefined ? (Number.isNaN(cost) ? say('missing') : String(cost)) : `“${odd}”`;
    log.add('cost', {
      severity: 'warning',
      file: file.file,
      row: loaded.lines[row] ?? 0,
      column: file.columns[index]?.name ?? 'cost',
      message: say('The cost is {value}; it must be a number above 0.', { value }),
      action: say('The network was left out.'),
    });
    return undefined;
  };
}

/**
 * What networks cost in the files that say so, for files that do not: the first network of some tasks there costs what the
 * first one of these tasks costs here, and so on.
 */
export class CostMemory {
  readonly #index = new NetworkIndex();
  readonly #costs: number[][] = [];
  readonly #asked: { stream: number; times: number }[] = [];
  /** The stream whose costs are kept. */
  #stream = -1;

  learn(members: Uint16Array, length: number, identity: number, cost: number, stream: number): void {
    if (this.#stream < 0) this.#stream = stream;
    const shape = this.#index.findOrAdd(members, length, 0, identity);
    this.#costs[shape] ??= [];
    if (stream === this.#stream || this.#costs[shape].length === 0) this.#costs[shape].push(cost);
  }

  ask(members: Uint16Array, length: number, identity: number, stream: number): number | undefined {
    const shape = this.#index.findOrAdd(members, length, 0, identity);
    const costs = this.#costs[shape];
    if (!costs) return undefined;
    const asked = this.#asked[shape];
    const times = asked?.stream === stream ? asked.times : 0;
    this.#asked[shape] = { stream, times: times + 1 };
    return costs[Math.min(times, costs.length - 1)];
  }
}
