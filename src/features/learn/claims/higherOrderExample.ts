import { higherOrder } from '../../../core/strategies/higherOrder.ts';
import { buildLossTable, type LossTable } from '../../../core/tables/lossTable.ts';

/** The three pairs of the paper's worked example; of the network of all three nothing is known but its estimate. */
function exampleTable(): LossTable {
  const tasks = ['a', 'b', 'c'].map(id => ({ id, name: id, short: id }));
  const source = { title: 'Standley et al. 2020, worked example', licence: 'MIT' };
  const pair = (set: readonly number[], losses: readonly (number | null)[]) => ({
    tasks: set,
    cost: 1,
    losses: { validation: losses },
  });
  return buildLossTable({ id: 'example', name: 'example', source, costUnit: 'SNT', tasks }, [
    pair([0, 1], [0.1, 0.2]),
    pair([1, 2], [0.3, 0.4]),
    pair([0, 2], [0.5, 0.6]),
    pair([0, 1, 2], [null, null, null]),
  ]);
}

/** The estimated losses of the network of all three tasks. */
export function higherOrderExample(): Readonly<Record<'a' | 'b' | 'c', number>> {
  const table = exampleTable();
  const estimate = higherOrder.estimate(table);
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = estimate.subarray(table.offsets[3]);
  return { a, b, c };
}
