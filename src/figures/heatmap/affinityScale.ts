import type { PairValues } from '../../core/gains/gains.ts';
import type { Task } from '../../core/tables/task.ts';
import type { HeatmapScale } from './heatmapScale.ts';

/** Values of two different tasks: the diagonal is no pair and often on another scale. */
export function pairsOf({ rows, columns, values }: PairValues): number[] {
  return [...values].filter(
    (value, i) =>
      Number.isFinite(value) && rows[Math.floor(i / columns.length)]?.id !== columns[i % columns.length]?.id,
  );
}

/**
 * The colour scale of an affinity table: around zero where values have both signs, otherwise from the least to the most.
 * A logarithmic scale needs positive values; it starts at the least of them, and where there is none it is linear.
 */
export function affinityScale(shown: PairValues, wanted: 'linear' | 'log'): HeatmapScale {
  return scaleOfValues(pairsOf(shown), wanted);
}

/** The colour scale of values from one table or more: see {@link affinityScale}. */
export function scaleOfValues(values: readonly number[], wanted: 'linear' | 'log'): HeatmapScale {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const positive = values.filter(value => value > 0);
  if (wanted === 'log' && positive.length > 0) {
    const leastPositive = positive.reduce((a, b) => Math.min(a, b));
    return { kind: 'sequential', least: leastPositive, most, log: true };
  }
  if (least < 0 && most > 0) return { kind: 'diverging', clamp: Math.max(-least, most) };
  return { kind: 'sequential', least, most, log: false };
}

export interface NamedPair {
  readonly from: Task;
  readonly to: Task;
  readonly value: number;
}

/** The best value of two different tasks; the first of equals. */
export function strongestPair(shown: PairValues, better: 'higher' | 'lower'): NamedPair | undefined {
  let best: NamedPair | undefined;
  const width = shown.columns.length;
  shown.values.forEach((value, i) => {
    const [from, to] = [shown.rows[Math.floor(i / width)], shown.columns[i % width]];
    if (!from || !to || !Number.isFinite(value) || from.id === to.id) return;
    const isBetter = best === undefined || (better === 'higher' ? value > best.value : value < best.value);
    if (isBetter) best = { from, to, value };
  });
  return best;
}
