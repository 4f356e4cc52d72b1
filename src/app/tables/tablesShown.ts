import type { Configuration } from '../configuration/configuration.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import { isTableId, type TableId } from './tableIds.ts';

/** The tables that a configuration shows, on either side of a comparison; each once. */
export function tablesShown(configuration: Configuration): readonly TableId[] {
  const ids = [configuration, pinnedOf(configuration)].flatMap(side =>
    side ? [side.data, side.guess, side.judge, configuration.view === 'explore' ? side.correlate : ''] : [],
  );
  return [...new Set(ids.filter((id): id is TableId => id !== '' && isTableId(id)))];
}
