import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { findGains, type PairValues } from '../gains/gains.ts';
import { taskSetOf } from '../tables/lossTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { affinity } from './affinity.ts';
import { affinityLosses } from './affinityLosses.ts';
import { higherOrder } from './higherOrder.ts';

const three = makeLossTable(3, [
  { tasks: [0, 1, 2], cost: 1, losses: [9, 9, 9] },
  { tasks: [0, 1], cost: 1, losses: [9, 9] },
  { tasks: [0], cost: 1, losses: [1.5] },
  { tasks: [0], cost: 0.5, losses: [2] },
  { tasks: [1], cost: 0.5, losses: [4] },
  { tasks: [2], cost: 0.5, losses: [8] },
]);

const pairsOf = (values: readonly number[]): PairValues => ({
  rows: three.tasks,
  columns: three.tasks,
  values: Float64Array.from(values),
});

// Row = the task that helps, column = the task that is measured.
const gains = pairsOf([Number.NaN, 10, 20, 30, Number.NaN, 40, -10, -20, Number.NaN]);

describe('affinityLosses', () => {
  it('takes the mean gain of the other members off the loss of the cheapest network alone', () => {
    const losses = affinityLosses(three, gains, 'gain-percent');
    // a: (30 − 10) / 2 = 10% off 2; b: (10 − 20) / 2 = −5% off 4; c: (20 + 40) / 2 = 30% off 8.
    const expected = [1.8, 4.2, 5.6, 1.4, 3.6, 1.5, 2, 4, 8];
    expected.forEach((loss, p) => {
      expect(losses[p]).toBeCloseTo(loss, 12);
    });
  });

  it('turns the sign of affinities that are no gains, and gives a task alone 0', () => {
    const losses = [...affinityLosses(three, gains, 'other')];
    expect(losses).toEqual([-10, 5, -30, -30, -10, 0, 0, 0, 0]);
  });

  it('cannot choose a task of which a pair is missing, alone or unknown to the affinities', () => {
    const missing = pairsOf([0, 10, 20, Number.NaN, 0, 40, -10, -20, 0]);
    const losses = affinityLosses(three, missing, 'other');
    expect([losses[0], losses[3]]).toEqual([Number.NaN, Number.NaN]);
    expect(losses[1]).toBe(5);
    const unknown = { ...gains, columns: gains.columns.map(task => ({ ...task, id: `other ${task.id}` })) };
    expect([...affinityLosses(three, unknown, 'other').slice(0, 5)].every(Number.isNaN)).toBe(true);
  });

  it('is the higher-order estimate where the gains are relative to the value alone, better when lower or higher', () => {
    const kinds = fc.constantFrom(undefined, 'negated' as const, 'complement' as const);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.nat(1000), kinds, (taskCount, seed, measured) => {
        const made = syntheticTable(taskCount, seed);
        const table = {
          ...made,
          tasks: made.tasks.map(task => ({ ...task, ...(measured && { measured }) })),
        };
        const relative = findGains(table, { definition: 'relative', baseline: 'half', split: 'validation' });
        const losses = affinityLosses(table, relative, 'gain-percent');
        higherOrder.estimate(table).forEach((loss, p) => {
          expect(losses[p]).toBeCloseTo(loss, 10);
        });
      }),
      { numRuns: 100, seed: 31 },
    );
  });
});

describe('affinity', () => {
  it('never reads the losses of networks of three tasks or more', () => {
    const table = syntheticTable(5, 3);
    const validation = Float64Array.from(table.losses.validation ?? []);
    for (let i = 0; i < table.networkCount; i++) {
      if (taskSetOf(table, i).length > 2) validation.fill(99, table.offsets[i], table.offsets[i + 1]);
    }
    const changed = { ...table, losses: { ...table.losses, validation } };
    expect(affinity.estimate(changed)).toEqual(affinity.estimate(table));
  });

  it('chooses by gains of the validation split, whatever the test split says', () => {
    const table = makeLossTable(2, [
      { tasks: [0], cost: 0.5, losses: [2], test: [7] },
      { tasks: [1], cost: 0.5, losses: [3], test: [7] },
      { tasks: [0, 1], cost: 1, losses: [1.6, 4], test: [7, 7] },
    ]);
    // a: 2 / 1.6 − 1 = 25%, so 2 · 0.75; b: 3 / 4 − 1 = −25%, so 3 · 1.25.
    expect([...affinity.estimate(table)]).toEqual([2, 3, 1.5, 3.75]);
  });

  it('chooses nothing where there are no validation losses', () => {
    const { test } = three.losses;
    const table = { ...three, losses: test ? { test } : {} };
    expect([...affinity.estimate(table)].every(Number.isNaN)).toBe(true);
  });

  it('trains the networks of the higher-order strategy', () => {
    expect(affinity.networksTrained(5)).toBe(higherOrder.networksTrained(5));
  });
});
