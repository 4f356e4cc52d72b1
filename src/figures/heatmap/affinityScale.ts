import type { PairValues } from '../../core/gains/gains.ts';
import type { Task } from '../../core/tables/task.ts';
import type { HeatmapScale } from './heatmapScale.ts';

/** Calls `use` with each value of two different tasks, and its place: the diagonal is no pair and often on another scale. */
function eachPair({ rows, columns, values }: PairValues, use: (value: number, at: number) => void): void {
  const width = columns.length;
  const columnOf = new Map(columns.map(({ id }, c) => [id, c]));
  rows.forEach(({ id }, r) => {
    const own = columnOf.get(id);
    for (let c = 0; c < width; c++) {
      const value = values[r * width + c] as number;
      if (c !== own && Number.isFinite(value)) use(value, r * width + c);
    }
  });
}

/** Values of two different tasks, row by row. */
export function pairsOf(pairs: PairValues): number[] {
  const list: number[] = [];
  eachPair(pairs, value => list.push(value));
  return list;
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
  let [least, most, leastPositive] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
    if (value > 0 && value < leastPositive) leastPositive = value;
  }
  if (wanted === 'log' && leastPositive < Number.POSITIVE_INFINITY)
    return { kind: 'sequential', least: leastPositive, most, log: true };
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
  const { rows, columns } = shown;
  let [best, place] = [Number.NaN, -1];
  eachPair(shown, (value, at) => {
    if (place >= 0 && !(better === 'higher' ? value > best : value < best)) return;
    best = value;
    place = at;
  });
  const [from, to] = [rows[Math.floor(place / columns.length)], columns[place % columns.length]];
  return place >= 0 && from && to ? { from, to, value: best } : undefined;
}
