import { runSteps } from '../../base/steps/runSteps.ts';
import type { Frontier } from '../frontier/frontier.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { type FrontierOptions, frontierSearch } from './frontierSearch.ts';
import { largeMethods } from './large/largeMethods.ts';

/**
 * The exact optimum for every budget up to `maximumBudget`. The method goes by size and is named in each step's proof:
 * the subset dynamic programme up to 12 or 13 tasks (13 or 16 for a maximum), beyond it column generation with an exact
 * end (see `search/large/`), for all 2^n − 1 task sets as for lists of networks, and beyond 60 tasks branch and bound
 * alone. Where its work is over, the best and a bound are given. Ties: lower cost, then fewer networks, then the order of
 * the table. Yields every few milliseconds, with the best so far where the method has one.
 * Throws `MessageError` for more than 500 tasks.
 *
 * **Source:** the problem is that of Standley et al. 2020, section 5; the programmes are this project's.
 */
export const searchFrontier = frontierSearch(largeMethods);

/** The frontier of {@link searchFrontier}, in one go. */
export function findOptima(table: LossTable, options: FrontierOptions): Frontier {
  return runSteps(searchFrontier(table, options));
}
