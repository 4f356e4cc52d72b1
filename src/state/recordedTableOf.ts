import type { RecordedPart } from '../formats/recordedTables.ts';
import { recordedSweeps, type TableId } from './configuration.ts';

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
