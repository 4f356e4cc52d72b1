import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { curveKey, curveRequest, withoutConstraints } from '../../../app/side/curves/curveRequest.ts';
import { wantFreeOf } from '../../../app/side/curves/wantOf.ts';
import { type SideSession, sideOf } from '../../../app/side/sideOf.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import { drain } from '../../../core/testing/drain.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import { priceWords } from './priceWords.ts';

const paper = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));

/** Setting 1 under constraints, both its search and that without them done. */
function priced(patch: Partial<Configuration>) {
  const configuration = { ...defaultConfiguration(), ...patch };
  const tables: SideSession['tables'] = { 'setting-1': { kind: 'loaded', loaded: paper } };
  const side = sideOf(configuration, { tables, curves: {} });
  if (side?.kind !== 'losses') throw new Error('a side of losses');
  const { table, strategy, settings } = side;
  const curves = [settings, withoutConstraints(settings)].map(
    each =>
      [
        curveKey(table, strategy, each),
        { kind: 'done', curve: drain(traceCurve(strategy, table, curveRequest(table, strategy, each, 0))) },
      ] as const,
  );
  const done = sideOf(configuration, { tables, curves: Object.fromEntries(curves) });
  if (done?.kind !== 'losses') throw new Error('a side of losses');
  return done;
}

describe('the price of constraints', () => {
  it('is the distance to what the same strategy reaches without them at the same budget', () => {
    const side = priced({ most: 2 });
    const [here, free] = [
      side.curve,
      side.free?.state?.kind === 'done' ? side.free.state.curve : undefined,
    ].map(curve => (curve ? curveAt(curve, 4)?.total : undefined) ?? Number.NaN);
    const percent = (100 * ((here ?? 0) / (free ?? 1) - 1)).toFixed(1);
    expect(priceWords(side, 4)).toBe(
      `At 4 SNT the constraints cost ${percent}%: without them the total loss would be ${free?.toFixed(4)}. `,
    );
    expect(priceWords(side, 1)).toBe('At 1 SNT the constraints cost nothing. ');
  });

  it('is said where they leave nothing to choose, and is nothing where there are none', () => {
    expect(priceWords(priced({ apart: ['s~d'] }), 1)).toMatch(
      /^At 1 SNT the constraints leave nothing to choose: without them the total loss would be 0\.5028\. $/,
    );
    const free = priced({});
    expect(free.free).toBeUndefined();
    expect(wantFreeOf(free)).toEqual([]);
    expect(priceWords(free, 1)).toBe('');
  });
});
