import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTable } from '../../../../bench/columnTable.ts';
import { type LossTable, lossOf, taskSetOf } from '../../../core/tables/lossTable.ts';
import { drain } from '../../../core/testing/drain.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import { networkRow } from './networkRow.ts';
import { orderNetworks } from './orderNetworks.ts';

const read = (id: string) => {
  const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a loss table');
  return loaded.table;
};
const order = (table: LossTable, sort: string, filter: readonly string[] = []) => [
  ...drain(orderNetworks(table, 'test', sort, filter)),
];

describe('orderNetworks', () => {
  it('keeps the order of the table when none is asked for', () => {
    expect(order(read('setting-1'), 'given')).toEqual([...Array(36).keys()]);
  });

  it('lists only networks that hold every task of the filter', () => {
    const table = read('setting-1');
    const networks = order(table, 'given', ['s', 'e']);
    expect(networks).toHaveLength(8);
    const sets = networks.map(network => [...taskSetOf(table, network)]);
    expect(sets.every(set => set.includes(0) && set.includes(4))).toBe(true);
  });

  it('sorts by a task’s loss with the networks that lack it last, both ways', () => {
    const table = read('setting-1');
    for (const sort of ['n', '-n']) {
      const losses = order(table, sort).map(network => networkRow(table, network, 'test').losses[2]);
      const measured = losses.slice(0, 17) as number[];
      expect(losses.slice(17).every(loss => loss === undefined)).toBe(true);
      const sorted = [...measured].sort((a, b) => (sort === 'n' ? a - b : b - a));
      expect(measured).toEqual(sorted);
    }
  });

  it('sorts as a comparison of rows does, ties in the order of the table', () => {
    const network = fc.record({
      tasks: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
      cost: fc.constantFrom(0.5, 1, 2),
      loss: fc.constantFrom(null, 0.1, 0.2, 3),
    });
    const sorts = fc.constantFrom('tasks', 'cost', 'a', 'd');
    fc.assert(
      fc.property(
        fc.array(network, { minLength: 1, maxLength: 12 }),
        sorts,
        fc.boolean(),
        (rows, by, isDown) => {
          const table = makeLossTable(
            4,
            rows.map(({ tasks, cost, loss }) => ({ tasks, cost, losses: tasks.map(() => loss) })),
          );
          const valueIn = (i: number) => {
            if (by === 'cost') return table.costs[i] as number;
            return by === 'tasks' ? taskSetOf(table, i).length : lossOf(table, i, by === 'a' ? 0 : 3, 'test');
          };
          const expected = [...rows.keys()].sort((i, j) => {
            const [x, y] = [valueIn(i), valueIn(j)];
            if (Number.isNaN(x) || Number.isNaN(y))
              return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || i - j;
            return (isDown ? y - x : x - y) || i - j;
          });
          expect(order(table, `${isDown ? '-' : ''}${by}`)).toEqual(expected);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('lets the page work in between: a large table takes many steps', () => {
    const shape = {
      taskCount: 8,
      networkCount: 200_000,
      seed: 1,
      costs: 'latencies',
      largestSet: 5,
    } as const;
    let steps = 0;
    for (const _ of orderNetworks(columnTable(shape), 'test', 't3', ['t3'])) steps++;
    expect(steps).toBeGreaterThan(20);
  });
});

describe('networkRow', () => {
  it('tells what was not measured from what is no member', () => {
    const table = read('setting-4');
    const network = order(table, 'given', ['n', 'o']).find(i => taskSetOf(table, i).length === 2);
    expect(networkRow(table, network ?? -1, 'early').losses).toEqual([
      undefined,
      Number.NaN,
      Number.NaN,
      undefined,
      undefined,
    ]);
  });
});
