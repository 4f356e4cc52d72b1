import { mapSteps } from '../../../base/steps/runSteps.ts';
import { type LossTable, lossOf } from '../../tables/lossTable.ts';
import { type CheapestWithin, cheapestWithin } from './cheapestWithin.ts';
import type { LargeLimits } from './largeFrontier.ts';

/** The networks of one step, the largest loss of a task that is served by them, and a bound on it. */
export interface WorstTaskCover {
  readonly networks: readonly number[];
  readonly cost: number;
  readonly value: number;
  /** No networks of this cost or less have a lower value. */
  readonly bound: number;
}

/** The share of thresholds that is settled, and the steps known by then. */
export interface WorstTaskProgress {
  readonly share: number;
  readonly covers: readonly WorstTaskCover[];
}

interface Asked extends CheapestWithin {
  readonly threshold: number;
}

/**
 * The steps of the frontier whose value is the largest loss of a task, ascending in cost: the least cost of serving
 * every task within a threshold falls as the threshold rises, and the losses at which it falls are found by halving.
 * Each question is a search of its own, so that this takes some ten times the time of a sum.
 */
export function* worstTaskCovers(
  table: LossTable,
  chooseBy: Float64Array,
  maximumBudget: number,
  limits: LargeLimits,
): Generator<WorstTaskProgress, readonly WorstTaskCover[]> {
  const thresholds = thresholdsOf(table, chooseBy);
  const asked = new Map<number, Asked>();
  let settled = 0;
  const last = thresholds.length - 1;
  const progress = () => ({
    share: last > 0 ? settled / last : 0,
    covers: coversOf(table, chooseBy, thresholds, asked),
  });
  function* ask(index: number): Generator<WorstTaskProgress, Asked> {
    const threshold = thresholds[index] as number;
    const search = cheapestWithin(table, chooseBy, threshold, maximumBudget, limits);
    const now = progress();
    const answer = { ...(yield* mapSteps(search, () => now)), threshold };
    asked.set(index, answer);
    return answer;
  }
  // Ranges of thresholds at whose ends the least costs differ, the one with the largest thresholds last.
  const open = [{ low: 0, high: last, below: yield* ask(0), above: yield* ask(last) }];
  for (let range = open.pop(); range; range = open.pop()) {
    const { low, high, below, above } = range;
    if (high - low <= 1 || below.cost <= above.cost * (1 + 1e-12)) {
      settled += high - low;
      continue;
    }
    const middle = Math.floor((low + high) / 2);
    const between = yield* ask(middle);
    open.push({ low, high: middle, below, above: between }, { low: middle, high, below: between, above });
  }
  return coversOf(table, chooseBy, thresholds, asked);
}

/** The losses that the worst task may have, ascending, from the largest of the tasks' least losses. */
function thresholdsOf(table: LossTable, chooseBy: Float64Array): Float64Array {
  const least = new Float64Array(table.tasks.length).fill(Number.POSITIVE_INFINITY);
  chooseBy.forEach((loss, p) => {
    const task = table.members[p] as number;
    if (loss < (least[task] as number)) least[task] = loss;
  });
  const floor = least.reduce((a, b) => Math.max(a, b));
  const sorted = chooseBy.filter(loss => loss >= floor).sort();
  return sorted.filter((loss, i) => i === 0 || loss !== sorted[i - 1]);
}

function coversOf(
  table: LossTable,
  chooseBy: Float64Array,
  thresholds: Float64Array,
  asked: ReadonlyMap<number, Asked>,
): readonly WorstTaskCover[] {
  const answers = [...asked].sort(([a], [b]) => a - b);
  let cost = Number.POSITIVE_INFINITY;
  const covers: WorstTaskCover[] = [];
  for (const [index, answer] of answers) {
    // From the least threshold up: only what costs less than all before it is a step.
    if (!answer.networks || answer.cost >= cost * (1 - 1e-12)) continue;
    cost = answer.cost;
    // Where the next lower threshold is known to cost more, this one is the least.
    const tooDear = answers.findLast(([, other]) => other.bound > answer.cost * (1 + 1e-9))?.[0] ?? -1;
    const value = worstLoss(table, chooseBy, answer.networks);
    const bound = Math.min(value, thresholds[Math.min(tooDear + 1, index)] as number);
    covers.push({ networks: answer.networks, cost, value, bound });
  }
  return covers.reverse();
}

function worstLoss(table: LossTable, chooseBy: Float64Array, networks: readonly number[]): number {
  const chosen = { ...table, losses: { validation: chooseBy } };
  const losses = table.tasks.map((_, task) =>
    networks.reduce((least, network) => {
      const loss = lossOf(chosen, network, task, 'validation');
      return loss < least ? loss : least;
    }, Number.POSITIVE_INFINITY),
  );
  return losses.reduce((a, b) => Math.max(a, b));
}
