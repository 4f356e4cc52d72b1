import { seededNormal } from '../../stability/seededNormal.ts';
import { seededRandom } from '../../stability/seededRandom.ts';
import { solveUpper } from './cholesky.ts';
import { networkVariance, type Surprise, surprises } from './effectPrior.ts';
import { noiseVariance } from './fitTask.ts';
import type { LossPosterior } from './lossPosterior.ts';
import { fromScale } from './lossScales.ts';
import { rowOf } from './taskEffects.ts';
import type { TaskPosterior } from './taskPosterior.ts';

/**
 * Tables of losses as they may be, drawn from the posterior: each aligned with the table's members, what was measured without
 * noise as it is. Every draw takes a hypothesis for each task, in proportion to its weight. The same for the same seed.
 */
export function* drawLosses(
  { measured, tasks }: LossPosterior,
  count: number,
  seed: number,
): Generator<number, readonly Float64Array[]> {
  const draws = Array.from({ length: count }, () => Float64Array.from(measured));
  for (const [t, task] of tasks.entries()) {
    const random = seededRandom(Math.imul(seed, 0x9e3779b1) + t);
    const normal = seededNormal(Math.imul(seed, 0x85ebca6b) - t);
    const hypotheses = shareOut(task.weights, count, random);
    for (const [d, losses] of draws.entries()) {
      drawTask(task, hypotheses[d] as number, normal, random, losses);
      yield (t + d / count) / tasks.length;
    }
  }
  return draws;
}

function drawTask(
  task: TaskPosterior,
  hypothesis: number,
  normal: () => number,
  random: () => number,
  losses: Float64Array,
): void {
  const { effects, observations, scale, centre, fits } = task;
  const { positions, kinds, setSizes } = effects;
  const fit = fits[hypothesis];
  if (!fit) return;
  const size = kinds.length;
  const coefficients = Float64Array.from(kinds, normal);
  solveUpper(fit.lower, size, coefficients);
  fit.mean.forEach((mean, c) => {
    coefficients[c] = (coefficients[c] as number) + mean;
  });
  positions.forEach((position, j) => {
    const z = normal();
    if (observations[j]?.some(({ variance }) => variance === 0)) return;
    let expected = 0;
    const row = rowOf(effects, fit.scales.partners, j);
    for (let c = 0; c < size; c++) expected += (row[c] as number) * (coefficients[c] as number);
    // The network effect given the coefficients and what was measured of this network.
    let precision = 1 / networkVariance(fit.scales, setSizes[j] as number, surprise(random()));
    let weighted = precision * expected;
    for (const observation of observations[j] ?? []) {
      const { value, offset } = observation;
      const variance = noiseVariance(observation, fit.scales);
      const known = value - (offset ? (coefficients[kinds.indexOf(offset)] as number) : 0);
      precision += 1 / variance;
      weighted += known / variance;
    }
    const drawn = weighted / precision + z / Math.sqrt(precision);
    losses[position] = fromScale(scale, drawn + centre);
  });
}

/** For each of `count` draws an index, each index as often as its weight says to less than one draw, in random order. */
function shareOut(weights: Float64Array, count: number, random: () => number): readonly number[] {
  const offset = random();
  let [index, before] = [0, weights[0] as number];
  const indices = Array.from({ length: count }, (_, d) => {
    while ((d + offset) / count > before && index < weights.length - 1) before += weights[++index] as number;
    return index;
  });
  for (let d = count - 1; d > 0; d--) {
    const other = Math.floor(random() * (d + 1));
    [indices[d], indices[other]] = [indices[other] as number, indices[d] as number];
  }
  return indices;
}

/** How much a network surprises, by a number from 0 to 1. */
function surprise(chance: number): Surprise {
  let rest = chance;
  const found = surprises.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  return found ?? (surprises[0] as Surprise);
}
