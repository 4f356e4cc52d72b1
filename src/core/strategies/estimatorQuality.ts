import { type Frontier, stepAt } from '../frontier/frontier.ts';
import { type Correlation, correlate } from '../gains/correlation.ts';
import { combineLosses } from '../search/combine.ts';
import type { ObjectiveLosses } from '../search/objective.ts';
import { type LossTable, taskSetOf } from '../tables/lossTable.ts';

/** A table whose losses are what they count in the objective. */
type CountedLosses = Pick<ObjectiveLosses, 'table' | 'combine'>;

/** How near an estimate comes to the validation losses of networks of three tasks or more. */
export interface EstimateError {
  /** Pearson's r over all tasks of all these networks: scales that differ between tasks raise it. */
  readonly correlation: Correlation;
  /**
   * Pearson's r of estimate and truth, each as a share of its task's mean true loss: what is left of the correlation
   * once the scales of the tasks are taken out. Same n.
   */
  readonly withinTasks: Correlation;
  /** Mean of |estimate − validation loss|, in units of the loss; `NaN` when there is nothing to compare. */
  readonly meanAbsoluteError: number;
}

/** What a strategy loses against the optimum at one budget; `NaN` where either has no grouping or a loss is missing. */
export interface Regret {
  readonly budget: number;
  readonly regret: number;
}

/**
 * The error of `estimate` (aligned with the table's members) where the truth exists: over every task of every network
 * of at least three tasks of which both estimate and validation loss are there.
 */
export function estimateError(table: LossTable, estimate: Float64Array): EstimateError {
  const validation = table.losses.validation ?? new Float64Array();
  const { networkCount, offsets, members } = table;
  const compared = new Uint32Array(validation.length);
  let count = 0;
  for (let i = 0; i < networkCount; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    if (end - start < 3) continue;
    for (let p = start; p < Math.min(end, validation.length); p++) {
      if (Number.isFinite(estimate[p]) && Number.isFinite(validation[p])) compared[count++] = p;
    }
  }
  const [estimates, truths] = [new Float64Array(count), new Float64Array(count)];
  const tasks = new Uint16Array(count);
  for (let at = 0; at < count; at++) {
    const p = compared[at] as number;
    estimates[at] = estimate[p] as number;
    truths[at] = validation[p] as number;
    tasks[at] = members[p] as number;
  }
  const means = meanPerTask(table.tasks.length, tasks, truths);
  const share = (values: Float64Array) =>
    values.map((value, i) => value / (means[tasks[i] as number] as number));
  const error = truths.reduce((sum, truth, i) => sum + Math.abs((estimates[i] as number) - truth), 0);
  return {
    correlation: correlate(estimates, truths),
    withinTasks: correlate(share(estimates), share(truths)),
    meanAbsoluteError: error / count,
  };
}

function meanPerTask(taskCount: number, members: Uint16Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(taskCount);
  const counts = new Float64Array(taskCount);
  members.forEach((task, i) => {
    sums[task] = (sums[task] as number) + (values[i] as number);
    counts[task] = (counts[task] as number) + 1;
  });
  return sums.map((sum, task) => sum / (counts[task] as number));
}

/**
 * The regret of the chosen groupings against the optimal ones at each budget: the objective's validation total, every task served by the best validation head among the chosen networks. Never negative where
 * `optimal` is proved and both were allowed the same networks; below either frontier's first step it is `NaN`.
 */
export function findRegrets(
  counted: CountedLosses,
  chosen: Frontier,
  optimal: Frontier,
  budgets: readonly number[],
): readonly Regret[] {
  const totalAt = (frontier: Frontier, budget: number) => {
    const step = stepAt(frontier, budget);
    return step ? validationTotal(counted, step.grouping.networks) : Number.NaN;
  };
  return budgets.map(budget => ({ budget, regret: totalAt(chosen, budget) - totalAt(optimal, budget) }));
}

/** The total of the best validation losses that the networks give; `NaN` where a task has none. */
export function validationTotal({ table, combine }: CountedLosses, networks: readonly number[]): number {
  const best = new Float64Array(table.tasks.length).fill(Number.POSITIVE_INFINITY);
  for (const network of networks) {
    const start = table.offsets[network] as number;
    taskSetOf(table, network).forEach((task, p) => {
      const loss = table.losses.validation?.[start + p] ?? Number.NaN;
      if (loss < (best[task] as number)) best[task] = loss;
    });
  }
  const total = combineLosses(best, combine);
  return Number.isFinite(total) ? total : Number.NaN;
}
