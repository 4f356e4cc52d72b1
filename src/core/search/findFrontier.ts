import type { Frontier } from '../frontier/frontier.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { type FrontierOptions, searchFrontier } from './searchFrontier.ts';

/** The frontier of {@link searchFrontier}, in one go. */
export function findFrontier(table: LossTable, options: FrontierOptions): Frontier {
  const search = searchFrontier(table, options);
  for (;;) {
    const next = search.next();
    if (next.done) return next.value;
  }
}
