import type { Task } from '../tables/task.ts';
import { findAffinities, type PairValues } from './gains.ts';

interface TaskSummary {
  readonly task: Task;
  /** How many others do better with it (gain above 0). */
  readonly helps: number;
  /** With how many others it does worse itself (gain below 0). */
  readonly isHurtBy: number;
  /** Mean gain given to the others, percent. */
  readonly meanGiven: number;
}

interface PairSummary {
  readonly a: Task;
  readonly b: Task;
  /** Affinity, percent. */
  readonly value: number;
}

export interface GainSummary {
  readonly tasks: readonly TaskSummary[];
  /** The pairs of highest and lowest affinity; absent when no pair is measured both ways. */
  readonly strongest?: PairSummary;
  readonly weakest?: PairSummary;
}

/** Who helps and who is hurt, and the pairs that belong together most and least. Square tables of directed gains. */
export function summariseGains(gains: PairValues): GainSummary {
  const count = gains.rows.length;
  const at = (r: number, c: number) => gains.values[r * count + c] as number;
  const tasks = gains.rows.map((task, i) => {
    const given = gains.columns.map((_, c) => at(i, c)).filter(Number.isFinite);
    const received = gains.rows.map((_, r) => at(r, i)).filter(Number.isFinite);
    return {
      task,
      helps: given.filter(gain => gain > 0).length,
      isHurtBy: received.filter(gain => gain < 0).length,
      meanGiven: given.reduce((sum, gain) => sum + gain, 0) / given.length,
    };
  });
  const affinities = findAffinities(gains).values;
  let [strongest, weakest]: (PairSummary | undefined)[] = [];
  for (const [r, a] of gains.rows.entries()) {
    for (let c = r + 1; c < count; c++) {
      const value = affinities[r * count + c] as number;
      const b = gains.columns[c];
      if (!b || !Number.isFinite(value)) continue;
      // Of equal values the first is the strongest, the last the weakest.
      if (!strongest || value > strongest.value) strongest = { a, b, value };
      if (!weakest || value <= weakest.value) weakest = { a, b, value };
    }
  }
  return strongest && weakest ? { tasks, strongest, weakest } : { tasks };
}
