import { runSteps } from '../../base/steps/runSteps.ts';
import type { Frontier } from '../frontier/frontier.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { type FrontierOptions, searchFrontier } from './searchFrontier.ts';

/** The frontier of {@link searchFrontier}, in one go. */
export function findFrontier(table: LossTable, options: FrontierOptions): Frontier {
  return runSteps(searchFrontier(table, options));
}
