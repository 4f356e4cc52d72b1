import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { highsOptimum } from '../../../../bench/highsFrontier.ts';
import { listTable } from '../../../../bench/listTable.ts';
import { syntheticTable } from '../../../../bench/syntheticTable.ts';
import { wideList } from '../../../../bench/wideList.ts';
import { isWhole } from '../../../../testing/whole.ts';
import { stepAt } from '../../frontier/frontier.ts';
import { type LossTable, lossOf } from '../../tables/lossTable.ts';
import { drain } from '../../testing/drain.ts';
import { makeLossTable } from '../../testing/makeLossTable.ts';
import { dynamicCovers } from '../dynamicCovers.ts';
import { findOptima } from '../searchFrontier.ts';
import { makeCandidates } from './candidates.ts';
import { type WalkOptions, walkBudgets } from './walkBudgets.ts';

/** Random tables a property. */
const cases = isWhole ? 250 : 100;

const validationOf = (table: LossTable) => table.losses.validation ?? new Float64Array();

/** The steps by the large search: cost and value, ascending. */
function largeSteps(
  table: LossTable,
  maximumBudget: number,
  unit: number | undefined,
  how: Pick<WalkOptions, 'limits' | 'mostLabelTasks'> = {},
) {
  const candidates = makeCandidates(table, validationOf(table));
  const maximumNetworks = table.tasks.length;
  const solved = drain(walkBudgets(candidates, { maximumBudget, maximumNetworks, unit, ...how }));
  expect(solved.every(({ isProved }) => isProved)).toBe(true);
  const steps: { cost: number; value: number; count: number }[] = [];
  for (const { cover } of [...solved].reverse()) {
    if (!cover) continue;
    const value = cover.value * candidates.scale + candidates.base;
    const last = steps[steps.length - 1];
    const count = new Set(cover.columns.map(column => column.network)).size;
    if (!last || value < last.value - 1e-9) steps.push({ cost: cover.cost, value, count });
  }
  return steps;
}

/** The same by the subset dynamic programme. */
function dynamicSteps(table: LossTable, maximumBudget: number, unit: number | undefined) {
  const covers = drain(dynamicCovers(table, validationOf(table), maximumBudget, unit, 1e-10));
  return covers.map(({ networks, value }) => ({
    cost: networks.reduce((sum, i) => sum + (table.costs[i] ?? Number.NaN), 0),
    value,
    count: new Set(networks).size,
  }));
}

const rounded = (steps: ReturnType<typeof largeSteps>) =>
  steps.map(({ cost, value, count }) => `${cost.toFixed(8)} ${(value + 1e-12).toFixed(8)} ${count}`);

function randomTable(costs: fc.Arbitrary<number>, loss: fc.Arbitrary<number>) {
  return fc.integer({ min: 1, max: 6 }).chain(taskCount => {
    const measured = fc.oneof({ weight: 9, arbitrary: loss }, { weight: 1, arbitrary: fc.constant(null) });
    const row = fc
      .record({
        tasks: fc.uniqueArray(fc.nat(taskCount - 1), { minLength: 1, maxLength: taskCount }),
        cost: costs,
        all: fc.array(measured, { minLength: taskCount, maxLength: taskCount }),
      })
      .map(({ tasks, cost, all }) => ({ tasks, cost, losses: all.slice(0, tasks.length) }));
    return fc
      .array(row, { minLength: 1, maxLength: 24 })
      .map(rows => makeLossTable(taskCount, rows))
      .filter(table => table.tasks.every((_, task) => isServed(table, task)));
  });
}

function isServed(table: LossTable, task: number): boolean {
  return [...table.costs.keys()].some(i => Number.isFinite(lossOf(table, i, task, 'validation')));
}

/** Fractions: apart by more than rounding, or equal. */
const fraction = (min: number, max: number) =>
  fc.integer({ min: min * 997, max: max * 997 }).map(k => k / 997);

describe('walkBudgets', () => {
  it.each([
    ['half and whole costs, many ties', fc.constantFrom(0.5, 1), fc.nat(3), 0.5],
    ['whole costs, losses of both signs', fc.integer({ min: 1, max: 5 }), fraction(-1, 1), 1],
    ['costs that share no unit', fraction(1, 3), fraction(0, 1), undefined],
  ])('equals the subset dynamic programme: %s', (_, costs, loss, unit) => {
    fc.assert(
      fc.property(randomTable(costs, loss), table => {
        const maximumBudget = 4;
        expect(rounded(largeSteps(table, maximumBudget, unit))).toEqual(
          rounded(dynamicSteps(table, maximumBudget, unit)),
        );
      }),
      { numRuns: cases, seed: 11 },
    );
  });

  it.each([
    ['half and whole costs, many ties', fc.constantFrom(0.5, 1), fc.nat(3), 0.5],
    ['costs that share no unit', fraction(1, 3), fraction(-1, 1), undefined],
  ])(
    'equals it by branch and bound too, where windows are taken to be too wide: %s',
    (_, costs, loss, unit) => {
      fc.assert(
        fc.property(randomTable(costs, loss), table => {
          expect(rounded(largeSteps(table, 4, unit, { limits: { columns: 0 } }))).toEqual(
            rounded(dynamicSteps(table, 4, unit)),
          );
        }),
        { numRuns: cases, seed: 12 },
      );
    },
  );

  it.each([
    ['half and whole costs, many ties', fc.constantFrom(0.5, 1), fc.nat(3), 0.5],
    ['whole costs, losses of both signs', fc.integer({ min: 1, max: 5 }), fraction(-1, 1), 1],
    ['costs that share no unit', fraction(1, 3), fraction(0, 1), undefined],
    ['one cost', fc.constant(1), fraction(0, 1), 1],
  ])('equals it by branch and bound alone, as beyond 60 tasks: %s', (_, costs, loss, unit) => {
    fc.assert(
      fc.property(randomTable(costs, loss), table => {
        expect(rounded(largeSteps(table, 4, unit, { mostLabelTasks: 0 }))).toEqual(
          rounded(dynamicSteps(table, 4, unit)),
        );
      }),
      { numRuns: cases, seed: 13 },
    );
  });

  it('has a cover above the optimum and a bound below it where its work is over too soon', () => {
    let unproved = 0;
    for (const seed of [1, 2]) {
      const table = syntheticTable(7, seed);
      const candidates = makeCandidates(table, validationOf(table));
      const options = { maximumBudget: 7, maximumNetworks: 7, unit: 0.5, mostLabelTasks: 0 };
      const solved = drain(walkBudgets(candidates, { ...options, limits: { branches: 1 } }));
      const optima = dynamicSteps(table, 7, 0.5);
      for (const { budget, cover, bound, isProved } of solved) {
        const optimum = optima.findLast(({ cost }) => cost <= budget + 1e-9)?.value ?? Number.NaN;
        const inUnits = (value: number) => value * candidates.scale + candidates.base;
        expect(inUnits(bound)).toBeLessThanOrEqual(optimum + 1e-9);
        expect(inUnits(cover?.value ?? Number.NaN)).toBeGreaterThanOrEqual(optimum - 1e-9);
        if (!isProved) unproved++;
      }
    }
    expect(unproved).toBeGreaterThan(2);
  });

  it('equals the subset dynamic programme on all task sets of 14 tasks', () => {
    const table = syntheticTable(14, 3);
    const chooseBy = validationOf(table);
    const frontier = findOptima(table, { chooseBy, headRule: 'validation', maximumBudget: 14 });
    expect(frontier.steps[0]?.proof.method).toBe('column-generation');
    const steps = frontier.steps.map(({ grouping }) => ({
      cost: grouping.cost,
      value: grouping.chosenBy,
      count: grouping.networks.length,
    }));
    expect(rounded(steps)).toEqual(rounded(dynamicSteps(table, 14, 0.5)));
  });

  it('agrees with HiGHS on a list of networks over 33 tasks, whose sets need two words', async () => {
    const highs = await loadHighs();
    const table = listTable(33, 450, 5, 'equal');
    const chooseBy = validationOf(table);
    const frontier = findOptima(table, { chooseBy, headRule: 'validation', maximumBudget: 33 });
    const theirs = highsOptimum(highs, table, chooseBy, 18);
    const ours = stepAt(frontier, 18);
    expect(ours?.proof.proved).toBe(true);
    expect(ours?.grouping.chosenBy).toBeCloseTo(theirs ?? Number.NaN, 6);
  });

  it('agrees with HiGHS on a list of networks over 70 tasks, and its groupings are what they are said to be', async () => {
    const highs = await loadHighs();
    const table = wideList(70, 100, 5, 'random');
    const chooseBy = validationOf(table);
    const { steps } = findOptima(table, { chooseBy, headRule: 'validation', maximumBudget: isWhole ? 4 : 3 });
    expect(steps.map(({ budget }) => budget)).toEqual(isWhole ? [1, 2, 3, 4] : [1, 2, 3]);
    for (const { budget, grouping, proof } of steps) {
      expect(proof).toMatchObject({ method: 'branch-and-bound', proved: true });
      expect(grouping.networks.length).toBe(budget);
      const least = table.tasks.map((__, task) =>
        Math.min(...grouping.networks.map(i => lossOf(table, i, task, 'validation')).filter(Number.isFinite)),
      );
      expect(grouping.chosenBy).toBeCloseTo(
        least.reduce((sum, loss) => sum + loss, 0),
        9,
      );
    }
    const theirs = highsOptimum(highs, table, chooseBy, 2);
    expect(steps[1]?.grouping.chosenBy).toBeCloseTo(theirs ?? Number.NaN, 6);
  });

  it('bounds the value of every budget from below at every moment, and covers it from above', () => {
    const table = syntheticTable(10, 4);
    const candidates = makeCandidates(table, validationOf(table));
    const least = Math.min(...dynamicSteps(table, 10, 0.5).map(({ value }) => value));
    let moments = 0;
    const walk = walkBudgets(candidates, { maximumBudget: 10, maximumNetworks: 10, unit: 0.5 });
    for (let next = walk.next(); !next.done; next = walk.next()) {
      for (const { bound, cover } of next.value.solved) {
        expect(bound * candidates.scale + candidates.base).toBeGreaterThanOrEqual(least - 1e-9);
        expect(cover?.value).toBeGreaterThanOrEqual(bound - 1e-9);
      }
      moments++;
    }
    expect(moments).toBeGreaterThan(20);
  });
});
