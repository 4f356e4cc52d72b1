import { sharedUnit } from '../../core/search/costUnit.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { indexOf } from '../../core/tables/tableIndex.ts';

/** The budgets that a table's frontier is drawn over, in its cost unit. */
export interface BudgetRange {
  /** Nothing is feasible below it. */
  readonly minimum: number;
  /** One most expensive single-task network per task: what "as much as you like" means in the paper. */
  readonly maximum: number;
  /** Step of the slider. */
  readonly step: number;
  /** Every budget from minimum to maximum in steps. */
  readonly stops: readonly number[];
}

/** Steps of a range whose least cost is a small part of it, and of one whose costs share no unit. */
const mostSteps = { grid: 200, anyCost: 100 };

const ranges = new WeakMap<LossTable, BudgetRange>();

/**
 * The range of budgets of a loss table: in steps of its smallest cost where costs are multiples of a unit and these are
 * not too many, otherwise in round steps between round ends. One pass over the table when it is first asked for.
 */
export function budgetRange(table: LossTable): BudgetRange {
  const known = ranges.get(table);
  if (known) return known;
  const { leastCost, greatestCost } = indexOf(table);
  const unit = sharedUnit(table.costs, leastCost, greatestCost);
  const bound = Math.max(leastCost, leastCoverCost(table));
  const range =
    unit === undefined
      ? roundRange(bound, greatestCost * table.tasks.length)
      : gridRange(
          Math.ceil(bound / unit - 1e-9) * unit,
          greatestCost * table.tasks.length,
          leastCost,
          mostSteps.grid,
        );
  ranges.set(table, range);
  return range;
}

/**
 * A bound of what serving every task costs: each network's cost is dealt out evenly to its tasks, and every task takes
 * the least share that it finds. A grouping pays at least that for each of its tasks.
 */
function leastCoverCost({ tasks, networkCount, costs, offsets, members }: LossTable): number {
  const least = new Float64Array(tasks.length).fill(Number.POSITIVE_INFINITY);
  // The largest of them: a network with no smaller share lowers none.
  let largest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < networkCount; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    const share = (costs[i] as number) / (end - start);
    if (share >= largest) continue;
    let isLower = false;
    for (let p = start; p < end; p++) {
      const task = members[p] as number;
      if (share >= (least[task] as number)) continue;
      least[task] = share;
      isLower = true;
    }
    if (isLower) largest = least.reduce((a, b) => Math.max(a, b));
  }
  // A task that no network holds cannot be served at any budget.
  return least.reduce((sum, share) => (share < Number.POSITIVE_INFINITY ? sum + share : sum), 0);
}

function gridRange(minimum: number, most: number, least: number, steps: number): BudgetRange {
  const maximum = Math.max(minimum, most);
  const step = least * Math.max(1, Math.ceil((maximum - minimum) / least / steps - 1e-9));
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const stops = Array.from({ length: count + 1 }, (_, i) => minimum + i * step);
  return { minimum, maximum, step, stops };
}

/** Both ends with three digits, outwards; between them multiples of 1, 2 or 5 times a power of ten. */
function roundRange(bound: number, most: number): BudgetRange {
  const minimum = rounded(bound, Math.floor);
  const maximum = Math.max(minimum, rounded(most, Math.ceil));
  const power = 10 ** Math.floor(Math.log10((maximum - minimum) / mostSteps.anyCost || 1));
  const step =
    ([1, 2, 5, 10].find(part => (maximum - minimum) / (part * power) <= mostSteps.anyCost) ?? 10) * power;
  const first = Math.floor(minimum / step + 1e-9) + 1;
  const count = Math.max(0, Math.ceil(maximum / step - 1e-9) - first);
  const between = Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  const stops = maximum > minimum ? [minimum, ...between, maximum] : [minimum];
  return { minimum, maximum, step, stops };
}

function rounded(value: number, round: (value: number) => number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((round(value / unit) * unit).toPrecision(12));
}
