import type { PairValues } from '../../core/gains/gains.ts';
import type { Task } from '../../core/tables/task.ts';
import type { HeatmapScale } from './heatmapScale.ts';

/** The columns of the tasks of rows; −1 where a task has none. Pairs are of two different tasks: the diagonal is often on another scale. */
function ownColumns({ rows, columns }: PairValues): Int32Array {
  const columnOf = new Map(columns.map(({ id }, c) => [id, c]));
  return Int32Array.from(rows, ({ id }) => columnOf.get(id) ?? -1);
}

/** How far values reach; infinite, the other way round, where there are none. */
interface ValueRange {
  readonly least: number;
  readonly most: number;
  readonly leastPositive: number;
}

/** How far the values of two different tasks reach: a plain loop, as there may be a quarter of a million. */
function rangeOfPairs(pairs: PairValues): ValueRange {
  const { values } = pairs;
  const width = pairs.columns.length;
  const own = ownColumns(pairs);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let leastPositive = Number.POSITIVE_INFINITY;
  for (let r = 0; r < own.length; r++) {
    for (let c = 0; c < width; c++) {
      const value = values[r * width + c] as number;
      if (c === own[r] || !Number.isFinite(value)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
      if (value > 0 && value < leastPositive) leastPositive = value;
    }
  }
  return { least, most, leastPositive };
}

/**
 * The colour scale of an affinity table: around zero where values have both signs, otherwise from the least to the most.
 * A logarithmic scale needs positive values; it starts at the least of them, and where there is none it is linear. Tables that are
 * compared are given together.
 */
export function affinityScale(wanted: 'linear' | 'log', ...shown: readonly PairValues[]): HeatmapScale {
  const ranges = shown.map(rangeOfPairs);
  const least = Math.min(...ranges.map(range => range.least));
  const most = Math.max(...ranges.map(range => range.most));
  const leastPositive = Math.min(...ranges.map(range => range.leastPositive));
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
  const { rows, columns, values } = shown;
  const own = ownColumns(shown);
  const sign = better === 'higher' ? 1 : -1;
  let best = Number.NaN;
  let place = -1;
  for (let r = 0, at = 0; r < rows.length; r++) {
    for (let c = 0; c < columns.length; c++, at++) {
      const value = values[at] as number;
      if (c === own[r] || !Number.isFinite(value) || (place >= 0 && !(sign * value > sign * best))) continue;
      best = value;
      place = at;
    }
  }
  const [from, to] = [rows[Math.floor(place / columns.length)], columns[place % columns.length]];
  return place >= 0 && from && to ? { from, to, value: best } : undefined;
}
