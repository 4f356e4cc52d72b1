import { expect, it } from 'vitest';
import { drain } from '../testing/drain.ts';
import { confidenceOf } from './confidence.ts';
import { summariseGroupings } from './groupedStability.ts';
import { deviationOf, perturbGroupings, perturbPairs } from './perturbGroupings.ts';

const tasks = ['a', 'b', 'c', 'd'].map(id => ({ id, name: id, short: id }));
/** a and b help each other much, c and d a little more than they do the others. */
const values = Float64Array.from([0, 5, 1, 1, 5, 0, 1, 1, 1, 1, 0, 1.5, 1, 1, 1.5, 0]);
const rules = {
  groups: 'partition',
  value: 'mean',
  least: 2,
  most: 4,
  maximumNetworks: 4,
  cost: { trunk: 1, decoder: 0 },
  constraints: [],
} as const;
const sets = [
  [0, 1],
  [2, 3],
];
const options = { pairs: { rows: tasks, columns: tasks, values }, rules, budget: 2, sets, seed: 1 };

it('keeps a grouping without noise on every table', () => {
  const choices = drain(perturbGroupings({ ...options, percent: [0] }, 0, 5));
  const { stability, networks } = summariseGroupings(tasks, rules.cost, sets, choices);
  expect(stability).toMatchObject({ count: 5, sameShare: 1, total: { low: -13, median: -13, high: -13 } });
  expect(networks).toMatchObject({ networkCount: 2, costUnit: 'networks' });
  expect(confidenceOf([0, 0, 1, 1], stability)).toEqual({ mean: 1, weakest: { task: 0, share: 1 } });
});

it('gives each table its own noise, wherever it is computed, and counts each set once', () => {
  const noisy = { ...options, percent: [200] };
  const all = drain(perturbGroupings(noisy, 0, 40));
  expect(drain(perturbGroupings(noisy, 30, 10))).toEqual(all.slice(30));
  const { stability, networks } = summariseGroupings(tasks, rules.cost, sets, all);
  expect(stability.sameShare).toBeGreaterThan(0);
  expect(stability.sameShare).toBeLessThan(1);
  const names = stability.networks.map(({ network }) =>
    networks.members.slice(networks.offsets[network], networks.offsets[network + 1]).join(),
  );
  expect(new Set(names).size).toBe(names.length);
  // The strong pair stays together more often than the weak one.
  const [strong, weak] = [stability.together[1] ?? 0, stability.together[11] ?? 0];
  expect(strong).toBeGreaterThan(weak - 1e-9);
  const confidence = confidenceOf([0, 0, 1, 1], stability);
  expect(confidence?.mean).toBeCloseTo((strong + weak) / 2, 12);
});

it('chooses nothing where so small a budget allows nothing', () => {
  const limited = { ...rules, most: 2 };
  const choices = drain(
    perturbGroupings({ ...options, rules: limited, budget: 1, sets: [[0, 1]], percent: [10] }, 0, 2),
  );
  expect(choices).toEqual([undefined, undefined]);
});

it('takes the deviation of affinities of different tasks, and disturbs both directions of a symmetric pair alike', () => {
  expect(deviationOf(Float64Array.from([9, 1, 3, 9]), 2)).toBe(1);
  const perturbed = perturbPairs(values, 4, [10], 1, 7);
  for (let i = 0; i < 4; i++) {
    expect(perturbed[i * 5]).toBe(values[i * 5]);
    for (let j = 0; j < 4; j++) expect(perturbed[i * 4 + j]).toBe(perturbed[j * 4 + i]);
  }
  const own = perturbPairs(values, 4, [0, 0, 0, 10], 1, 7);
  // Only what is done for the last task has noise; a table that is no longer symmetric by its noise was so before.
  expect([...own].slice(0, 3)).toEqual([0, 5, 1]);
});
