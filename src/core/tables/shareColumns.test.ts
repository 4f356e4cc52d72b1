import { describe, expect, it } from 'vitest';
import { columnTable } from '../../../bench/columnTable.ts';
import { drain } from '../testing/drain.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { shareColumns } from './shareColumns.ts';

const table = {
  ...makeLossTable(2, [
    { tasks: [0], cost: 0.5, losses: [1] },
    { tasks: [0, 1], cost: 1, losses: [2, null] },
  ]),
  errors: { validation: Float64Array.of(0.1, 0.2, 0.3) },
};

describe('shareColumns', () => {
  it('keeps every figure, in memory that threads share', () => {
    const shared = drain(shareColumns(table));
    expect(shared).toEqual(table);
    const columns = [
      shared.costs,
      shared.offsets,
      shared.members,
      shared.losses.test,
      shared.errors?.validation,
    ];
    expect(columns.every(column => column?.buffer instanceof SharedArrayBuffer)).toBe(true);
  });

  it('copies nothing that is shared already', () => {
    const shared = drain(shareColumns(table));
    const again = drain(shareColumns(shared));
    expect(again.members).toBe(shared.members);
    expect(again.losses.validation).toBe(shared.losses.validation);
  });

  it('copies a large table in many steps, to the last value', () => {
    const large = columnTable({
      taskCount: 12,
      networkCount: 300_000,
      seed: 1,
      costs: 'sizes',
      largestSet: 12,
    });
    const copying = shareColumns(large);
    let steps = 0;
    let next = copying.next();
    for (; !next.done; next = copying.next()) steps++;
    expect(steps).toBeGreaterThan(10);
    const { members, losses } = next.value;
    expect(members.at(-1)).toBe(large.members.at(-1));
    expect(losses.test?.every((loss, p) => loss === large.losses.test?.[p])).toBe(true);
  });
});
