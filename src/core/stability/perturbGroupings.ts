import { mapSteps } from '../../base/steps/runSteps.ts';
import { costOfSets, valueOfSets } from '../affinity/foundGroupings.ts';
import { budgetOf, type GroupingRules, groupingProblem, valueInSet } from '../affinity/groupingProblem.ts';
import { LocalGroupings } from '../affinity/localGroupings.ts';
import type { PairValues } from '../gains/gains.ts';
import { seededNormal, seedOfTable } from './seededNormal.ts';

export interface PerturbGroupingOptions {
  /** Higher is better. */
  readonly pairs: PairValues;
  readonly rules: GroupingRules;
  /** What the grouping in question may cost, and its sets. */
  readonly budget: number;
  readonly sets: readonly (readonly number[])[];
  /** One standard deviation of the noise, in percent of that of the affinities: common, or one for each affected task. */
  readonly percent: readonly number[];
  readonly seed: number;
}

/** The sets chosen on one perturbed table, which of them serves each task, and minus what they are worth; `undefined` for none. */
export type GroupedChoice =
  | {
      readonly sets: readonly (readonly number[])[];
      readonly heads: readonly number[];
      readonly total: number;
    }
  | undefined;

/** Rounds of the local search on each table. */
const rounds = 2;

/**
 * The groupings that a local search finds within the budget on the perturbed tables `first` to `first + count − 1`, or the one in
 * question where that is better still: nothing is proved of them. Table i is made from the seed and i alone. Yields the done share.
 */
export function* perturbGroupings(
  { pairs, rules, budget, sets: chosen, percent, seed }: PerturbGroupingOptions,
  first: number,
  count: number,
): Generator<number, readonly GroupedChoice[]> {
  const stated = groupingProblem(pairs, rules);
  const { cost, taskCount, maximumNetworks } = stated;
  const networks = Array.from({ length: maximumNetworks }, (_, i) => i + 1).findLast(
    most => budgetOf(cost, taskCount, most) <= budget * (1 + 1e-9),
  );
  const deviation = deviationOf(stated.affinities, taskCount);
  const choices: GroupedChoice[] = [];
  for (let i = first; i < first + count; i++) {
    const share = () => (i - first) / count;
    const values = perturbPairs(stated.affinities, taskCount, percent, deviation, seedOfTable(seed, i));
    const problem = { ...stated, affinities: values, maximumNetworks: networks ?? maximumNetworks };
    const local = new LocalGroupings(problem);
    yield* mapSteps(local.start(), share);
    for (let round = 0; round < rounds; round++) yield* mapSteps(local.round(), share);
    const found = networks === undefined ? undefined : local.best(networks);
    const candidates = [chosen, ...(found && costOfSets(cost, found) <= budget * (1 + 1e-9) ? [found] : [])];
    let best: { sets: readonly (readonly number[])[]; value: number } | undefined;
    for (const sets of candidates) {
      const value = valueOfSets(problem, sets);
      // The grouping in question stays where another is no better.
      if (value !== undefined && (!best || value > best.value + 1e-12 * Math.abs(best.value)))
        best = { sets, value };
    }
    choices.push(best && { sets: best.sets, heads: headsOf(problem, best.sets), total: 0 - best.value });
    yield (i + 1 - first) / count;
  }
  return choices;
}

/** For each task the set that it is worth most in. */
function headsOf(
  problem: Parameters<typeof valueInSet>[0],
  sets: readonly (readonly number[])[],
): readonly number[] {
  return Array.from({ length: problem.taskCount }, (_, task) => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    sets.forEach((set, i) => {
      const value = set.includes(task) ? valueInSet(problem, set, task) : Number.NaN;
      if (!(value > most)) return;
      most = value;
      best = i;
    });
    return best;
  });
}

/** The standard deviation of the affinities of different tasks about their mean. */
export function deviationOf(affinities: Float64Array, count: number): number {
  const known = affinities.filter((value, at) => at % (count + 1) !== 0 && Number.isFinite(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
}

/**
 * The affinities as they might have been measured: each of two different tasks with a normal error. Where both directions of every
 * pair are one value, they have one error.
 */
export function perturbPairs(
  affinities: Float64Array,
  count: number,
  percent: readonly number[],
  deviation: number,
  seed: number,
): Float64Array {
  const normal = seededNormal(seed);
  const isSymmetric = affinities.every((value, at) =>
    Object.is(value, affinities[(at % count) * count + Math.floor(at / count)]),
  );
  const perturbed = Float64Array.from(affinities);
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      if (from === to || (isSymmetric && to < from)) continue;
      const level = percent[percent.length === 1 ? 0 : to] ?? 0;
      const error = (level / 100) * deviation * normal();
      perturbed[from * count + to] = (affinities[from * count + to] as number) + error;
      if (isSymmetric) perturbed[to * count + from] = perturbed[from * count + to] as number;
    }
  }
  return perturbed;
}
