import { expect, test } from 'vitest';
import { TableError } from '../files/table/tableError.ts';
import { findFrontier } from './findFrontier.ts';
import { openTable } from './openTable.ts';

const losses = 'depth,edges,cost,loss depth,loss edges\n1,0,1,0.5,\n0,1,1,,0.3\n1,1,1,0.45,0.4\n';

test('a text and its bytes give the same table, of which each budget has its best grouping', async () => {
  const byText = await openTable([{ name: 'a.csv', content: losses }]);
  const byBytes = await openTable([{ name: 'a.csv', content: new TextEncoder().encode(losses) }]);
  expect(byBytes).toEqual(byText);
  if (byText.kind !== 'losses') throw new Error('The file holds losses.');
  const { steps } = findFrontier(byText.table, { report: 'validation' });
  expect(
    steps.map(({ budget, grouping, proof }) => [budget, grouping.total.toFixed(2), proof.proved]),
  ).toEqual([
    [1, '0.85', true],
    [2, '0.75', true],
  ]);
  const alone = findFrontier(byText.table, { strategy: 'independent', report: 'validation' });
  expect(alone.steps.map(({ grouping }) => grouping.total.toFixed(2))).toEqual(['0.80']);
  const one = findFrontier(byText.table, {
    report: 'validation',
    constraints: [{ kind: 'most', networks: 1 }],
  });
  expect(one.steps).toHaveLength(1);
});

test('files that are no table, and files that leave a question open, are refused with what is wrong or asked', async () => {
  await expect(openTable([{ name: 'a.csv', content: '' }])).rejects.toThrow(TableError);
  const pairs = 'task,depth,edges\ndepth,,0.3\nedges,0.1,\n';
  await expect(openTable([{ name: 'pairs.csv', content: pairs }])).rejects.toThrow(/^The files leave open: /);
});
