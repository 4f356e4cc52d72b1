import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { traceCurve } from '../frontier/traceCurve.ts';
import { meanAffinity } from '../strategies/affinityLosses.ts';
import { drain } from '../testing/drain.ts';
import { alignAffinities, isMirroredAffinity } from './affinityTable.ts';
import { taskSetOf } from './lossTable.ts';

const read = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
const [losses, tag] = [read('setting-2'), read('tag-taskonomy')];
if (losses.kind !== 'losses' || tag.kind !== 'affinity')
  throw new Error('a loss table and an affinity table');
const { table } = losses;

describe('alignAffinities', () => {
  it('finds the tasks of the paper in the table of TAG by their short names, and keeps its direction', () => {
    const { rows, values } = alignAffinities(table.tasks, tag.table);
    expect(rows).toBe(table.tasks);
    expect([...values]).toEqual([...tag.table.values]);
  });

  it('turns the sign of what is better when lower, and leaves unknown tasks without values', () => {
    const task = (id: string) => ({ id, name: id, short: id });
    const lower = {
      ...tag.table,
      sources: [task('A'), task('b')],
      targets: [task('b'), task('a')],
      values: Float64Array.of(1, 2, 3, 4),
      better: 'lower',
    } as const;
    const { values } = alignAffinities([task('a'), task('B'), task('c')], lower);
    expect([...values]).toEqual([-2, -1, Number.NaN, -4, -3, Number.NaN, ...new Array(3).fill(Number.NaN)]);
  });

  it('lets the strategy choose what has the highest sum of mean affinities', () => {
    const affinities = alignAffinities(table.tasks, tag.table);
    const options = { headRule: 'validation', maximumBudget: 1, budgets: [1], seed: 1, affinities } as const;
    const curve = drain(traceCurve('affinity', table, options));
    if (curve.kind !== 'frontier') throw new Error('a frontier');
    const value = (i: number) => {
      const tasks = taskSetOf(table, i);
      return [...tasks].reduce(
        (sum, t) =>
          sum +
          meanAffinity(tasks, t, (helper, measured) => affinities.values[5 * helper + measured] as number),
        0,
      );
    };
    const all = [...table.costs.keys()].filter(i => taskSetOf(table, i).length === 5);
    expect(curve.frontier.steps.at(-1)?.grouping.chosenBy).toBeCloseTo(-Math.max(...all.map(value)), 12);
  });
});

describe('isMirroredAffinity', () => {
  const task = (id: string) => ({ id, name: id, short: id });
  const tasks = ['a', 'b', 'c'].map(task);
  const tableOf = (values: readonly number[], targets = tasks) => ({
    ...tag.table,
    ...{ sources: tasks, targets, values: Float64Array.from(values) },
  });

  it('holds where each pair has one value both ways, also where it is missing, whatever a task with itself has', () => {
    expect(isMirroredAffinity(tableOf([9, 1, 2, 1, 8, Number.NaN, 2, Number.NaN, 7]))).toBe(true);
    expect(isMirroredAffinity(tableOf([9, 1, 2, 1, 8, 3, 2, 4, 7]))).toBe(false);
    expect(isMirroredAffinity(tableOf([9, 1, 2, 1, 8, 3, 2, Number.NaN, 7]))).toBe(false);
  });

  it('does not hold for other columns than rows', () => {
    expect(isMirroredAffinity(tableOf([0, 1, 1, 0, 1, 1], ['a', 'b'].map(task)))).toBe(false);
  });
});
