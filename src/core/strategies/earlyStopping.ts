import { type Estimator, noLosses } from './strategy.ts';
import { estimatorTraits } from './traits.ts';

/** Chooses by losses after a fraction of the training (ESA). **Source:** Standley et al. 2020, section 5.2. */
export const earlyStopping: Estimator = {
  key: 'early-stopping',
  ...estimatorTraits['early-stopping'],
  estimate: table => table.losses.early ?? noLosses(table),
};
