import { type Estimator, noLosses } from './strategy.ts';
import { estimatorTraits } from './traits.ts';

/** Chooses by the validation losses of all networks, fully trained. **Source:** Standley et al. 2020, section 5. */
export const optimal: Estimator = {
  key: 'optimal',
  ...estimatorTraits.optimal,
  estimate: table => table.losses.validation ?? noLosses(table),
};
