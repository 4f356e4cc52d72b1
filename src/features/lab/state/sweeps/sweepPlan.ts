import type { ListedNetwork } from '../../model/recipe.ts';

/** How a sweep follows a plan. */
export interface Planned {
  /** Otherwise it is trained in the order of size, to its end. */
  readonly isFollowed: boolean;
  /** The expected regret, percent, at which enough is trained. */
  readonly goal: number;
  /** The expected regret after so many networks, as far as it was planned; counts ascend. */
  readonly path: readonly { readonly trained: number; readonly regret: number }[];
}

/** What a plan says of a sweep at one moment. Regret in percent of the best total, expected, mean over budgets. */
export interface SweepPlan {
  /** Networks of which all runs have ended, at least one of them in the table. */
  readonly trained: number;
  readonly regret: number;
  /** Whether the trained networks serve every task at some budget: before that, regret is no measure. */
  readonly isServed: boolean;
  /** The most useful first, each given those before it and those under way. */
  readonly ranking: readonly RankedNetwork[];
}

interface RankedNetwork {
  readonly network: ListedNetwork;
  /** By how many percent it is expected to lower the frontier. */
  readonly help: number;
  /** The probability that the best grouping of some budget holds it. */
  readonly chance: number;
  /** The expected regret once it and those before it are trained. */
  readonly regretAfter: number;
}
