import { describe, expect, it } from 'vitest';
import { traceCurve } from '../../core/frontier/traceCurve.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { drain } from '../../core/testing/drain.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { frontierJson } from './frontierJson.ts';

const table = makeLossTable(2, [
  { tasks: [0], cost: 0.5, losses: [0.3], test: [0.31] },
  { tasks: [1], cost: 0.5, losses: [0.2], test: [0.22] },
  { tasks: [0, 1], cost: 1, losses: [0.25, 0.21], test: [0.1, null] },
]);

const budgets = [0.5, 1, 1.5];

function jsonOf(strategies: readonly StrategyKey[], of: LossTable = table) {
  const options = { headRule: 'validation', maximumBudget: 1.5, budgets, seed: 1 } as const;
  const curves = strategies.map(strategy => drain(traceCurve(strategy, of, options)));
  return frontierJson(of, curves, budgets);
}

describe('frontierJson', () => {
  it('writes what each strategy chooses at each budget', () => {
    expect(JSON.parse(JSON.stringify(jsonOf(['optimal'])))).toEqual({
      table: { id: 'made', name: 'Made', costUnit: 'SNT', tasks: ['a', 'b'] },
      budgets,
      strategies: {
        optimal: [
          { budget: 0.5, total: null, estimate: null, bound: null, proved: false, networks: [], heads: {} },
          {
            budget: 1,
            total: null,
            estimate: 0.45999999999999996,
            bound: 0.45999999999999996,
            proved: true,
            networks: [{ tasks: ['a', 'b'], cost: 1 }],
            heads: { a: 0, b: 0 },
          },
          {
            budget: 1.5,
            total: 0.32,
            estimate: 0.45,
            bound: 0.45,
            proved: true,
            networks: [
              { tasks: ['b'], cost: 0.5 },
              { tasks: ['a', 'b'], cost: 1 },
            ],
            heads: { a: 1, b: 0 },
          },
        ],
      },
    });
  });

  it('proves nothing of baselines and has no grouping for a mean', () => {
    const { strategies } = jsonOf(['random', 'independent']);
    expect(strategies.random?.[2]).toMatchObject({ estimate: null, proved: false, networks: [] });
    expect(strategies.independent?.[2]).toMatchObject({ total: 0.53, estimate: 0.5, bound: null });
  });

  it('says of a network that was never trained that it is predicted', () => {
    const chosen = jsonOf(['optimal'], { ...table, predictedFrom: 2 }).strategies.optimal?.[2];
    expect(chosen?.networks).toEqual([
      { tasks: ['b'], cost: 0.5 },
      { tasks: ['a', 'b'], cost: 1, predicted: true },
    ]);
  });

  it('keeps an id that objects treat as their own', () => {
    const [first, second] = table.tasks;
    if (!first || !second) throw new Error('the table has two tasks');
    const odd = { ...table, tasks: [{ ...first, id: '__proto__' }, second] };
    const text = JSON.stringify(jsonOf(['optimal'], odd).strategies.optimal?.[2]?.heads);
    expect(text).toBe('{"__proto__":1,"b":0}');
  });
});
