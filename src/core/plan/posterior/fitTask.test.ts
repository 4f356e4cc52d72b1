import { expect, it } from 'vitest';
import { seededNormal } from '../../stability/seededNormal.ts';
import { makeLossTable } from '../../testing/makeLossTable.ts';
import { type EffectScales, networkVariance, priorOf, type SharedBeliefs } from './effectPrior.ts';
import { fitTask, noiseVariance, type Observation, type Observations } from './fitTask.ts';
import { leaveOutOf } from './leaveOut.ts';
import { rowOf, taskEffects } from './taskEffects.ts';

const scales: EffectScales = { pair: 0.1, size: 0.03, network: 0.05, partners: 'sum', noise: 0.5 };
const shared: SharedBeliefs = { cost: { mean: -0.1, variance: 0.01 } };
const sketches = [
  { tasks: [0], cost: 0.5, losses: [1] },
  { tasks: [0], cost: 1, losses: [1] },
  { tasks: [0, 1], cost: 1, losses: [1, 1] },
  { tasks: [0, 2], cost: 1, losses: [1, 1] },
  { tasks: [0, 1, 2], cost: 1.2, losses: [1, 1, 1] },
];
const affinities = Float64Array.of(0, 0.5, -1, 1.5, 0, 0.3, -0.7, 0.2, 0);
const effects = taskEffects(makeLossTable(3, sketches), 0, affinities);
const observations: Observations = [
  [{ value: 0.1, variance: 0 }],
  [
    { value: -0.2, variance: 0.001 },
    { value: 0.3, variance: 0.002, offset: 'earlyOffset' },
  ],
  [{ value: 0.25, variance: 0.002, offset: 'earlyOffset' }],
  [
    { value: 0.05, variance: 0 },
    { value: 0.4, variance: 0.002, offset: 'earlyOffset' },
    { value: -0.4, variance: 0.004, offset: 'sisterOffset' },
  ],
  [],
];

/** Every observation, with the joint mean and covariance of all of them and of the losses, written down as they are defined. */
function jointNormal(observed: Observations) {
  const items = observed.flatMap((list, j) => list.map(observation => ({ j, observation })));
  const losses = observed.map((_, j) => ({ j, observation: undefined as Observation | undefined }));
  const all = [...items, ...losses];
  const factorsOf = ({ j, observation }: (typeof all)[number]) =>
    effects.kinds.map((kind, c) =>
      kind === observation?.offset ? 1 : (rowOf(effects, scales.partners, j)[c] as number),
    );
  const priors = effects.kinds.map(kind => priorOf(kind, scales, shared));
  const rows = all.map(factorsOf);
  const mean = rows.map(row => row.reduce((sum, x, c) => sum + x * (priors[c]?.mean as number), 0));
  const covariance = all.map((a, i) =>
    all.map((b, k) => {
      const fixed = (rows[i] as number[]).reduce(
        (sum, x, c) => sum + x * (rows[k]?.[c] as number) * (priors[c]?.variance as number),
        0,
      );
      const network = a.j === b.j ? networkVariance(scales, effects.setSizes[a.j] as number) : 0;
      const noise = i === k && a.observation ? noiseVariance(a.observation, scales) : 0;
      return fixed + network + noise;
    }),
  );
  return { items, mean, covariance, values: items.map(({ observation }) => observation.value) };
}

/** The solution of a linear system and the log determinant of its matrix, by Gauss and Jordan. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]) {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  let logDeterminant = 0;
  rows.forEach((row, i) => {
    const pivot = row[i] as number;
    logDeterminant += Math.log(pivot);
    for (let c = 0; c < row.length; c++) row[c] = (row[c] as number) / pivot;
    rows.forEach((other, k) => {
      const factor = other[i] as number;
      if (k !== i)
        for (let c = 0; c < row.length; c++) other[c] = (other[c] as number) - factor * (row[c] as number);
    });
  });
  return { solution: rows.map(row => row.at(-1) as number), logDeterminant };
}

/** Mean and variance of the loss in network j given the observations, and their log density: conditioning as in any textbook. */
function condition(observed: Observations, j: number) {
  const { mean, covariance, values } = jointNormal(observed);
  const count = values.length;
  const among = covariance.slice(0, count).map(row => row.slice(0, count));
  const withLoss = covariance[count + j]?.slice(0, count) as number[];
  const residual = values.map((value, i) => value - (mean[i] as number));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
  const { solution, logDeterminant } = solve(among, residual);
  return {
    mean: (mean[count + j] as number) + dot(withLoss, solution),
    variance: (covariance[count + j]?.[count + j] as number) - dot(withLoss, solve(among, withLoss).solution),
    logDensity: -0.5 * (dot(residual, solution) + logDeterminant + count * Math.log(2 * Math.PI)),
  };
}

it('predicts a network that was not measured as conditioning written out does', () => {
  const fit = fitTask(effects, observations, scales, shared);
  const found = leaveOutOf(effects, observations, fit)(4, []);
  const expected = condition(observations, 4);
  expect(found.mean).toBeCloseTo(expected.mean, 8);
  expect(found.variance + networkVariance(scales, 3)).toBeCloseTo(expected.variance, 8);
  expect(found.logDensity).toBe(0);
});

it.each([0, 1, 2, 3])('leaves network %i out as if it had never been measured', j => {
  const fit = fitTask(effects, observations, scales, shared);
  const rest = observations.with(j, []);
  const found = leaveOutOf(effects, observations, fit)(j, [j]);
  const expected = condition(rest, j);
  expect(found.mean).toBeCloseTo(expected.mean, 8);
  expect(found.variance + networkVariance(scales, effects.setSizes[j] as number)).toBeCloseTo(
    expected.variance,
    8,
  );
  expect(found.logDensity).toBeCloseTo(
    condition(observations, 0).logDensity - condition(rest, 0).logDensity,
    8,
  );
});

it.each([
  [0, 1],
  [3, 1],
  [4, 3],
])(
  'predicts network %i without itself and without network %i as if neither had been measured',
  (j, other) => {
    const fit = fitTask(effects, observations, scales, shared);
    const found = leaveOutOf(effects, observations, fit)(j, [other, j]);
    const expected = condition(observations.with(j, []).with(other, []), j);
    expect(found.mean).toBeCloseTo(expected.mean, 8);
    expect(found.variance + networkVariance(scales, effects.setSizes[j] as number)).toBeCloseTo(
      expected.variance,
      8,
    );
  },
);

it('finds coefficients again that losses were made from', () => {
  const normal = seededNormal(5);
  const sets = Array.from({ length: 31 }, (_, i) => [0, 1, 2, 3, 4].filter(task => ((i + 1) >> task) & 1));
  const rows = sets.flatMap(tasks => [0.5, 1, 2].map(cost => ({ tasks, cost, losses: tasks.map(() => 1) })));
  const many = taskEffects(makeLossTable(5, rows), 2);
  const wide: EffectScales = { pair: 0.3, size: 0.1, network: 0.003, partners: 'mean', noise: 1 };
  const truth = many.kinds.map(kind => Math.sqrt(priorOf(kind, wide, {}).variance) * normal());
  const losses = Array.from(many.positions, (_, j) =>
    truth.reduce((sum, value, c) => sum + value * (rowOf(many, 'mean', j)[c] as number), 0.003 * normal()),
  );
  const fit = fitTask(
    many,
    losses.map(value => [{ value, variance: 0 }]),
    wide,
    {},
  );
  const first = many.kinds.indexOf('pair');
  const pairs = [0, 1, 3, 4].map(u => first + u);
  const slope = many.kinds.indexOf('cost');
  expect(Math.abs((fit.mean[slope] as number) - (truth[slope] as number))).toBeLessThan(0.003);
  for (const a of pairs)
    for (const b of pairs) {
      const difference = (fit.mean[a] as number) - (fit.mean[b] as number);
      expect(Math.abs(difference - ((truth[a] as number) - (truth[b] as number)))).toBeLessThan(0.02);
    }
});
