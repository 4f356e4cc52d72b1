import type { Candidates } from './candidates.ts';
import { type Column, type Prices, reducedCost } from './masterProgram.ts';

/** Columns that together serve every task once. Values are scaled as the candidates' losses are. */
export interface ColumnCover {
  readonly columns: readonly Column[];
  readonly value: number;
  /** In the table's cost unit. */
  readonly cost: number;
}

interface Label {
  /** Served tasks, 30 to a word. */
  readonly low: number;
  readonly high: number;
  readonly reduced: number;
  readonly value: number;
  readonly cost: number;
  readonly count: number;
  readonly column: Column | undefined;
  readonly rest: Label | undefined;
}

interface PreparedColumn {
  readonly column: Column;
  readonly low: number;
  readonly high: number;
  readonly reduced: number;
  readonly cost: number;
}

const wordSize = 30;
const tieTolerance = 1e-12;
const labelsPerYield = 512;

export interface CoverLimits {
  readonly budget: number;
  readonly maximumNetworks: number;
  /** The most that the reduced costs of a cover may sum to. */
  readonly window: number;
  /** The most labels kept before giving up. */
  readonly labels: number;
}

/**
 * The cover of least value among the given columns within the limits; `undefined` if there is none, `'too many'` when it
 * took more labels than allowed. Labels are extended by the lowest task not served yet; one that another equals or beats
 * in value, cost and number of networks is dropped. Ties: lower cost, fewer networks, then the order of the table.
 */
export function* bestCover(
  candidates: Pick<Candidates, 'taskCount' | 'costs'>,
  columns: readonly Column[],
  prices: Prices,
  limits: CoverLimits,
): Generator<void, ColumnCover | undefined | 'too many'> {
  const n = candidates.taskCount;
  const byFirst: PreparedColumn[][] = Array.from({ length: n }, () => []);
  for (const column of columns) {
    const prepared = {
      column,
      ...wordsOf(column.tasks),
      reduced: Math.max(0, reducedCost(column, prices)),
      cost: candidates.costs[column.costClass] as number,
    };
    byFirst[column.tasks[0] as number]?.push(prepared);
  }
  for (const list of byFirst)
    list.sort((a, b) => a.reduced - b.reduced || a.column.network - b.column.network);
  const mostCost = limits.budget * (1 + 1e-12);
  const start: Label = {
    low: 0,
    high: 0,
    reduced: 0,
    value: 0,
    cost: 0,
    count: 0,
    column: undefined,
    rest: undefined,
  };
  const buckets: Map<number, Map<number, Label[]>>[] = Array.from({ length: n + 1 }, () => new Map());
  keep(buckets[0] as Map<number, Map<number, Label[]>>, start);
  let labels = 0;
  let extended = 0;
  for (let first = 0; first < n; first++) {
    const bucket = buckets[first] as Map<number, Map<number, Label[]>>;
    for (const byLow of bucket.values()) {
      for (const list of byLow.values()) {
        for (const label of list) {
          if (++extended % labelsPerYield === 0) yield;
          for (const { column, low, high, reduced, cost } of byFirst[first] as PreparedColumn[]) {
            if (label.reduced + reduced > limits.window) break;
            if ((label.low & low) !== 0 || (label.high & high) !== 0) continue;
            if (label.cost + cost > mostCost || label.count + 1 > limits.maximumNetworks) continue;
            const next: Label = {
              low: label.low | low,
              high: label.high | high,
              reduced: label.reduced + reduced,
              value: label.value + column.value,
              cost: label.cost + cost,
              count: label.count + 1,
              column,
              rest: label,
            };
            const target = buckets[firstUnserved(next, n)] as Map<number, Map<number, Label[]>>;
            if (keep(target, next) && ++labels > limits.labels) return 'too many';
          }
        }
      }
    }
    bucket.clear();
  }
  let best: Label | undefined;
  for (const byLow of (buckets[n] as Map<number, Map<number, Label[]>>).values()) {
    for (const list of byLow.values()) {
      for (const label of list) if (!best || comesBefore(label, best)) best = label;
    }
  }
  return best && { columns: columnsOf(best), value: best.value, cost: best.cost };
}

function wordsOf(tasks: readonly number[]): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const task of tasks) {
    if (task < wordSize) low |= 1 << task;
    else high |= 1 << (task - wordSize);
  }
  return { low, high };
}

function firstUnserved(label: Label, taskCount: number): number {
  const full = 2 ** wordSize - 1;
  const inLow = ~label.low & full;
  const first =
    inLow !== 0 ? 31 - Math.clz32(inLow & -inLow) : wordSize + 31 - Math.clz32(~label.high & -~label.high);
  return Math.min(first, taskCount);
}

/** Adds a label unless one of its set equals or beats it; drops those that it beats. */
function keep(bucket: Map<number, Map<number, Label[]>>, label: Label): boolean {
  let byLow = bucket.get(label.high);
  if (!byLow) {
    byLow = new Map();
    bucket.set(label.high, byLow);
  }
  const list = byLow.get(label.low);
  if (!list) {
    byLow.set(label.low, [label]);
    return true;
  }
  let kept = 0;
  for (const other of list) if (dominates(other, label)) return false;
  for (const other of list) if (!dominates(label, other)) list[kept++] = other;
  list.length = kept;
  list.push(label);
  return true;
}

function dominates(a: Label, b: Label): boolean {
  if (a.value > b.value + tieTolerance || a.cost > b.cost * (1 + 1e-12) || a.count > b.count) return false;
  const isTie = a.value >= b.value - tieTolerance && a.cost >= b.cost * (1 - 1e-12) && a.count === b.count;
  return !isTie || compareNetworks(a, b) <= 0;
}

function comesBefore(a: Label, b: Label): boolean {
  if (a.value < b.value - tieTolerance) return true;
  if (a.value > b.value + tieTolerance) return false;
  if (a.cost < b.cost * (1 - 1e-12)) return true;
  if (a.cost > b.cost * (1 + 1e-12)) return false;
  return a.count < b.count || (a.count === b.count && compareNetworks(a, b) < 0);
}

/** By the ascending indices of the networks: negative when `a` comes first in the table. */
function compareNetworks(a: Label, b: Label): number {
  const [left, right] = [networksOf(a), networksOf(b)];
  for (let i = 0; i < left.length; i++) {
    const difference = (left[i] as number) - (right[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function networksOf(label: Label): readonly number[] {
  return columnsOf(label)
    .map(column => column.network)
    .sort((a, b) => a - b);
}

function columnsOf(label: Label): readonly Column[] {
  return label.column && label.rest ? [label.column, ...columnsOf(label.rest)] : [];
}
