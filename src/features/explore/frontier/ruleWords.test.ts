import { expect, test } from 'vitest';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import type { Constraint } from '../../../core/search/constraints.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { ruleWords } from './ruleWords.ts';

const table = makeLossTable(3, [
  { tasks: [0], cost: 0.5, losses: [1] },
  { tasks: [1], cost: 0.5, losses: [2] },
  { tasks: [2], cost: 0.5, losses: [3] },
  { tasks: [0, 1, 2], cost: 1, losses: [2, 2, 2] },
]);
const unserved = makeLossTable(2, [{ tasks: [0], cost: 1, losses: [1] }]);
const most: Constraint = { kind: 'most', networks: 2 };

type Points = Extract<StrategyCurve, { kind: 'points' }>;

function pointsOf(strategy: 'random' | 'worst', of: LossTable, constraints: readonly Constraint[]): Points {
  const tracing = traceCurve(strategy, of, {
    ...{ headRule: 'validation', maximumBudget: 2, budgets: [1, 1.5, 2], seed: 1, constraints },
  });
  let next = tracing.next();
  while (!next.done) next = tracing.next();
  if (next.value.kind !== 'points') throw new Error('points');
  return next.value;
}

test.each([
  ['random', table, []],
  ['worst', table, []],
  ['random', table, [most]],
  ['worst', table, [most]],
  ['random', unserved, []],
] as const)('says in English of %s what the search says', (strategy, of, constraints) => {
  const curve = pointsOf(strategy, of, constraints);
  expect(ruleWords(curve, { constraints })).toBe(curve.rule);
});

test('says of draws how many there were and how sure their mean is', () => {
  const curve = pointsOf('random', table, []);
  const drawn = curve.points.map(point => ({
    ...point,
    isExact: false,
    count: 20_000,
    standardError: 0.00123,
  }));
  expect(ruleWords({ ...curve, points: drawn }, { constraints: [] })).toMatch(
    /^mean of up to 20,000 seeded draws \(standard error at most 0\.001\): networks drawn by chance until no more fits,/,
  );
  expect(ruleWords({ ...curve, strategy: 'worst', points: drawn }, { constraints: [most] })).toMatch(
    /^maximum of up to 20,000 seeded draws \(at least this bad\): .* until no more fits or there are 2, drawn anew/,
  );
});
