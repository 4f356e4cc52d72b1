import { findGains } from '../gains/gains.ts';
import { affinityLosses } from './affinityLosses.ts';
import { type Estimator, noLosses } from './strategy.ts';
import { estimatorTraits } from './traits.ts';

/**
 * Chooses by the mean of a task's directed gains from the other members of its set, measured on the table's own pairs
 * (validation split, as ratios against the half-size single-task network): these are the networks of HOA. Or by the mean of affinities that are given.
 * **Source:** Fifty et al. 2021 (arXiv 2109.04617), for the mean over the members of a set.
 */
export const affinity: Estimator = {
  key: 'affinity',
  ...estimatorTraits.affinity,
  estimate(table, affinities) {
    if (affinities) return affinityLosses(table, affinities, 'other');
    if (!table.losses.validation) return noLosses(table);
    const gains = findGains(table, { definition: 'ratio', baseline: 'half', split: 'validation' });
    return affinityLosses(table, gains, 'gain-percent');
  },
};
