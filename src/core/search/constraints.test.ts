import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import type { Frontier } from '../frontier/frontier.ts';
import { traceCurve } from '../frontier/traceCurve.ts';
import { taskSetOf } from '../tables/lossTable.ts';
import { drain } from '../testing/drain.ts';
import { type Constraint, forbiddenNetworks, networkLimit } from './constraints.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;

function frontierUnder(constraints: readonly Constraint[]): Frontier {
  const options = { headRule: 'validation', maximumBudget: 5, budgets: [2], seed: 1, constraints } as const;
  const curve = drain(traceCurve('optimal', table, options));
  if (curve.kind !== 'frontier') throw new Error('a frontier');
  return curve.frontier;
}

/** Whether a grouping's networks meet a constraint, from the words of the constraint alone. */
function isMet(networks: readonly number[], constraint: Constraint): boolean {
  const sets = networks.map(i => [...taskSetOf(table, i)]);
  switch (constraint.kind) {
    case 'most':
      return networks.length <= constraint.networks;
    case 'fewest':
      return sets.every(set => set.length >= constraint.tasks);
    case 'excluded':
      return networks.every(i => !constraint.networks.includes(i));
    case 'alone':
      return sets.every(set => !set.includes(constraint.task) || set.length === 1);
    case 'together':
      return sets.every(set => set.includes(constraint.tasks[0]) === set.includes(constraint.tasks[1]));
    case 'apart':
      return sets.every(set => !constraint.tasks.every(task => set.includes(task)));
  }
}

const pair = fc
  .uniqueArray(fc.nat(4), { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 1]): readonly [number, number] => [a, b]);
const anyConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({ kind: fc.constant('most' as const), networks: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('fewest' as const), tasks: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('excluded' as const),
    networks: fc.uniqueArray(fc.nat(35), { maxLength: 9 }),
  }),
  fc.record({ kind: fc.constant('alone' as const), task: fc.nat(4) }),
  fc.record({ kind: fc.constantFrom('together' as const, 'apart' as const), tasks: pair }),
);

describe('constraints', () => {
  it('are met by every step, which is then the best of the steps that meet them', () => {
    fc.assert(
      fc.property(fc.array(anyConstraint, { maxLength: 4 }), constraints => {
        const free = frontierUnder([]);
        const { steps, conflict } = frontierUnder(constraints);
        for (const { grouping } of steps) {
          for (const constraint of constraints) expect(isMet(grouping.networks, constraint)).toBe(true);
        }
        for (const { budget, grouping } of free.steps) {
          if (!constraints.every(constraint => isMet(grouping.networks, constraint))) continue;
          const same = steps.findLast(step => step.budget <= budget);
          expect(same?.grouping.chosenBy).toBeCloseTo(grouping.chosenBy, 12);
        }
        if (steps.length > 0) {
          expect(conflict).toBeUndefined();
          return;
        }
        // Nothing can be chosen under the conflict, and something with any one of it lifted.
        expect(conflict?.length).toBeGreaterThan(0);
        expect(frontierUnder(conflict ?? []).steps).toEqual([]);
        for (const lifted of conflict ?? []) {
          const rest = conflict?.filter(other => other !== lifted) ?? [];
          expect(frontierUnder(rest).steps.length).toBeGreaterThan(0);
        }
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it('name the two that contradict each other, and no third', () => {
    const { conflict, infeasible } = frontierUnder([
      { kind: 'alone', task: 4 },
      { kind: 'together', tasks: [0, 1] },
      { kind: 'most', networks: 3 },
      { kind: 'apart', tasks: [0, 1] },
    ]);
    expect(infeasible).toEqual({ kind: 'unserved', tasks: [0, 1] });
    expect(conflict).toEqual([
      { kind: 'together', tasks: [0, 1] },
      { kind: 'apart', tasks: [0, 1] },
    ]);
  });

  it('end the draws of chance at the limit of networks', () => {
    const constraints = [{ kind: 'most', networks: 1 }] as const;
    const options = { headRule: 'test', maximumBudget: 5, budgets: [1, 5], seed: 1, constraints } as const;
    const curve = drain(traceCurve('worst', table, options));
    if (curve.kind !== 'points') throw new Error('points');
    expect(curve.points.map(point => point.grouping?.networks.length)).toEqual([1, 1]);
  });

  it('say which networks they leave out, and the tightest limit', () => {
    expect(forbiddenNetworks(table, [{ kind: 'excluded', networks: [7, 3] }])).toEqual([3, 7]);
    // With a task alone, of the 31 sets the 15 with it and another are left out.
    expect(forbiddenNetworks(table, [{ kind: 'alone', task: 0 }])).toHaveLength(15);
    // The ten half-size and full-size networks of one task.
    expect(forbiddenNetworks(table, [{ kind: 'fewest', tasks: 2 }])).toHaveLength(10);
    expect(
      networkLimit([
        { kind: 'most', networks: 4 },
        { kind: 'most', networks: 2 },
      ]),
    ).toBe(2);
    expect(networkLimit([])).toBeUndefined();
  });
});
