import { type AffinityTable, alignAffinities } from '../../../core/tables/affinityTable.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { Configuration, FieldName } from '../../configuration/configuration.ts';
import { allFields, fieldNames, flaggedFields } from '../../configuration/fields.ts';
import { flagGroups } from '../../flags/flag.ts';
import { tableKey } from '../../tables/tableKey.ts';
import type { CurveSettings } from './curveRequest.ts';

/**
 * What every curve of the configuration depends on: what its fields mean to the search, in the order of the command's flags;
 * `guess` is what the strategy `affinity` chooses by, where it is loaded.
 */
export function curveSettingsOf(
  configuration: Configuration,
  table: LossTable,
  guess?: CurveSettings['guess'],
): CurveSettings {
  let settings: CurveSettings = { heads: 'validation', objective: 'sum', weights: [], constraints: [] };
  for (const name of new Set([...flaggedFields(flagGroups), ...fieldNames()])) {
    const part = partOf(configuration, name, table);
    const constraints = [...settings.constraints, ...(part.constraints ?? [])];
    settings = { ...settings, ...part, constraints };
  }
  return guess ? { ...settings, guess } : settings;
}

function partOf<K extends FieldName>(
  configuration: Configuration,
  name: K,
  table: LossTable,
): Partial<CurveSettings> {
  return allFields()[name].search?.(configuration[name], table) ?? {};
}

/** A configuration as the search sees it: the one before, as long as nothing differs that {@link curveSettingsOf} depends on. */
export function searchedBefore(before: Configuration, present: Configuration): Configuration {
  const fields = allFields();
  const isSame = fieldNames().every(name => !fields[name].search || before[name] === present[name]);
  return isSame ? before : present;
}

/** An affinity table to choose by, brought into line with the tasks of a loss table. */
export function guessOf(
  id: string,
  affinities: AffinityTable,
  table: LossTable,
): NonNullable<CurveSettings['guess']> {
  return { id: tableKey(id, affinities.values), values: alignAffinities(table.tasks, affinities) };
}
