import type { EffectKind, PartnerRule } from './taskEffects.ts';

/**
 * One hypothesis on how much a task's losses vary: standard deviations on the model's scale, which are about shares of the
 * loss.
 */
export interface EffectScales {
  /** Of what one task does for another. */
  readonly pair: number;
  /** Of what the number of tasks does. */
  readonly size: number;
  /** Of what a pair of tasks, or a single task, does beyond that: the network effect. */
  readonly network: number;
  /** How what partners do comes together. */
  readonly partners: PartnerRule;
  /** The part of the standard errors that differs from network to network: seeds that all share move all losses alike. */
  readonly noise: number;
}

/** A normal distribution. */
export interface Belief {
  readonly mean: number;
  readonly variance: number;
}

/** What is known of the mean over tasks of the effects that tasks share. */
export type SharedBeliefs = Readonly<Partial<Record<EffectKind, Belief>>>;

/** From a hundredth to a third of the loss, in half decades; network effects may be smaller. */
const ladder = {
  pair: [0.01, 0.03, 0.1, 0.3],
  network: [0.003, 0.01, 0.03, 0.1, 0.3],
  size: [0.01, 0.03, 0.1],
  partners: ['mean', 'sum'],
  noise: [1, 0.3],
} as const;

/**
 * How likely partner rules are before anything is measured: the mean is that of the higher-order approximation. Its hypotheses
 * among each other, and those of the sum, are equally likely.
 */
export const partnerShares: Readonly<Record<PartnerRule, number>> = { mean: 2 / 3, sum: 1 / 3 };

/** All hypotheses: 120, twice as many where there are standard errors. */
export function hypotheses(hasErrors: boolean): readonly EffectScales[] {
  const noises = hasErrors ? ladder.noise : [1];
  return ladder.pair.flatMap(pair =>
    ladder.network.flatMap(network =>
      ladder.size.flatMap(size =>
        ladder.partners.flatMap(partners => noises.map(noise => ({ pair, network, size, partners, noise }))),
      ),
    ),
  );
}

/**
 * What is believed of shared effects before anything is measured: doubling the cost changes losses by a fifth, doubling the number of
 * tasks by a twentieth, either way.
 */
export const unshared: SharedBeliefs = {
  cost: { mean: 0, variance: 0.2 ** 2 },
  sizeTrend: { mean: 0, variance: 0.05 ** 2 },
};

/** The prior of a coefficient of a kind for one task, about the mean over tasks where that is shared. */
export function ownPrior(kind: EffectKind, { pair, size }: EffectScales): Belief {
  const normal = (deviation: number, mean = 0) => ({ mean, variance: deviation ** 2 });
  switch (kind) {
    case 'base':
    case 'earlyOffset':
    case 'sisterOffset':
      return normal(1);
    case 'cost':
      return normal(0.07);
    case 'size':
      return normal(size);
    case 'sizeTrend':
      return normal(2 * size);
    case 'pair':
      return normal(0.7 * pair);
    case 'affinity':
      // An affinity that is one deviation higher is worth about half a pair effect, or nothing.
      return normal(0.5 * pair, -0.5 * pair);
  }
}

/** The prior of a coefficient of a kind, given what is believed of the mean over tasks. */
export function priorOf(kind: EffectKind, scales: EffectScales, shared: SharedBeliefs): Belief {
  const own = ownPrior(kind, scales);
  const both = shared[kind];
  return both ? { mean: own.mean + both.mean, variance: own.variance + both.variance } : own;
}

/** How much the network effects of some networks are above or below their scale. */
export interface Surprise {
  /** Of the networks. */
  readonly share: number;
  /** Of the scale. */
  readonly factor: number;
  /** At least this deviation, where tasks are trained together. */
  readonly floor: number;
}

/**
 * The heavy tail of network effects that were not measured: of a hundred networks 73 are less surprising than their scale, twenty a
 * little more, and seven may do anything.
 */
export const surprises: readonly Surprise[] = [
  { share: 0.73, factor: 0.45, floor: 0 },
  { share: 0.2, factor: 1.3, floor: 0 },
  { share: 0.07, factor: 4, floor: 0.3 },
];

const usual: Pick<Surprise, 'factor' | 'floor'> = { factor: 1, floor: 0 };

/**
 * The variance of the network effect of a set of so many tasks. What a set does beyond its pairs is of the order of
 * what one partner more does to the mean over partners: it falls as 1 / (m − 1). A task alone has no company to surprise it.
 */
export function networkVariance(
  { network }: EffectScales,
  setSize: number,
  { factor, floor } = usual,
): number {
  if (setSize === 1) return (0.5 * network) ** 2;
  return (Math.max(factor * network, floor) / (setSize - 1)) ** 2;
}
