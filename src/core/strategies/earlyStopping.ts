import { type Estimator, noLosses } from './strategy.ts';

/** Chooses by losses after a fraction of the training (ESA). **Source:** Standley et al. 2020, section 5.2. */
export const earlyStopping: Estimator = {
  key: 'early-stopping',
  split: 'early',
  estimate: table => table.losses.early ?? noLosses(table),
  networksTrained: taskCount => 2 ** taskCount - 1 + taskCount,
};
