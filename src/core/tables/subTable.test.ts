import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import type { CurveOptions, StrategyCurve } from '../frontier/strategyCurve.ts';
import { traceCurve } from '../frontier/traceCurve.ts';
import { strategyKeys } from '../strategies/strategy.ts';
import { lossOf, taskSetOf } from './lossTable.ts';
import { withoutNetworks } from './subTable.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;
const options: CurveOptions = { headRule: 'validation', maximumBudget: 3, budgets: [2, 3], seed: 1 };

function run(strategy: (typeof strategyKeys)[number], excluded: readonly number[]): StrategyCurve {
  const search = traceCurve(strategy, table, {
    ...options,
    constraints: [{ kind: 'excluded', networks: excluded }],
  });
  for (;;) {
    const next = search.next();
    if (next.done) return next.value;
  }
}

/** Every grouping of a curve. */
function groupingsOf(curve: StrategyCurve) {
  return curve.kind === 'frontier'
    ? curve.frontier.steps.map(step => step.grouping)
    : curve.points.flatMap(point => (point.grouping ? [point.grouping] : []));
}

describe('withoutNetworks', () => {
  it('keeps the other networks as they are', () => {
    const sub = withoutNetworks(table, [0, 2, 35]);
    expect(sub.table.networkCount).toBe(33);
    expect([...taskSetOf(sub.table, 1)]).toEqual([3]);
    expect(lossOf(sub.table, 1, 3, 'test')).toBe(lossOf(table, 3, 3, 'test'));
  });

  it('keeps every strategy from choosing them, and reports by the indices of the whole table', () => {
    const before = groupingsOf(run('optimal', [])).at(-1);
    const excluded = before?.networks ?? [];
    expect(excluded.length).toBeGreaterThan(0);
    for (const strategy of strategyKeys) {
      for (const grouping of groupingsOf(run(strategy, excluded))) {
        expect(grouping.networks.filter(network => excluded.includes(network))).toEqual([]);
        grouping.heads.forEach((head, task) => {
          expect(grouping.reported[task]).toBe(lossOf(table, head, task, 'test'));
        });
      }
    }
    const after = groupingsOf(run('optimal', excluded)).at(-1);
    expect(after?.chosenBy).toBeGreaterThan(before?.chosenBy as number);
  });

  it('lets higher-order estimates still know the pairs that may not be chosen', () => {
    const pairs = [...table.costs.keys()].filter(i => taskSetOf(table, i).length === 2);
    const curve = run('higher-order', pairs);
    expect(
      groupingsOf(curve).some(({ networks }) => networks.some(i => taskSetOf(table, i).length > 2)),
    ).toBe(true);
  });

  it('names the tasks that no network is left for', () => {
    const withDepth = [...table.costs.keys()].filter(i => taskSetOf(table, i).includes(1));
    const curve = run('optimal', withDepth);
    expect(curve).toMatchObject({ frontier: { steps: [], infeasible: { kind: 'unserved', tasks: [1] } } });
  });
});
