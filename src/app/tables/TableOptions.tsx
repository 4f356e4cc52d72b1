import { dataWords, t } from '../../base/i18n/text.ts';
import { useMeasuredTables, useOwnTables } from '../context/hooks.ts';
import { isFromLink } from './own/tableShelf.ts';
import { isMeasuredId, type TableId } from './tableIds.ts';
import {
  affinityTableNames,
  lossTableNames,
  recordedAffinityNames,
  recordedTableNames,
} from './tableNames.ts';

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
  const measured = useMeasuredTables(state => state.entries).map(({ id, name }) => ({
    id,
    text: dataWords(name),
  }));
  const isUnmeasured = isMeasuredId(chosen) && measured.every(({ id }) => id !== chosen);
  const groups = [
    { title: t('Measured networks (Standley et al. 2020)'), tables: translated(lossTableNames) },
    { title: t('Measured in the Lab (recorded)'), tables: translated(recordedTableNames) },
    { title: t('Published affinities'), tables: translated(affinityTableNames) },
    { title: t('Affinities of the Lab (recorded)'), tables: translated(recordedAffinityNames) },
    {
      title: t('Measured in the Lab'),
      tables: isUnmeasured
        ? [...measured, { id: chosen, text: t('a sweep that is not on this device') }]
        : measured,
    },
    {
      title: t('Your tables'),
      tables: own,
    },
    {
      title: t('Tables from links'),
      tables: isMissing ? [...shared, { id: chosen, text: t('a table of another device') }] : shared,
    },
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

/** The names of tables of the site in the current language. */
function translated(names: typeof lossTableNames): typeof lossTableNames {
  return names.map(({ id, text }) => ({ id, text: t(text) }));
}
