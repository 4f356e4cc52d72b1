import { budgetOf, type GroupingProblem, shareOf } from '../groupingProblem.ts';
import { chooseSizes, type SizePoint } from './sizeChoice.ts';
import { hullOfSizes } from './starBound.ts';
import { sumOfLargest } from './sumOfLargest.ts';

/** What all tasks are worth by themselves, and how: helper by helper the shares of 1 / m with which it stands in their sets. */
export interface LinkedChoice {
  readonly value: number;
  readonly shares: Float64Array;
}

/**
 * What is left to the choice of each task where the rest of the value is bounded by something else: of a task t in a set of m the
 * sum over its helpers u of (value of u for t − `link[u, t]` / m), less `link[t, t]` / m. `affinities` are helper by helper,
 * −Infinity where no set that serves the task may hold the helper.
 */
export class LinkedStars {
  readonly #problem: GroupingProblem;
  readonly #affinities: Float64Array;
  readonly #link: Float64Array;
  readonly #hulls: readonly (readonly SizePoint[])[];

  constructor(problem: GroupingProblem, affinities: Float64Array, link: Float64Array) {
    this.#problem = problem;
    this.#affinities = affinities;
    this.#link = link;
    this.#hulls = Array.from({ length: problem.taskCount }, (_, t) => this.#hullOf(t));
  }

  /** What no choice within what so many networks cost is worth more than; −Infinity where there is none. */
  value(networks: number): number {
    return this.#choice(networks)?.value ?? Number.NEGATIVE_INFINITY;
  }

  /** The choice of the highest value; `undefined` where there is none. */
  choose(networks: number): LinkedChoice | undefined {
    const { taskCount } = this.#problem;
    const choice = this.#choice(networks);
    if (!choice) return undefined;
    const shares = new Float64Array(taskCount ** 2);
    choice.sizes.forEach((sizes, t) => {
      for (const [size, by] of sizes) {
        for (const u of [t, ...this.#helpersOf(t, size)]) {
          const at = u * taskCount + t;
          shares[at] = (shares[at] as number) + by / size;
        }
      }
    });
    return { value: choice.value, shares };
  }

  #choice(networks: number) {
    const { cost, taskCount } = this.#problem;
    return chooseSizes(this.#hulls, budgetOf(cost, taskCount, networks));
  }

  #hullOf(task: number): readonly SizePoint[] {
    const { taskCount, value } = this.#problem;
    const helpers = this.#allowed(task);
    const amounts = new Float64Array(helpers.length);
    const alone = this.#link[task * taskCount + task] as number;
    return hullOfSizes(this.#problem, helpers.length, size => {
      const share = shareOf(value, size);
      helpers.forEach((u, i) => {
        amounts[i] = this.#worthOf(u, task, size, share);
      });
      return sumOfLargest(amounts, size - 1) - alone / size;
    });
  }

  /** The helpers of a task in a set of a size, the first among equals. */
  #helpersOf(task: number, size: number): readonly number[] {
    const share = shareOf(this.#problem.value, size);
    return this.#allowed(task)
      .map(u => ({ u, worth: this.#worthOf(u, task, size, share) }))
      .sort((a, b) => b.worth - a.worth || a.u - b.u)
      .slice(0, size - 1)
      .map(({ u }) => u);
  }

  #allowed(task: number): readonly number[] {
    const { taskCount } = this.#problem;
    const allowed: number[] = [];
    for (let u = 0; u < taskCount; u++) {
      const isAllowed = this.#affinities[u * taskCount + task] !== Number.NEGATIVE_INFINITY;
      if (u !== task && isAllowed) allowed.push(u);
    }
    return allowed;
  }

  #worthOf(helper: number, task: number, size: number, share: number): number {
    const at = helper * this.#problem.taskCount + task;
    return (this.#affinities[at] as number) * share - (this.#link[at] as number) / size;
  }
}
