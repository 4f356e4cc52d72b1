import type { Configuration } from '../configuration/configuration.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import type { ShelfEntry } from '../tables/own/tableShelf.ts';
import { writePinned } from './permalink.ts';

type Entries = readonly Pick<ShelfEntry, 'id' | 'packed'>[];

/** The same state without the reader's own tables in it and without where they were loaded from: for what is handed on. */
export function withoutOwnTables(configuration: Configuration): Configuration {
  return withTables(configuration, () => ({ table: '', src: '' }));
}

/** The same state without the reader's own tables in it, but with where they were loaded from. */
export function withoutPackedTables(configuration: Configuration): Configuration {
  return withTables(configuration, ({ src }) => ({ table: '', src }));
}

/** The same state with the reader's own tables in it, as far as they are small enough to be packed. */
export function withOwnTables(configuration: Configuration, entries: Entries): Configuration {
  return withTables(configuration, ({ data, table, src }) => {
    const packed = entries.find(({ id }) => id === data)?.packed;
    return { table: packed || table, src };
  });
}

/** Whether a state shows a table of the reader's own that {@link withOwnTables} can put into it. */
export function holdsOwnTables(configuration: Configuration, entries: Entries): boolean {
  const whole = withOwnTables(configuration, entries);
  return whole.table !== '' || (pinnedOf(whole)?.table ?? '') !== '';
}

function withTables(
  configuration: Configuration,
  change: (side: Configuration) => Pick<Configuration, 'table' | 'src'>,
): Configuration {
  const pinned = pinnedOf(configuration);
  return {
    ...configuration,
    ...change(configuration),
    ...(pinned && { against: writePinned({ ...pinned, ...change(pinned) }) }),
  };
}
