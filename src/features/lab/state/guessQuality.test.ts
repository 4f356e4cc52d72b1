import { expect, it } from 'vitest';
import { findGains, usualGains } from '../../../core/gains/gains.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import { guessQuality } from './guessQuality.ts';

/** Tasks 0 and 1 help one another; 2 is best alone. */
const table = makeLossTable(3, [
  { tasks: [0], cost: 1, losses: [1] },
  { tasks: [1], cost: 1, losses: [1] },
  { tasks: [2], cost: 1, losses: [1] },
  { tasks: [0, 1], cost: 1.2, losses: [0.5, 0.6] },
  { tasks: [0, 2], cost: 1.2, losses: [1.3, 1.2] },
  { tasks: [1, 2], cost: 1.2, losses: [1.1, 1.5] },
  { tasks: [0, 1, 2], cost: 1.4, losses: [0.9, 0.95, 1.4] },
]);

it('finds nothing to regret in the gains themselves, and something in their opposite', () => {
  const gains = findGains(table, usualGains);
  const affinities = (sign: number) =>
    ({
      id: `guess ${sign}`,
      name: 'Guess',
      source: { title: '', licence: '' },
      sources: table.tasks,
      targets: table.tasks,
      values: gains.values.map(value => sign * value),
      meaning: '',
      better: 'higher',
      scale: 'linear',
    }) as const;
  const good = guessQuality(table, 'affinity', affinities(1));
  const bad = guessQuality(table, 'affinity', affinities(-1));
  expect(good.correlation?.r).toBeCloseTo(1);
  expect(good.correlation?.n).toBe(6);
  expect(bad.correlation?.r).toBeCloseTo(-1);
  const worst = (quality: typeof good) =>
    Math.max(...quality.regrets.map(({ percent }) => percent).filter(Number.isFinite));
  expect(worst(bad)).toBeGreaterThan(worst(good));
  expect(good.regrets.every(({ percent }) => !(percent < -1e-9))).toBe(true);
  expect(guessQuality(table, 'affinity', null).correlation).toBeNull();
});
