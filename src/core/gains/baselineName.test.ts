import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { baselineName, singleSizes } from './baselineName.ts';

const single = (task: number, cost: number) => ({ tasks: [task], cost, losses: [1] });
const inMs = (...rows: ReturnType<typeof single>[]) => ({ ...makeLossTable(2, rows), costUnit: 'ms' });

describe('baselineName', () => {
  it('speaks of half and full size in the settings of the paper', () => {
    const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
    if (loaded.kind !== 'losses') throw new Error('a loss table');
    expect(baselineName(loaded.table, 'half')).toBe('half-size single');
    expect(baselineName(loaded.table, 'full')).toBe('full-size single');
  });

  it('calls so what is about half or all of the Standard Network Time, as in the Lab, and nothing else', () => {
    const lab = [single(0, 0.52), single(1, 0.5), single(0, 1.02), single(1, 0.99)];
    expect(baselineName(makeLossTable(2, lab), 'half')).toBe('half-size single');
    expect(baselineName(makeLossTable(2, lab), 'full')).toBe('full-size single');
    const far = makeLossTable(2, [single(0, 0.5), single(1, 0.53), single(0, 1), single(1, 1.1)]);
    expect([baselineName(far, 'half'), baselineName(far, 'full')]).toEqual([
      'cheapest single',
      'dearest single',
    ]);
    expect(baselineName(inMs(...lab), 'half')).toBe('cheapest single');
  });

  it('names the cost that the baselines of all tasks share, in the unit of the table', () => {
    const table = inMs(single(0, 4.8), single(1, 4.8), single(0, 9.1), single(1, 9.3));
    expect(baselineName(table, 'half')).toBe('cheapest single, 4.8 ms');
    expect(baselineName(table, 'full')).toBe('dearest single');
    const snt = makeLossTable(2, [single(0, 0.25), single(1, 0.25), single(0, 2), single(1, 2)]);
    expect(baselineName(snt, 'half')).toBe('cheapest single, 0.25 SNT');
  });

  it('does not tell sizes apart where each task has one single-task network, or none', () => {
    const one = inMs(single(0, 4.8), single(1, 9));
    expect([singleSizes(one), baselineName(one, 'half'), baselineName(one, 'full')]).toEqual([
      'one-size',
      'single-task network',
      'single-task network',
    ]);
    const none = makeLossTable(2, [{ tasks: [0, 1], cost: 1, losses: [1, 1] }]);
    expect([singleSizes(none), baselineName(none, 'half')]).toEqual(['none', 'single-task network']);
  });
});
