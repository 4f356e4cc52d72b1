import { findAffinities, type PairValues } from './gains.ts';
import type { Task } from './task.ts';

export interface TaskSummary {
  readonly task: Task;
  /** How many others do better with it (gain above 0). */
  readonly helps: number;
  /** With how many others it does worse itself (gain below 0). */
  readonly isHurtBy: number;
  /** Mean gain given to the others, percent. */
  readonly meanGiven: number;
}

export interface PairSummary {
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
  const affinities = findAffinities(gains);
  const pairs = gains.rows.flatMap((a, r) =>
    gains.columns
      .slice(r + 1)
      .map((b, offset) => ({ a, b, value: affinities.values[r * count + r + 1 + offset] as number })),
  );
  const ranked = pairs.filter(pair => Number.isFinite(pair.value)).sort((x, y) => y.value - x.value);
  const [strongest, weakest] = [ranked[0], ranked[ranked.length - 1]];
  return strongest && weakest ? { tasks, strongest, weakest } : { tasks };
}
