import { describe, expect, it } from 'vitest';
import type { EstimateError } from '../../core/strategies/estimatorQuality.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { EstimateAssessor } from './assessEstimates.ts';

const table = makeLossTable(1, [{ tasks: [0], cost: 1, losses: [1] }]);
const nothing = { r: Number.NaN, n: 0, p: Number.NaN };
const error: EstimateError = { correlation: nothing, withinTasks: nothing, meanAbsoluteError: 1 };

describe('EstimateAssessor', () => {
  it('asks once for each table, strategy and guess', async () => {
    const asked: string[] = [];
    const assessor = new EstimateAssessor({
      assess: async (_, strategy) => {
        asked.push(strategy);
        return error;
      },
    });
    const guess = { id: 'tag', values: { rows: [], columns: [], values: new Float64Array() } };
    expect(await assessor.assess(table, 'affinity', undefined)).toBe(error);
    await assessor.assess(table, 'affinity', undefined);
    await assessor.assess(table, 'affinity', guess);
    await assessor.assess(table, 'higher-order', undefined);
    await assessor.assess({ ...table }, 'affinity', undefined);
    expect(asked).toEqual(['affinity', 'affinity', 'higher-order', 'affinity']);
  });

  it('asks again after a failure', async () => {
    let count = 0;
    const assessor = new EstimateAssessor({
      assess: async () => {
        if (++count === 1) throw new Error('out of memory');
        return error;
      },
    });
    await expect(assessor.assess(table, 'affinity', undefined)).rejects.toThrow('out of memory');
    expect(await assessor.assess(table, 'affinity', undefined)).toBe(error);
  });
});
