import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../../../core/frontier/frontier.ts';
import type { LossTable } from '../../../../core/tables/lossTable.ts';
import { networksOf, runsOf } from '../../model/labRuns.ts';
import { defaultRecipe, listedText, type Recipe } from '../../model/recipe.ts';
import { type FinishedRun, recordedTable, tableNetwork } from '../../model/recordedTable.ts';
import { runsOfTable, tuningReport } from './tuningReport.ts';
import { isSameGrouping, type TunedRun, tuningRecipe, tuningRequests } from './tuningRun.ts';

const recipe: Recipe = { ...defaultRecipe, seeds: [4, 5, 6], steps: 30 };

/** Test losses 0.5 for all, 0.01 more for each further seed; validation losses twice those. */
function tableOf(followed: Recipe): LossTable {
  const runs = followed.seeds.flatMap((seed, s) =>
    networksOf(followed).map(({ scale, tasks }): FinishedRun => {
      const test = tasks.map(() => 0.5 + 0.01 * s);
      return { scale, tasks, seed, losses: { test, validation: test.map(loss => 2 * loss) } };
    }),
  );
  const table = recordedTable(followed, runs);
  if (!table) throw new Error('There are runs.');
  return table;
}

/** Half-size edges, and semantics + depth + normals + keypoints: rows 4 and 30. */
const grouping: Grouping = {
  networks: [4, 30],
  heads: [30, 30, 30, 30, 4],
  cost: 2,
  chosenBy: 5,
  reported: [0.51, 0.51, 0.51, 0.51, 0.51],
  total: 2.55,
};

const table = tableOf(recipe);

function done(index: number, losses: readonly number[], seed = 4): TunedRun {
  const network = tableNetwork(recipe, table, index);
  if (!network) throw new Error('The network is of the recipe.');
  const finished = { ...network, seed, losses: { test: losses, validation: losses.map(loss => 3 * loss) } };
  return { kind: 'done', finished, steps: 30, seconds: 1.5 };
}

const trained = [done(4, [0.612]), done(30, [0.51, 0.459, 0.51, 0.51])];

describe('tuningRequests', () => {
  it('names the networks of a grouping with the first seed, as the recipe itself names them', () => {
    const requests = tuningRequests(recipe, { table, grouping }, 'recipe', 10);
    const own = new Set(runsOf(recipe).map(run => run.id));
    expect(requests?.map(({ run }) => [listedText(run.design), run.seed, own.has(run.id)])).toEqual([
      ['half.edges', 4, true],
      ['full.semantics+depth+normals+keypoints', 4, true],
    ]);
  });

  it('fine-tunes from the pretrained network, on the scenes of the recipe', () => {
    const requests = tuningRequests(recipe, { table, grouping }, 'tuned', 10);
    expect(requests?.[0]?.recipe).toEqual({
      ...recipe,
      start: 'pretrained',
      steps: 10,
      seeds: [4],
    });
    expect(tuningRecipe(recipe, 10)).toEqual(requests?.[1]?.recipe);
  });

  it('trains as long from scratch, whatever the recipe starts from', () => {
    const pretrained: Recipe = { ...recipe, start: 'pretrained', stopRule: 'stalling' };
    const requests = tuningRequests(pretrained, { table, grouping }, 'equal', 10);
    expect(requests?.[0]?.recipe).toEqual({
      ...recipe,
      ...{ start: 'random', stopRule: 'fixed', steps: 10, seeds: [4] },
    });
    const tuned = tuningRequests(pretrained, { table, grouping }, 'tuned', 10);
    expect(requests?.map(({ run }) => run.design)).toEqual(tuned?.map(({ run }) => run.design));
    expect(requests?.[0]?.run.id).not.toBe(tuned?.[0]?.run.id);
  });

  it('names nothing where a network is none of the recipe', () => {
    const other: Recipe = { ...recipe, taskSet: 2, tasks: ['normals'] };
    expect(tuningRequests(other, { table, grouping }, 'tuned', 10)).toBeNull();
  });
});

describe('tuningReport', () => {
  it('waits for all networks', () => {
    expect(tuningReport({ table, grouping }, 'test', [undefined, trained[1]])).toBeNull();
    expect(
      tuningReport({ table, grouping }, 'test', [trained[0], { kind: 'running', step: 1, steps: 30 }]),
    ).toBeNull();
  });

  it('sets measured against predicted, per task and in sum, under the same heads and split', () => {
    const report = tuningReport({ table, grouping }, 'test', trained);
    expect(report?.predicted).toBeCloseTo(2.55);
    expect(report?.measured).toBeCloseTo(2.601);
    expect(report?.percent).toBeCloseTo(2);
    expect(report?.tasks.map(({ percent }) => Math.round(percent))).toEqual([0, -10, 0, 0, 20]);
    expect(report?.tasks[4]).toMatchObject({ network: 4, error: expect.closeTo(0.01 / Math.sqrt(3)) });
    expect(report).toMatchObject({ steps: 60, seconds: 3 });
    expect(report).not.toHaveProperty('isExact');
  });

  it('reads the split that is reported', () => {
    const report = tuningReport({ table, grouping }, 'validation', trained);
    expect(report?.predicted).toBeCloseTo(5.1);
    expect(report?.measured).toBeCloseTo(3 * 2.601);
  });

  it('leaves auxiliary tasks out', () => {
    const both = [done(4, [0.3]), done(35, [0.5, 0.5, 0.5, 0.5, 99])];
    const aside: Grouping = { ...grouping, networks: [4, 35], heads: [35, 35, 35, 35, 4] };
    expect(tuningReport({ table, grouping: aside }, 'test', both)?.measured).toBeCloseTo(2.3);
  });

  it('says whether the losses are those of recorded runs, bit for bit', () => {
    const known = trained.flatMap(run => (run.kind === 'done' ? [run.finished] : []));
    const isExact = (runs: readonly FinishedRun[]) =>
      tuningReport({ table, grouping }, 'test', trained, runs)?.isExact;
    expect(isExact(known)).toBe(true);
    const other = known.map(run => ({
      ...run,
      losses: { test: run.losses.test?.map(l => l + 1e-16) ?? [] },
    }));
    expect(isExact(other)).toBe(false);
    expect(isExact(known.slice(1))).toBeUndefined();
    expect(isExact(known.map(run => ({ ...run, seed: 9 })))).toBeUndefined();
  });
});

describe('runsOfTable', () => {
  it('takes the losses of a table of one seed for those of its runs, and none of a mean', () => {
    const one: Recipe = { ...recipe, seeds: [4] };
    const single = tableOf(one);
    const networkOf = (index: number) => tableNetwork(one, single, index);
    const runs = runsOfTable(single, one.seeds, 'test', networkOf);
    expect(runs).toHaveLength(36);
    expect(runs[30]).toEqual({
      ...networksOf(one)[30],
      seed: 4,
      losses: { test: [0.5, 0.5, 0.5, 0.5] },
    });
    expect(runsOfTable(table, recipe.seeds, 'test', networkOf)).toEqual([]);
  });
});

describe('isSameGrouping', () => {
  it('compares networks and heads, in the same rows', () => {
    expect(isSameGrouping({ table, grouping }, { table, grouping: { ...grouping, cost: 3 } })).toBe(true);
    const other = { ...grouping, heads: [30, 30, 30, 30, 30] };
    expect(isSameGrouping({ table, grouping }, { table, grouping: other })).toBe(false);
    const grown = { ...table, networkCount: 40 };
    expect(isSameGrouping({ table, grouping }, { table: grown, grouping })).toBe(false);
  });
});
