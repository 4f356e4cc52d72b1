import { describe, expect, it } from 'vitest';
import { runsOf } from '../../model/labRuns.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { recipeId } from '../../model/recipe.ts';
import { fakeResult, fakeSnapshot } from '../testing/fakeClients.ts';
import { readSnapshot, readSweeps, storedHead } from './storedSweep.ts';
import type { StoredRun, SweepHead } from './sweep.ts';

const { recipe } = parseRecipe('tasks:depth+normals;steps:10;scenes:32');
const [first, second] = runsOf(recipe);
if (!first || !second) throw new Error('unreachable');
const head: SweepHead = {
  id: recipeId(recipe) as `lab-${string}`,
  recipe,
  name: 'Lab',
  createdAt: '2026-01-02T03:04:05.000Z',
  backend: 'wasm',
};

function finished(run = first): StoredRun {
  const result = run && fakeResult(run, false);
  if (!result?.finished) throw new Error('unreachable');
  return { kind: 'finished', finished: result.finished };
}

function read(runs: readonly (readonly [string, unknown])[], stored: unknown = storedHead(head)) {
  return readSweeps([[`sweep/${head.id}`, stored], ...runs], []);
}

describe('what is read of a kept sweep', () => {
  it('is what was written', () => {
    const { sweeps, refused } = read([[`run/${first.id}`, finished()]]);
    expect(refused).toEqual([]);
    expect(sweeps).toEqual([{ head, runs: new Map([[first.id, finished()]]), interruptedAt: new Map() }]);
  });

  it('leaves out a run that is none of the recipe’s, another network’s, or short of a loss, and says why', () => {
    const short = {
      ...finished(),
      finished: { ...fakeResult(first, false).finished, losses: { validation: [], test: [] } },
    };
    const { sweeps, refused } = read([
      [`run/${head.id}.full.edges.1`, finished()],
      [`run/${first.id}`, finished(second)],
      [`run/${second.id}`, short],
    ]);
    expect(sweeps[0]?.runs.size).toBe(0);
    expect(refused).toEqual([
      expect.stringContaining('none of its recipe’s'),
      expect.stringContaining('another network'),
      expect.stringMatching(/another network|one loss for each/),
    ]);
  });

  it('refuses a sweep whose recipe is another than the one it is kept under', () => {
    const { sweeps, refused } = read([], { ...storedHead(head), recipe: 'steps:11' });
    expect(sweeps).toEqual([]);
    expect(refused).toEqual([expect.stringContaining('its recipe is another')]);
    expect(read([], { ...storedHead(head), recipe: 'steps:1e9' }).sweeps).toEqual([]);
    expect(read([], 'nonsense').refused).toEqual([expect.stringContaining('does not know')]);
  });

  it('takes a snapshot of its own network only', () => {
    const snapshot = fakeSnapshot(first, 4);
    expect(readSnapshot(recipe, first.id, structuredClone(snapshot))).toEqual({
      kind: 'read',
      value: snapshot,
    });
    const pair = runsOf(recipe).at(-1);
    if (!pair) throw new Error('unreachable');
    expect(readSnapshot(recipe, pair.id, snapshot).kind).toBe('refused');
    expect(readSnapshot(recipe, first.id, fakeSnapshot(first, 11)).kind).toBe('refused');
    expect(readSnapshot(recipe, first.id, undefined).kind).toBe('refused');
  });
});
