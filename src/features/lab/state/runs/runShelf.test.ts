import { expect, it } from 'vitest';
import { planNetwork } from '../../model/networkPlan.ts';
import { defaultRecipe } from '../../model/recipe.ts';
import { freshRecord } from '../../model/training/trainingRun.ts';
import { keptRun, restoredRun, type SavedRun } from './runShelf.ts';

const network = { scale: 'half', tasks: ['depth'] } as const;
const count = planNetwork({ size: 'large', imageSize: 32, ...network }).parameterCount;
const vector = () => new Float32Array(count);
const saved: SavedRun = {
  recipe: { ...defaultRecipe, steps: 123, seeds: [4] },
  network,
  seed: 4,
  backend: 'wasm',
  snapshot: {
    record: { ...freshRecord, trainingLosses: [[1]] },
    trainer: { step: 1, parameters: vector(), first: vector(), second: vector() },
  },
};

it('gives back the run that it was given', () => {
  expect(restoredRun(structuredClone(keptRun(saved)))).toEqual(saved);
});

it('gives back nothing that this version cannot go on with', () => {
  const kept = keptRun(saved);
  const { trainer, record } = saved.snapshot;
  const other = { ...kept, snapshot: { record, trainer: { ...trainer, parameters: new Float32Array(3) } } };
  const short = { ...kept, snapshot: { record, trainer: { ...trainer, step: 5 } } };
  const strange = { ...kept, recipe: 'layers:90' };
  for (const wrong of [undefined, null, 5, {}, other, short, strange, { ...kept, network: 'full.tea' }]) {
    expect(restoredRun(wrong)).toBeUndefined();
  }
});
