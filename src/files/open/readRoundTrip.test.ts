import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { buildLossTable, type NetworkRow } from '../../core/tables/lossTable.ts';
import { propose, tableOf } from '../testing/openFiles.ts';
import { textFile } from '../testing/textFile.ts';
import { proposeMapping } from './proposeMapping.ts';

const names = ['seg', 'depth', 'normals', 'edge 2d'];

/** Networks of different tasks or costs, each with a value of each of its tasks on both splits. */
const networks = fc
  .uniqueArray(
    fc.record({
      tasks: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      cost: fc.integer({ min: 1, max: 40 }).map(cost => cost / 4),
      values: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: 3, maxLength: 12, selector: ({ tasks, cost }) => `${tasks} ${cost}` },
  )
  // Every task somewhere, so that every task has a column of numbers.
  .map(list => [{ tasks: [0, 1, 2, 3], cost: 100, values: [1, 2, 3, 4, 5, 6, 7, 8] }, ...list]);

const losses = (values: readonly number[], tasks: readonly number[], from: number) =>
  tasks.map(task => (values[from + task] as number) / 1e5);

/** What `buildLossTable` makes of the networks. */
function expectedTable(list: readonly { tasks: number[]; cost: number; values: number[] }[]) {
  const rows = list.map(
    ({ tasks, cost, values }): NetworkRow => ({
      tasks,
      cost,
      losses: { validation: losses(values, tasks, 0), test: losses(values, tasks, 4) },
    }),
  );
  const tasks = names.map(name => ({ id: name, name, short: name }));
  return buildLossTable(
    { id: '', name: '', source: { title: '', licence: '' }, costUnit: 'ms', tasks },
    rows,
  );
}

const layouts = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  end: fc.constantFrom('\n', '\r\n'),
  hasSets: fc.boolean(),
});

it('reads a wide table of any layout as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(networks, layouts, async (list, { delimiter, decimal, end, hasSets }) => {
      const mark = delimiter === ',' ? '.' : decimal;
      const cell = (value: number | undefined) =>
        value === undefined ? '' : String(value).replace('.', mark);
      const header = [
        ...(hasSets ? ['tasks'] : []),
        'cost (ms)',
        ...['val', 'test'].flatMap(split => names.map(name => `${split}/${name}`)),
      ];
      const rows = list.map(({ tasks, cost, values }) => {
        const at = (from: number) =>
          names.map((_, task) => cell(tasks.includes(task) ? losses(values, [task], from)[0] : undefined));
        const set = `"${JSON.stringify(tasks.map(task => names[task])).replaceAll('"', '""')}"`;
        return [...(hasSets ? [set] : []), cell(cost), ...at(0), ...at(4)];
      });
      const text = [header, ...rows].map(row => row.join(delimiter)).join(end);
      const { result } = await propose({ 'x.csv': text });
      const { costs, offsets, members, losses: read, costUnit } = tableOf(result);
      const expected = expectedTable(list);
      expect(costUnit).toBe('ms');
      expect({ costs, offsets, members, losses: read }).toEqual({
        costs: expected.costs,
        offsets: expected.offsets,
        members: expected.members,
        losses: expected.losses,
      });
    }),
    { numRuns: isWhole ? 300 : 100 },
  );
});

it('reads the same table from a tidy file, its rows in any order within a network', async () => {
  await fc.assert(
    fc.asyncProperty(networks, fc.boolean(), async (list, isReversed) => {
      const lines = list.flatMap(({ tasks, cost, values }, i) => {
        const rows = ['val', 'test'].flatMap((split, s) =>
          tasks.map(task => `n${i},${cost},${names[task]},${split},${losses(values, [task], 4 * s)[0]}`),
        );
        return isReversed && i > 0 ? rows.reverse() : rows;
      });
      const text = ['network,cost (ms),task,split,loss', ...lines].join('\n');
      const { mapping, result } = await proposeMapping([textFile('x.csv', text)]);
      expect(mapping?.shape).toBe('tidy');
      const { costs, offsets, members, losses: read } = tableOf(result);
      const expected = expectedTable(list);
      expect({ costs, offsets, members, losses: read }).toEqual({
        costs: expected.costs,
        offsets: expected.offsets,
        members: expected.members,
        losses: expected.losses,
      });
    }),
    { numRuns: isWhole ? 300 : 100 },
  );
});
