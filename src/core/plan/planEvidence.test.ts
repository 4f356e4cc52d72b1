import { describe, expect, it } from 'vitest';
import { runSteps } from '../../base/steps/runSteps.ts';
import type { AffinityTable } from '../tables/affinityTable.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { measuredLosses, type PlanEvidence, standardisedAffinities } from './planEvidence.ts';
import { drawLosses } from './posterior/drawLosses.ts';
import { lossPosterior } from './posterior/lossPosterior.ts';
import { syntheticRows } from './testing/syntheticRows.ts';

const rows = syntheticRows(4, 9, 0.1);
const trained = [0, 1, 2, 3, 4, 5, 7, 18];
const whole = makeLossTable(4, rows);
const partial = makeLossTable(
  4,
  rows.map((row, i) => (trained.includes(i) ? row : { ...row, losses: row.losses.map(() => null) })),
);

/** How far the losses of untrained networks are from the median of what is drawn: the root mean square of the logarithms. */
function errorOf(table: LossTable, evidence: PlanEvidence): number {
  const posterior = runSteps(lossPosterior(table, 'validation', evidence));
  const draws = runSteps(drawLosses(posterior, 101, 1));
  const squares = [...posterior.measured.keys()].flatMap(position => {
    if (Number.isFinite(posterior.measured[position])) return [];
    const drawn = draws.map(losses => losses[position] as number).sort((a, b) => a - b);
    return [Math.log((drawn[50] as number) / (whole.losses.validation?.[position] as number)) ** 2];
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

describe('further evidence', () => {
  const without = errorOf(partial, {});

  it('from a sister table, matched by name and by cost, brings what is expected nearer to what will be measured', () => {
    const order = [3, 1, 0, 2];
    const moved = makeLossTable(
      4,
      rows
        .map(({ tasks, cost, losses }) => ({
          tasks: tasks.map(task => order[task] as number),
          cost: 3 * cost,
          losses: losses.map(loss => 7 * (loss as number)),
        }))
        .reverse(),
    );
    const named = {
      ...moved,
      tasks: order.map((_, at) => whole.tasks[order.indexOf(at)] as LossTable['tasks'][number]),
    };
    expect(errorOf(partial, { sister: named })).toBeLessThan(0.7 * without);
  });

  it('from early losses does the same', () => {
    const early = whole.losses.validation?.map(loss => 1.4 * loss) as Float64Array;
    expect(errorOf({ ...partial, losses: { ...partial.losses, early } }, {})).toBeLessThan(0.7 * without);
  });

  it('from affinities counts as far as losses bear them out', () => {
    const help = (sign: number) =>
      rows.flatMap(({ tasks, losses }) =>
        tasks.length !== 2
          ? []
          : tasks.map((task, at) => ({
              task,
              other: tasks[1 - at] as number,
              value: -sign * Math.log((losses[at] as number) / (task + 1)),
            })),
      );
    const table = (sign: number): AffinityTable => {
      const values = new Float64Array(16).fill(Number.NaN);
      for (const { task, other, value } of help(sign)) values[other * 4 + task] = value;
      const { tasks, name, source } = whole;
      return {
        id: 'a',
        name,
        source,
        sources: tasks,
        targets: tasks,
        values,
        meaning: 'gain',
        better: 'higher',
        scale: 'linear',
      };
    };
    expect(errorOf(partial, { affinities: table(1) })).toBeLessThan(0.9 * without);
    expect(errorOf(partial, { affinities: { ...table(-1), better: 'lower' } })).toBeCloseTo(
      errorOf(partial, { affinities: table(1) }),
      9,
    );
  });
});

it('brings affinities to mean 0 and deviation 1, without the diagonal, column by column where scales differ', () => {
  const { tasks, name, source } = makeLossTable(2, []);
  const table: AffinityTable = {
    id: 'a',
    name,
    source,
    sources: tasks,
    targets: tasks,
    values: Float64Array.of(9, 1, 3, 9),
    meaning: 'gain',
    better: 'higher',
    scale: 'linear',
  };
  expect([...standardisedAffinities(tasks, table)]).toEqual([0, -1, 1, 0]);
  expect([...standardisedAffinities(tasks, { ...table, better: 'lower' })]).toEqual([0, 1, -1, 0]);
  // One value in each column: nothing to compare it with.
  expect([...standardisedAffinities(tasks, { ...table, columns: 'own-scale' })]).toEqual([0, 0, 0, 0]);
});

it('takes predictions for no measurements', () => {
  const predicted = { ...whole, predictedFrom: whole.networkCount - 1 };
  expect(measuredLosses(predicted, 'validation').slice(-4).every(Number.isNaN)).toBe(true);
  expect(measuredLosses(predicted, 'test').slice(0, -4).every(Number.isFinite)).toBe(true);
  expect(measuredLosses(whole, 'early').every(Number.isNaN)).toBe(true);
});
