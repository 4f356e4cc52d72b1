import { dataWords, t } from '../../base/i18n/text.ts';
import { useMeasuredTables, useOwnTables, useSession } from '../context/hooks.ts';
import { isFromLink } from './own/tableShelf.ts';
import { isMeasuredId, type TableId } from './tableIds.ts';
import { siteTables } from './tableNames.ts';

interface TableOptionsProps {
  /** The table that is chosen: it is offered even where it is not on this device. */
  readonly chosen: TableId;
}

/** The tables that can be chosen, by kind, as the options of a list box. */
export function TableOptions({ chosen }: TableOptionsProps) {
  const entries = useOwnTables(state => state.entries);
  const named = (list: typeof entries) => list.map(({ id, name }) => ({ id, text: dataWords(name) }));
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
  const groups = [
    { title: t('Your tables'), tables: own },
    {
      title: t('Measured in the Lab'),
      tables: isUnmeasured
        ? [...measured, { id: chosen, text: t('a sweep that is not on this device') }]
        : measured,
    },
    {
      title: t('Tables from links'),
      tables: isMissing ? [...shared, missing] : shared,
    },
    ...siteTables.map(({ title, tables }) => ({
      title: t(title),
      tables: tables.map(({ id, text }) => ({ id, text: t(text) })),
    })),
  ];
  return groups
    .filter(({ tables }) => tables.length > 0)
    .map(({ title, tables }) => (
      <optgroup key={title} label={title}>
        {tables.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </optgroup>
    ));
}
