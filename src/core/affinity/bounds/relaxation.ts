/** Bounds on all numbers of networks at once, which get better as multipliers are improved for one of them. */
export interface Relaxation {
  /** By number of networks, up to the most: what no grouping within what so many cost is worth more than, at the multipliers at hand. */
  bounds(): Generator<void, Float64Array>;
  /** So many rounds towards the best multipliers for a number of networks. */
  improve(networks: number, rounds: number): Generator<void, void>;
  /** The same step by step downhill towards a value that a grouping has; gives the best bound met. */
  descend(networks: number, known: number, rounds: number): Generator<void, number>;
}
