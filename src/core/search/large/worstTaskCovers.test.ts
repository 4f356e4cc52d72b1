import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticTable } from '../../../../bench/syntheticTable.ts';
import { isWhole } from '../../../../testing/whole.ts';
import type { LossTable } from '../../tables/lossTable.ts';
import { drain } from '../../testing/drain.ts';
import { makeLossTable } from '../../testing/makeLossTable.ts';
import { dynamicCovers } from '../dynamicCovers.ts';
import { applyObjective } from '../objective.ts';
import { findOptima } from '../searchFrontier.ts';
import { standardLimits } from './walkBudgets.ts';
import { worstTaskCovers } from './worstTaskCovers.ts';

const validationOf = (table: LossTable) => table.losses.validation ?? new Float64Array();

/** Cost, value and number of networks of each step by the subset dynamic programme. */
function dynamicSteps(table: LossTable, maximumBudget: number, unit: number | undefined) {
  return drain(dynamicCovers(table, validationOf(table), maximumBudget, unit, 1e-12, 'max')).map(
    ({ networks, value }) => ({
      cost: networks.reduce((sum, i) => sum + (table.costs[i] as number), 0).toFixed(8),
      value,
      count: networks.length,
    }),
  );
}

function thresholdSteps(table: LossTable, maximumBudget: number) {
  const limits = { ...standardLimits, maximumNetworks: table.tasks.length };
  return drain(worstTaskCovers(table, validationOf(table), maximumBudget, limits)).map(
    ({ networks, cost, value, bound }) => {
      expect(bound).toBe(value);
      return { cost: cost.toFixed(8), value, count: networks.length };
    },
  );
}

const rows = (costs: fc.Arbitrary<number>, taskCount: number) =>
  fc.array(
    fc
      .record({
        tasks: fc.uniqueArray(fc.nat(taskCount - 1), { minLength: 1, maxLength: taskCount }),
        cost: costs,
        all: fc.array(fc.integer({ min: -3, max: 12 }), { minLength: taskCount, maxLength: taskCount }),
      })
      .map(({ tasks, cost, all }) => ({ tasks, cost, losses: all.slice(0, tasks.length) })),
    { minLength: 1, maxLength: 20 },
  );

describe('worstTaskCovers', () => {
  it.each([
    ['half and whole costs', fc.constantFrom(0.5, 1), 0.5],
    ['costs that share no unit', fc.integer({ min: 997, max: 2991 }).map(k => k / 997), undefined],
  ])('equals the subset dynamic programme: %s', (_, costs, unit) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain(n => rows(costs, n).map(list => makeLossTable(n, list))),
        table => {
          const isServed = new Set(table.members).size === table.tasks.length;
          fc.pre(isServed);
          expect(thresholdSteps(table, 4)).toEqual(dynamicSteps(table, 4, unit));
        },
      ),
      { numRuns: isWhole ? 500 : 250, seed: 3 },
    );
  });

  it('is the method for the worst task where networks are limited, and equals the subset dynamic programme there', () => {
    const taskCount = isWhole ? 12 : 8;
    const { table, combine } = applyObjective(syntheticTable(taskCount, 2), 'worst');
    const chooseBy = validationOf(table);
    const frontier = findOptima(table, {
      chooseBy,
      headRule: 'validation',
      maximumBudget: 4,
      combine,
      maximumNetworks: taskCount - 1,
    });
    expect(frontier.steps[0]?.proof).toMatchObject({ method: 'threshold-covers', proved: true });
    expect(frontier.steps.map(({ grouping }) => [grouping.cost, grouping.chosenBy])).toEqual(
      dynamicSteps(table, 4, 0.5).map(({ cost, value }) => [Number(cost), value]),
    );
  });
});
