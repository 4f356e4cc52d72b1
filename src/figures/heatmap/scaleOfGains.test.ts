import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGains, usualGains } from '../../core/gains/gains.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { fittedEnd, scaleOfGains } from './scaleOfGains.ts';

const gains = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 6, maxLength: 60 });

describe('scaleOfGains', () => {
  it('fits the gains of a table, and says on which side some lie beyond its end', () => {
    const scaleOf = (id: string) => {
      const table = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8')).table as LossTable;
      return scaleOfGains(findGains(table, { ...usualGains, split: 'test' }).values, 0);
    };
    // The worst of them is −34.6 %, the next −11.3 %.
    expect(scaleOf('setting-1')).toEqual({
      kind: 'diverging',
      clamp: 15,
      beyond: { low: true, high: false },
    });
    expect(scaleOf('setting-3')).toMatchObject({ clamp: 40, beyond: { low: false, high: false } });
    expect(scaleOfGains([0.2, -0.1, 0.05, 0.3], 0)).toMatchObject({
      clamp: 0.3,
      beyond: { low: false, high: false },
    });
  });

  it('is as far as it is told, whatever the gains', () => {
    expect(scaleOfGains([30, -2, Number.NaN], 10)).toEqual({
      kind: 'diverging',
      clamp: 10,
      beyond: { low: false, high: true },
    });
  });

  it('is not moved by one gain, however far out', () => {
    fc.assert(
      fc.property(gains, fc.double({ min: 1, max: 1e6, noNaN: true }), (usual, factor) => {
        const most = Math.max(...usual.map(Math.abs));
        fc.pre(new Set(usual.map(Math.abs)).size > usual.length / 2 + 1);
        expect(fittedEnd([...usual, 200 * factor])).toBeLessThanOrEqual(Math.max(10 * most, 1e-300));
      }),
    );
  });

  it('ends at a round number no more than half as far again as the gains that it holds', () => {
    fc.assert(
      fc.property(gains, list => {
        const end = fittedEnd(list);
        const held = Math.max(...list.map(Math.abs).filter(size => size <= end), 0);
        if (held > 0) expect(end / held).toBeLessThanOrEqual(1.5 + 1e-6);
      }),
    );
  });

  it('has an end without any gain, and where all are alike', () => {
    expect(fittedEnd([])).toBe(15);
    expect(fittedEnd([0, 0])).toBe(15);
    expect(fittedEnd([4, -4, 4])).toBe(4);
    expect(fittedEnd([0, 0, 0, 0, 0, 7])).toBe(8);
  });
});
