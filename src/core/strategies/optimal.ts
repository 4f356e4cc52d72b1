import { type Estimator, noLosses } from './strategy.ts';

/** Chooses by the validation losses of all networks, fully trained. **Source:** Standley et al. 2020, section 5. */
export const optimal: Estimator = {
  key: 'optimal',
  split: 'validation',
  estimate: table => table.losses.validation ?? noLosses(table),
  networksTrained: taskCount => 2 ** taskCount - 1 + taskCount,
};
