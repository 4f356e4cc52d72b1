import { recordedSweeps, type TableId } from '../configuration/configuration.ts';

/** What of a recorded sweep is a table: its losses, or the affinities that were measured while it trained. */
export type RecordedPart = 'losses' | 'lookahead' | 'cosine';

/** A table that is read out of the file of a recorded sweep. */
export interface RecordedTable {
  readonly sweep: (typeof recordedSweeps)[number];
  readonly part: RecordedPart;
}

/** The sweep that a table is of, and what of it; `undefined` for a table that is no recorded one. */
export function recordedTableOf(id: TableId): RecordedTable | undefined {
  for (const sweep of recordedSweeps) {
    if (id === sweep) return { sweep, part: 'losses' };
    if (id === `${sweep}-lookahead`) return { sweep, part: 'lookahead' };
    if (id === `${sweep}-cosine`) return { sweep, part: 'cosine' };
  }
  return undefined;
}
