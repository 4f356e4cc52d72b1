import { BasisInverse, type Entries } from './basisInverse.ts';
import type { Resource } from './resources.ts';

/** A served set of one network: what the master program chooses from. */
export interface Column {
  readonly network: number;
  readonly costClass: number;
  /** Ascending task indices. */
  readonly tasks: readonly number[];
  /** Scaled sum of the losses over `tasks`. */
  readonly value: number;
}

/** Dual values: one per task, and the price of a network by its cost (at least 0). */
export interface Prices {
  readonly tasks: Float64Array;
  readonly ofCost: Float64Array;
  /** Sum of the tasks' values less what the limits of the resources are worth: the bound, if no column is cheaper. */
  readonly value: number;
}

/** Reduced costs above this are zero, per unit of the cost of leaving a task unserved. */
const relativeTolerance = 1e-12;

/**
 * The linear program over the columns found so far: every task served exactly once, every resource within its limit,
 * least sum of values. Revised simplex with a dense inverse of the basis (one row per task and resource); a change of
 * budget or a further resource is answered by the dual simplex from the basis at hand.
 *
 * Variables are numbered: 0 ... n − 1 the artificial ones (task unserved, at `unservedCost`), n ... n + r − 1 the slacks
 * of the resources, then the columns.
 */
export class MasterProgram {
  readonly #taskCount: number;
  /** Value of leaving a task unserved. May be raised between solutions. */
  unservedCost: number;
  readonly #resources: Resource[];
  readonly #columns: Column[] = [];
  #budget: number;
  /** Of each row: ≥ 0 a column, −1 − t the artificial of task t, −1 − n − r the slack of resource r. */
  readonly #basis: number[];
  readonly #inverse: BasisInverse;
  #values: Float64Array;
  readonly #basic: Set<number>;
  #pivots = 0;

  constructor(taskCount: number, resources: readonly Resource[], budget: number, unservedCost: number) {
    this.#taskCount = taskCount;
    this.unservedCost = unservedCost;
    this.#resources = [...resources];
    this.#budget = budget;
    const size = taskCount + resources.length;
    this.#basis = Array.from({ length: size }, (_, row) => -1 - row);
    this.#basic = new Set(this.#basis);
    this.#inverse = new BasisInverse(size);
    this.#values = this.#valuesOfBasis();
  }

  /** Reduced costs closer to zero than this are zero: rounding grows with the cost of leaving a task unserved. */
  get tolerance(): number {
    return relativeTolerance * this.unservedCost;
  }

  add(column: Column): void {
    this.#columns.push(column);
  }

  setBudget(budget: number): void {
    this.#budget = budget;
    this.#values = this.#valuesOfBasis();
  }

  /** A further resource: its slack enters the basis, and may be below zero until {@link solve}. */
  addResource(resource: Resource): void {
    const size = this.#basis.length;
    this.#inverse.extend(
      Float64Array.from(this.#basis, variable =>
        variable >= 0 ? (resource.use[(this.#columns[variable] as Column).costClass] as number) : 0,
      ),
    );
    this.#resources.push(resource);
    this.#basis.push(-1 - size);
    this.#basic.add(-1 - size);
    this.#values = this.#valuesOfBasis();
  }

  /** The optimum over the columns at hand; returns its prices. */
  solve(): Prices {
    let degenerate = 0;
    for (let round = 0; round < 3000; round++) {
      const worst = this.#mostNegative();
      if (worst >= 0 && this.#dualPivot(worst)) continue;
      const prices = this.#prices();
      const entering = this.#entering(prices, degenerate > 60);
      if (entering === undefined) return prices;
      const step = this.#primalPivot(entering);
      degenerate = step > 1e-12 ? 0 : degenerate + 1;
    }
    return this.#prices();
  }

  /** The columns of the optimum with their shares, and the share of tasks left unserved. */
  solution(): { readonly columns: readonly (readonly [Column, number])[]; readonly unserved: number } {
    let unserved = 0;
    const columns: [Column, number][] = [];
    this.#basis.forEach((variable, row) => {
      const value = this.#values[row] as number;
      if (variable >= 0) {
        if (value > 1e-9) columns.push([this.#columns[variable] as Column, value]);
      } else if (-1 - variable < this.#taskCount) unserved += Math.max(0, value);
    });
    return { columns, unserved };
  }

  /** How much more of a resource the optimum uses than its limit allows. */
  excess(resource: Resource): number {
    const used = this.solution().columns.reduce(
      (sum, [column, share]) => sum + share * (resource.use[column.costClass] as number),
      0,
    );
    return used - resource.limit(this.#budget);
  }

  #prices(): Prices {
    const n = this.#taskCount;
    const y = this.#duals();
    const ofCost = new Float64Array((this.#resources[0] as Resource).use.length);
    let value = 0;
    for (let t = 0; t < n; t++) value += y[t] as number;
    this.#resources.forEach((resource, r) => {
      // A price below zero is rounding: the bound stays one with zero in its place.
      const price = Math.max(0, -(y[n + r] as number));
      if (price === 0) return;
      value -= price * resource.limit(this.#budget);
      for (let c = 0; c < ofCost.length; c++) {
        ofCost[c] = (ofCost[c] as number) + price * (resource.use[c] as number);
      }
    });
    return { tasks: y.slice(0, n), ofCost, value };
  }

  #entering(prices: Prices, byOrder: boolean): number | undefined {
    let best: number | undefined;
    let least = -this.tolerance;
    for (let j = 0; j < this.#columns.length; j++) {
      const reduced = reducedCost(this.#columns[j] as Column, prices);
      if (reduced < least && !this.#basic.has(j)) {
        best = j;
        if (byOrder) return best;
        least = reduced;
      }
    }
    for (let t = 0; t < this.#taskCount; t++) {
      const reduced = this.unservedCost - (prices.tasks[t] as number);
      if (reduced < least && !this.#basic.has(-1 - t)) {
        best = -1 - t;
        least = reduced;
      }
    }
    const duals = this.#duals();
    for (let r = this.#taskCount; r < duals.length; r++) {
      // The price of a resource is minus its dual: below zero its slack would pay.
      if (!this.#basic.has(-1 - r) && -(duals[r] as number) < least) {
        best = -1 - r;
        least = -(duals[r] as number);
      }
    }
    return best;
  }

  #primalPivot(entering: number): number {
    const direction = this.#direction(entering);
    let leaving = -1;
    let step = Number.POSITIVE_INFINITY;
    let pivot = 0;
    for (let i = 0; i < direction.length; i++) {
      const rate = direction[i] as number;
      if (rate < 1e-9) continue;
      const ratio = Math.max(0, this.#values[i] as number) / rate;
      if (ratio < step - 1e-12 || (ratio <= step + 1e-12 && rate > pivot)) {
        step = Math.min(step, ratio);
        leaving = i;
        pivot = rate;
      }
    }
    if (leaving < 0) throw new Error('The master program is unbounded: a task would be served without end.');
    this.#exchange(leaving, entering, direction);
    return step;
  }

  /** One step of the dual simplex on a row below zero; false when no variable can lift it. */
  #dualPivot(row: number): boolean {
    const prices = this.#prices();
    const line = this.#inverse.row(row);
    const duals = this.#duals();
    const n = this.#taskCount;
    let entering: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    let pivot = 0;
    const offer = (variable: number, rate: number, reduced: number) => {
      if (rate > -1e-9) return;
      const ratio = Math.max(0, reduced) / -rate;
      if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && rate < pivot)) {
        least = Math.min(least, ratio);
        entering = variable;
        pivot = rate;
      }
    };
    const ofCost = new Float64Array(prices.ofCost.length);
    this.#resources.forEach((resource, r) => {
      const rate = line[n + r] as number;
      if (rate !== 0)
        resource.use.forEach((use, c) => {
          ofCost[c] = (ofCost[c] as number) + rate * use;
        });
    });
    this.#columns.forEach((column, j) => {
      if (this.#basic.has(j)) return;
      let rate = ofCost[column.costClass] as number;
      for (const task of column.tasks) rate += line[task] as number;
      if (rate < -1e-9) offer(j, rate, reducedCost(column, prices));
    });
    for (let t = 0; t < n; t++) {
      if (!this.#basic.has(-1 - t))
        offer(-1 - t, line[t] as number, this.unservedCost - (prices.tasks[t] as number));
    }
    for (let r = n; r < line.length; r++) {
      if (!this.#basic.has(-1 - r)) offer(-1 - r, line[r] as number, -(duals[r] as number));
    }
    if (entering === undefined) return false;
    this.#exchange(row, entering, this.#direction(entering));
    return true;
  }

  /** Dual values of all rows: those of resources are at most 0 at the optimum. */
  #duals(): Float64Array {
    return this.#inverse.rowTimes(Float64Array.from(this.#basis, variable => this.#costOf(variable)));
  }

  #mostNegative(): number {
    let row = -1;
    let least = -1e-9;
    for (let i = 0; i < this.#values.length; i++) {
      if ((this.#values[i] as number) < least) {
        least = this.#values[i] as number;
        row = i;
      }
    }
    return row;
  }

  /** How fast each basic variable falls as this one enters. */
  #direction(variable: number): Float64Array {
    return this.#inverse.timesSparse(this.#entriesOf(variable));
  }

  #entriesOf(variable: number): Entries {
    if (variable < 0) return [[-1 - variable, 1]];
    const column = this.#columns[variable] as Column;
    const entries: [number, number][] = column.tasks.map(task => [task, 1]);
    this.#resources.forEach((resource, r) => {
      const use = resource.use[column.costClass] as number;
      if (use !== 0) entries.push([this.#taskCount + r, use]);
    });
    return entries;
  }

  #exchange(row: number, entering: number, direction: Float64Array): void {
    this.#basic.delete(this.#basis[row] as number);
    this.#basic.add(entering);
    this.#basis[row] = entering;
    this.#inverse.pivot(row, direction);
    this.#pivots++;
    if (this.#pivots % 120 === 0) {
      this.#inverse.refactor(this.#basis.map(variable => this.#entriesOf(variable)));
    }
    this.#values = this.#valuesOfBasis();
  }

  #valuesOfBasis(): Float64Array {
    const limits = new Float64Array(this.#basis.length).fill(1);
    this.#resources.forEach((resource, r) => {
      limits[this.#taskCount + r] = resource.limit(this.#budget);
    });
    return this.#inverse.times(limits);
  }

  #costOf(variable: number): number {
    if (variable >= 0) return (this.#columns[variable] as Column).value;
    return -1 - variable < this.#taskCount ? this.unservedCost : 0;
  }
}

/** Value of a column less what its tasks are worth, plus the price of its network. */
export function reducedCost(column: Column, prices: Prices): number {
  let reduced = column.value + (prices.ofCost[column.costClass] as number);
  for (const task of column.tasks) reduced -= prices.tasks[task] as number;
  return reduced;
}
