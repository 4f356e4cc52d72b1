import type { Constraint } from '../search/constraints.ts';
import type { Split } from '../tables/lossTable.ts';

/**
 * The networks chosen under a budget and which of them serves each task.
 * A network that holds a task which another chosen network serves trains it as an *auxiliary* task.
 */
export interface Grouping {
  /** Indices of the chosen networks in the table, ascending. */
  readonly networks: readonly number[];
  /** For each task, the index in the table of the network that serves it. */
  readonly heads: readonly number[];
  /** Sum of the chosen networks' costs. */
  readonly cost: number;
  /** Total loss by the losses used to choose (the strategy's estimate). */
  readonly chosenBy: number;
  /** Per task the loss on the split that is reported (`NaN` = not measured there). */
  readonly reported: readonly number[];
  /** Sum of `reported`: what the frontier draws. */
  readonly total: number;
}

/** How certain a frontier is: `gap` = value - lower bound, 0 when proved. */
export interface Proof {
  readonly method:
    | 'subset-dp'
    | 'column-generation'
    | 'branch-and-bound'
    | 'threshold-covers'
    | 'relaxation'
    | 'published-rule'
    | 'none';
  readonly proved: boolean;
  readonly bound: number;
  readonly gap: number;
}

/** One step of a frontier: the best grouping for every budget from `budget` up to the next step's. */
export interface FrontierStep {
  readonly budget: number;
  readonly grouping: Grouping;
  readonly proof: Proof;
}

/** Why no budget (or not this one) can serve every task. A result, not an exception. */
export type Infeasible =
  | { readonly kind: 'unserved'; readonly tasks: readonly number[] }
  | { readonly kind: 'budget'; readonly cheapest: number }
  /** So few networks cannot serve every task within the budget; more could. */
  | { readonly kind: 'networks'; readonly most: number }
  /** The table has no losses of the split by which the strategy chooses. */
  | { readonly kind: 'split'; readonly split: Split }
  /** No sets of the sizes and under the constraints given hold every task by known affinities. */
  | { readonly kind: 'sets' }
  /** The table has more tasks than the search serves. */
  | { readonly kind: 'tasks'; readonly most: number };

/**
 * The best grouping for *every* budget up to `maximumBudget`, as ascending steps; each step has a strictly lower
 * `chosenBy` than the one before it. Empty with `infeasible` set when nothing can be chosen.
 */
export interface Frontier {
  readonly steps: readonly FrontierStep[];
  readonly maximumBudget: number;
  readonly infeasible?: Infeasible;
  /** The constraints that cannot be met together, where lifting any one of them would help. */
  readonly conflict?: readonly Constraint[];
  /** What costs were counted in multiples of, where they were (rounded up). */
  readonly resolution?: number;
}

/** Which chosen network serves a task: the best on `validation` (sound) or on `test` (as published: it peeks). */
export type HeadRule = 'validation' | 'test';

/** The step in force at `budget` (with a relative tolerance of 1e-9), or `undefined` below the cheapest cover. */
export function stepAt(frontier: Frontier, budget: number): FrontierStep | undefined {
  return frontier.steps.findLast(step => step.budget <= budget * (1 + 1e-9));
}
