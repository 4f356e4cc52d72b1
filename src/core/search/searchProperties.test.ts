import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTable } from '../../../bench/listTable.ts';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { type Frontier, stepAt } from '../frontier/frontier.ts';
import { buildLossTable, type LossTable, lossOf, type NetworkRow, taskSetOf } from '../tables/lossTable.ts';
import { everyFrontier } from '../testing/everyFrontier.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { combineLosses } from './combine.ts';
import { findOptima } from './searchFrontier.ts';

type Combine = 'sum' | 'max';

function frontierOf(
  table: LossTable,
  maximumBudget: number,
  combine: Combine = 'sum',
  maximumNetworks?: number,
) {
  const chooseBy = table.losses.validation ?? new Float64Array();
  const limit = maximumNetworks === undefined ? {} : { maximumNetworks };
  return findOptima(table, { chooseBy, headRule: 'validation', maximumBudget, combine, ...limit });
}

/** Cost and value of each step, from its networks and the table alone; what the step itself says must agree. */
function checked(table: LossTable, frontier: Frontier, combine: Combine) {
  return frontier.steps.map(({ grouping, proof, budget }) => {
    const losses = table.tasks.map((_, task) =>
      grouping.networks.reduce((least, network) => {
        const loss = lossOf(table, network, task, 'validation');
        return loss < least ? loss : least;
      }, Number.POSITIVE_INFINITY),
    );
    const value = combineLosses(losses, combine);
    const cost = grouping.networks.reduce((sum, network) => sum + (table.costs[network] as number), 0);
    expect(grouping.chosenBy).toBeCloseTo(value, 9);
    expect(grouping.cost).toBeCloseTo(cost, 9);
    expect(budget).toBe(grouping.cost);
    expect(proof).toMatchObject({ proved: true, gap: 0 });
    expect(proof.bound).toBeCloseTo(value, 9);
    return { cost, value };
  });
}

const rounded = (steps: readonly { readonly cost: number; readonly value: number }[]) =>
  steps.map(({ cost, value }) => `${cost.toFixed(7)} ${(value + 1e-12).toFixed(7)}`);

const costKinds = [fc.constantFrom(0.5, 1), fc.integer({ min: 997, max: 2991 }).map(k => k / 997)] as const;

const smallTable = fc.constantFrom(...costKinds).chain(costs =>
  fc.integer({ min: 1, max: 6 }).chain(taskCount =>
    fc
      .array(
        fc
          .record({
            tasks: fc.uniqueArray(fc.nat(taskCount - 1), { minLength: 1, maxLength: taskCount }),
            cost: costs,
            all: fc.array(fc.integer({ min: -2, max: 30 }), { minLength: taskCount, maxLength: taskCount }),
          })
          .map(({ tasks, cost, all }) => ({ tasks, cost, losses: all.slice(0, tasks.length) })),
        { minLength: 1, maxLength: 14 },
      )
      .map(rows => makeLossTable(taskCount, rows)),
  ),
);

describe('every proof, checked from the table alone', () => {
  it.each([
    ['the sum', 'sum', undefined],
    ['the sum, at most two networks (the large search)', 'sum', 2],
    ['the worst task', 'max', undefined],
    ['the worst task, at most two networks (thresholds)', 'max', 2],
  ] as const)('holds for %s', (_, combine, most) => {
    fc.assert(
      fc.property(smallTable, table => {
        const frontier = frontierOf(table, 4, combine, most);
        expect(rounded(checked(table, frontier, combine))).toEqual(
          rounded(everyFrontier(table, 4, combine, most)),
        );
      }),
      { numRuns: 400, seed: 21 },
    );
  });
});

/** The rows of a table, so that tests can change them. */
function rowsOf(table: LossTable): NetworkRow[] {
  return [...table.costs].map((cost, i) => {
    const tasks = [...taskSetOf(table, i)];
    const losses = tasks.map(task => lossOf(table, i, task, 'validation'));
    return { tasks, cost, losses: { validation: losses, test: losses } };
  });
}

describe.each([
  ['all sets of 6 tasks', syntheticTable(6, 8), 6],
  ['a list over 16 tasks', listTable(16, 260, 3, 'equal'), 8],
  ['a list over 14 tasks with latencies', listTable(14, 60, 4, 'latencies'), 90],
])('what must not matter, or must: %s', (_, table, budget) => {
  const steps = rounded(checked(table, frontierOf(table, budget), 'sum'));

  it('the order of the tasks', () => {
    const n = table.tasks.length;
    const order = [...table.tasks.keys()].map(task => (task * 5 + 3) % n);
    const isPermutation = new Set(order).size === n;
    const moved = isPermutation ? order : [...table.tasks.keys()].reverse();
    const rows = rowsOf(table).map(row => ({ ...row, tasks: row.tasks.map(task => moved[task] as number) }));
    const relabelled = buildLossTable(table, rows);
    expect(rounded(checked(relabelled, frontierOf(relabelled, budget), 'sum'))).toEqual(steps);
  });

  it('the unit of the losses, but for the value', () => {
    const losses = { validation: (table.losses.validation ?? new Float64Array()).map(loss => 1000 * loss) };
    const scaled = { ...table, losses };
    const back = checked(scaled, frontierOf(scaled, budget), 'sum').map(({ cost, value }) => ({
      cost,
      value: value / 1000,
    }));
    expect(rounded(back)).toEqual(steps);
  });

  it('networks that another beats', () => {
    const beaten = rowsOf(table)
      .filter((_row, i) => i % 3 === 0)
      .map(row => ({
        ...row,
        cost: row.cost * 1.5,
        losses: { validation: (row.losses.validation ?? []).map(loss => (loss ?? 0) + 0.01) },
      }));
    const more = buildLossTable(table, [...rowsOf(table), ...beaten]);
    expect(rounded(checked(more, frontierOf(more, budget), 'sum'))).toEqual(steps);
  });

  it('a further network never hurts, and neither does a larger budget', () => {
    const rows = rowsOf(table);
    const first = rows[rows.length - 1] as NetworkRow;
    const better = {
      ...first,
      losses: { validation: (first.losses.validation ?? []).map(loss => 0.7 * (loss ?? 0)) },
    };
    const more = frontierOf(buildLossTable(table, [...rows, better]), budget);
    const before = frontierOf(table, budget);
    for (const { budget: at, grouping } of before.steps) {
      expect(stepAt(more, at)?.grouping.chosenBy).toBeLessThanOrEqual(grouping.chosenBy + 1e-9);
    }
    const values = before.steps.map(({ grouping }) => grouping.chosenBy);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const smaller = frontierOf(table, 0.7 * budget);
    for (const { budget: at, grouping } of smaller.steps) {
      expect(stepAt(before, at)?.grouping.chosenBy).toBeCloseTo(grouping.chosenBy, 9);
    }
  });
});
