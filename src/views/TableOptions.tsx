import { affinityTableNames, lossTableNames } from './tableNames.ts';

const groups = [
  { title: 'Measured networks (Standley et al. 2020)', tables: lossTableNames },
  { title: 'Published affinities', tables: affinityTableNames },
] as const;

/** The tables that can be chosen, by kind, as the options of a list box. */
export function TableOptions() {
  return groups.map(({ title, tables }) => (
    <optgroup key={title} label={title}>
      {tables.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </optgroup>
  ));
}
