import type { GroupingProblem } from '../groupingProblem.ts';
import { starBound } from './starBound.ts';

/** Rounds without a better bound after which the step is halved, and in all. */
const patience = 8;
const mostRounds = 300;
/** Pairs of tasks looked at, in all rounds. */
const mostPairs = 4_000_000;

/**
 * What no grouping within the budget is worth more than. Each task chooses its helpers by itself; in partitions,
 * where two tasks of a set always help each other both ways, value is moved between the two directions of each pair by a
 * subgradient until the choices agree as far as they will: every such move leaves each partition's value as it is, and so
 * each bound seen is one. `known` is the value of a grouping: what the bound may come down to.
 */
export function* groupingBound(
  problem: GroupingProblem,
  budget: number,
  known: number,
): Generator<void, number> {
  const affinities = allowedAffinities(problem);
  const { taskCount } = problem;
  const first = starBound(problem, affinities, budget);
  if (!first) return Number.NEGATIVE_INFINITY;
  let best = first.bound;
  if (problem.groups === 'cover') return best;
  let present = first;
  let eagerness = 1;
  let waited = 0;
  for (
    let round = 0;
    round < Math.min(mostRounds, mostPairs / taskCount ** 2) &&
    eagerness > 1e-3 &&
    best > known + 1e-9 * Math.abs(known);
    round++
  ) {
    let norm = 0;
    for (let u = 0; u < taskCount; u++) {
      for (let t = 0; t < u; t++) {
        const difference =
          (present.shares[u * taskCount + t] as number) - (present.shares[t * taskCount + u] as number);
        norm += difference * difference;
      }
    }
    if (norm < 1e-18) break;
    const step = (eagerness * (present.bound - known)) / norm / 2;
    for (let u = 0; u < taskCount; u++) {
      for (let t = 0; t < u; t++) {
        const [there, back] = [u * taskCount + t, t * taskCount + u];
        const change = step * ((present.shares[there] as number) - (present.shares[back] as number));
        affinities[there] = (affinities[there] as number) - change;
        affinities[back] = (affinities[back] as number) + change;
      }
    }
    yield;
    const next = starBound(problem, affinities, budget);
    if (!next) break;
    present = next;
    if (present.bound < best - 1e-4 * (best - known)) waited = 0;
    else if (++waited >= patience) {
      waited = 0;
      eagerness /= 2;
    }
    best = Math.min(best, present.bound);
  }
  return best;
}

/** The affinities, −Infinity where no set that serves the task may hold the helper. */
export function allowedAffinities({
  affinities,
  taskCount,
  units,
  apart,
  groups,
}: GroupingProblem): Float64Array {
  const unitOf = new Int32Array(taskCount);
  units.forEach((unit, u) => {
    for (const task of unit) unitOf[task] = u;
  });
  return affinities.map((amount, at) => {
    const [u, t] = [Math.floor(at / taskCount), at % taskCount];
    const back = affinities[t * taskCount + u] as number;
    const isParted = apart[(unitOf[u] as number) * units.length + (unitOf[t] as number)] === 1;
    const isMissing = Number.isNaN(amount) || (groups === 'partition' && Number.isNaN(back));
    return isParted || isMissing ? Number.NEGATIVE_INFINITY : amount;
  });
}
