import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLossTable } from '../../../../core/testing/makeLossTable.ts';
import { runsOf } from '../../model/labRuns.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { fakeResult } from '../testing/fakeClients.ts';
import { type MeasuredRun, sameNetworks, sweepTables } from './labTables.ts';

describe('the tables of a sweep', () => {
  const twoSeeds = parseRecipe('tasks:depth+normals+edges;steps:10;scenes:32;seeds:7+3').recipe;
  const measured = runsOf(twoSeeds).map((run): MeasuredRun => {
    const { finished, outcome } = fakeResult(run, run.design.tasks.length === 3);
    if (!finished) throw new Error('unreachable');
    return outcome.record.affinities.count > 0
      ? { finished, affinities: outcome.record.affinities }
      : { finished };
  });

  it('are the same whatever the order in which the runs finish', () => {
    const expected = sweepTables(twoSeeds, 'Lab', 'wasm', measured);
    fc.assert(
      fc.property(fc.shuffledSubarray(measured, { minLength: measured.length }), runs => {
        expect(sweepTables(twoSeeds, 'Lab', 'wasm', runs)).toEqual(expected);
      }),
    );
  });

  it('have one row per network with standard errors over seeds, and affinities that are means over seeds', () => {
    const [losses, lookahead] = sweepTables(twoSeeds, 'Lab', 'wasm', measured);
    if (losses?.kind !== 'losses' || lookahead?.kind !== 'affinity') throw new Error('other tables');
    expect(losses.table.networkCount).toBe(10);
    const [mean, error] = [losses.table.losses.test?.[0], losses.table.errors?.test?.[0]];
    expect(mean).toBeCloseTo(0.1 + 0.005 + 0.0005);
    // Of two values, half of their difference.
    expect(error).toBeCloseTo(0.0002);
    // Sums over two probes of i + seed, so means of (i + 7) / 2 and (i + 3) / 2; in percent.
    expect(lookahead.table.values[4]).toBeCloseTo(100 * ((4 + 7) / 4 + (4 + 3) / 4));
  });
});

it('finds the same networks again after rows were added before and between them', () => {
  const before = makeLossTable(2, [
    { tasks: [0], cost: 1, losses: [1] },
    { tasks: [0, 1], cost: 2, losses: [1, 1] },
  ]);
  const after = makeLossTable(2, [
    { tasks: [0], cost: 0.5, losses: [1] },
    { tasks: [0], cost: 1, losses: [1] },
    { tasks: [1], cost: 1, losses: [1] },
    { tasks: [0, 1], cost: 2, losses: [1, 1] },
  ]);
  expect(sameNetworks(before, after, [0, 1])).toEqual([1, 3]);
  expect(sameNetworks(before, after, [7])).toEqual([]);
});
