import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { withoutEmbedding } from '../../../app/links/embedding.ts';
import { withOwnTables, withoutOwnTables } from '../../../app/links/ownTables.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import type { ShelfEntry } from '../../../app/tables/own/tableShelf.ts';

/**
 * The present state as a step's link: without what belongs to the reader or to a lesson, and with the reader's own tables (`entries`) only
 * where they are given.
 */
export function capturedLink(
  present: Configuration,
  entries: readonly Pick<ShelfEntry, 'id' | 'packed'>[] | undefined,
): string {
  const { lang, lesson, step, course, whole } = defaultConfiguration();
  const shown = { ...withoutEmbedding(present), lang, lesson, step, course, whole };
  const handedOn = entries ? withOwnTables(shown, entries) : withoutOwnTables(shown);
  return writeLink(handedOn).slice('#/'.length);
}
