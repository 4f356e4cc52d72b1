import { dataWords, t } from '../../base/i18n/text.ts';
import type { PickerGroup } from '../../base/ui/picker/pickerGroups.ts';
import { useMeasuredTables, useOwnTables, useSession } from '../context/hooks.ts';
import { distinctNames } from './distinctNames.ts';
import { isFromLink } from './own/tableShelf.ts';
import { isMeasuredId, type TableId } from './tableIds.ts';
import { siteTables } from './tableNames.ts';

/** The tables that can be chosen, by kind, the reader's own first; `chosen` is among them even where it is not on this device. */
export function useTableGroups(chosen: TableId): readonly PickerGroup<TableId>[] {
  const entries = useOwnTables(state => state.entries);
  const named = (list: typeof entries) =>
    distinctNames(list.map(({ id, name }) => ({ id, text: dataWords(name) })));
  const own = named(entries.filter(entry => !isFromLink(entry)));
  const shared = named(entries.filter(isFromLink));
  const isMissing = chosen.startsWith('own-') && entries.every(({ id }) => id !== chosen);
  // One that is served beside the page is on no shelf, and is shown all the same.
  const shown = useSession(state => state.tables[chosen]);
  const missing = {
    id: chosen,
    text: shown?.kind === 'loaded' ? dataWords(shown.loaded.table.name) : t('a table of another device'),
  };
  const measured = useMeasuredTables(state => state.entries).map(({ id, name }) => ({
    id,
    text: dataWords(name),
  }));
  const isUnmeasured = isMeasuredId(chosen) && measured.every(({ id }) => id !== chosen);
  return [
    { title: t('Your tables'), options: own },
    {
      title: t('Measured in the Lab'),
      options: isUnmeasured
        ? [...measured, { id: chosen, text: t('a sweep that is not on this device') }]
        : measured,
    },
    {
      title: t('Tables from links'),
      options: isMissing ? [...shared, missing] : shared,
    },
    ...siteTables.map(({ title, tables }) => ({
      title: t(title),
      options: tables.map(({ id, text }) => ({ id, text: t(text), also: text })),
    })),
  ].filter(({ options }) => options.length > 0);
}
