/** The sweeps of the Lab that ship with the site: each a file with a loss table and two tables of affinities. */
export const recordedSweeps = ['lab-small', 'lab-large', 'lab-few', 'lab-other'] as const;

/** The table ids that ship with the site, in the order in which they are offered. */
export const builtInTables = [
  'setting-1',
  'setting-2',
  'setting-3',
  'setting-4',
  ...recordedSweeps,
  'tag-taskonomy',
  'cosine-taskonomy',
  'tag-celeba',
  'cosine-celeba',
  'pairs-celeba',
  'prompt-transfer-t5',
  'taskonomy-transfer',
  'lab-small-lookahead',
  'lab-small-cosine',
  'lab-large-lookahead',
  'lab-large-cosine',
  'lab-few-lookahead',
  'lab-few-cosine',
  'lab-other-lookahead',
  'lab-other-cosine',
] as const;
export type BuiltInTable = (typeof builtInTables)[number];

/**
 * The id of a table: one that ships with the site, `own-` and the hash of the content of one that a reader opened, or `lab-` and the
 * hash of the recipe of a sweep of the Lab, with `-lookahead` or `-cosine` for its affinities.
 */
export type TableId = BuiltInTable | `own-${string}` | `lab-${string}`;

/** Whether a text has the form of a table's id. */
export function isTableId(text: string): text is TableId {
  return builtInTables.some(id => id === text) || /^own-[0-9a-z]{1,16}$/.test(text) || isMeasuredId(text);
}

/** Whether an id is that of a table that a sweep on this or another device measured; those that ship with the site are not. */
export function isMeasuredId(id: string): boolean {
  return /^lab-[0-9a-z]{14}(-lookahead|-cosine)?$/.test(id);
}

/** The id of the losses that were measured together with affinities of this id; that of losses itself. */
export function lossesIdOf(id: TableId): TableId {
  return id.replace(/-(lookahead|cosine)$/, '') as TableId;
}

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
