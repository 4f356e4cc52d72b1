import { expect, test } from 'vitest';
import { addProbe, affinityTableOf, noAffinities } from '../../model/training/affinityMeter.ts';
import { startSimd, tinyData, tinyOptions, tinyTasks } from '../testing/tinyExperiment.ts';
import { Trainer } from './trainer.ts';

const source = { title: 'A test', licence: 'MIT' };

test('a real network gives cosines from -1 to 1, 1 with itself, and helps itself', async () => {
  const trainer = new Trainer(tinyOptions, tinyData, await startSimd());
  let sums = noAffinities;
  for (let i = 0; i < 4; i++) {
    sums = addProbe(sums, trainer.probe(1e-4));
    await trainer.advance(1e-3);
  }
  trainer.dispose();
  const cosine = affinityTableOf('cosine', sums, tinyTasks, 'run', source).values;
  expect(cosine[0]).toBeCloseTo(1, 9);
  expect(cosine[3]).toBeCloseTo(1, 9);
  expect(cosine[1]).toBe(cosine[2]);
  expect(Math.abs(cosine[1] ?? 2)).toBeLessThan(1);
  const lookahead = affinityTableOf('lookahead', sums, tinyTasks, 'run', source).values;
  expect(Math.min(lookahead[0] ?? 0, lookahead[3] ?? 0)).toBeGreaterThan(0);
});
