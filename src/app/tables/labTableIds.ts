import type { TableId } from '../configuration/configuration.ts';

/** Whether an id is that of a table that a sweep on this or another device measured; those that ship with the site are not. */
export function isMeasuredId(id: string): boolean {
  return /^lab-[0-9a-z]{14}(-lookahead|-cosine)?$/.test(id);
}

/** The id of the losses that were measured together with affinities of this id; that of losses itself. */
export function lossesIdOf(id: TableId): TableId {
  return id.replace(/-(lookahead|cosine)$/, '') as TableId;
}
