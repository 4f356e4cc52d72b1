import { expect, it } from 'vitest';
import { traceCurve } from '../../core/frontier/traceCurve.ts';
import { drain } from '../../core/testing/drain.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { defaultConfiguration } from '../configuration/fields.ts';
import { curveRequest } from './curves/curveRequest.ts';
import { leastBudget } from './leastBudget.ts';
import { sideOf } from './sideOf.ts';

it('the least budget told is one that serves every task, not the bound where the range begins', () => {
  const pair = (a: number, b: number, cost: number) => ({ tasks: [a, b], cost, losses: [1, 1] });
  const single = (task: number) => ({ tasks: [task], cost: 9.13, losses: [2] });
  const table = makeLossTable(3, [
    ...[pair(0, 1, 10.111), pair(0, 2, 10.257), pair(1, 2, 10.309)],
    ...[single(0), single(1), single(2)],
  ]);
  const configuration = { ...defaultConfiguration(), data: 'own-1' as const };
  const tables = {
    'own-1': { kind: 'loaded', loaded: { kind: 'losses', table, about: '', splitNotes: {} } },
  } as const;
  const before = sideOf(configuration, { tables, curves: {} });
  if (before?.kind !== 'losses') throw new Error('The table is there.');
  expect(leastBudget(before)).toBe(before.range.minimum);
  expect(before.range.minimum).toBeLessThan(19.241);
  const request = curveRequest(table, 'optimal', before.settings, 0);
  const curves = {
    [before.curves.optimal.id]: { kind: 'done', curve: drain(traceCurve('optimal', table, request)) },
  } as const;
  const after = sideOf(configuration, { tables, curves });
  if (after?.kind !== 'losses') throw new Error('The table is there.');
  expect(leastBudget(after)).toBeCloseTo(19.241, 9);
});
