import type { HeatmapScale } from '../../charts/heatmapScale.ts';
import type { AffinityTable } from '../../domain/affinityTable.ts';
import type { PairValues } from '../../domain/gains.ts';
import type { Task } from '../../domain/task.ts';

/** Whether sources and targets are the same tasks in the same order. */
export function isSquare(table: Pick<AffinityTable, 'sources' | 'targets'>): boolean {
  return (
    table.sources.length === table.targets.length &&
    table.sources.every((task, i) => task.id === table.targets[i]?.id)
  );
}

/**
 * The colour scale of an affinity table: around zero where values have both signs, otherwise from the least to the most.
 * A logarithmic scale needs positive values; it starts at the least of them, and where there is none it is linear.
 */
export function affinityScale(shown: PairValues, wanted: 'linear' | 'log'): HeatmapScale {
  let [least, most, leastPositive] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  const width = shown.columns.length;
  shown.values.forEach((value, i) => {
    // The diagonal is no pair and often on another scale.
    const isPair = shown.rows[Math.floor(i / width)]?.id !== shown.columns[i % width]?.id;
    if (!isPair || !Number.isFinite(value)) return;
    least = Math.min(least, value);
    most = Math.max(most, value);
    if (value > 0) leastPositive = Math.min(leastPositive, value);
  });
  if (wanted === 'log' && most > 0) return { kind: 'sequential', least: leastPositive, most, log: true };
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
