import type { LoadedTable } from '../../files/table/parseTable.ts';
import { type FlagGroup, flagGroups } from '../flags/flag.ts';
import type { RecordedReader } from '../tables/tableSource.ts';
import type { Configuration, FieldName } from './configuration.ts';
import type { Field } from './field.ts';

/** What the features bring wherever links are read. */
export interface Features {
  /** Every field, in the order in which links have them. */
  readonly fields: { readonly [K in FieldName]: Field<Configuration[K]> };
  /** The patch that shows a term of the glossary; its beginning for an empty one. */
  glossary(term: string): Partial<Configuration>;
  /** The patch that shows where sweeps are measured. */
  sweeps(): Partial<Configuration>;
  /** What a link holds beside a table that a sweep measured, so that it can be measured anew where the table is not. */
  besideMeasured(losses: LoadedTable | undefined): Partial<Configuration>;
  /** The patch that lets go what features hold of the networks of a table, where another is shown. */
  withoutTable(): Partial<Configuration>;
  /** Reads one table out of the text of a recorded sweep. */
  readonly readRecorded: RecordedReader;
  /** Whether a frame may show a configuration in which another view than Explore and Compare is shown. */
  isFramed(configuration: Configuration): boolean;
}

let registered: Features | undefined;
let names: readonly FieldName[] = [];

/** Makes known what the features bring: once, before any link is read. */
export function registerFeatures(features: Features): void {
  if (registered) throw new Error('The features are registered already.');
  registered = features;
  const { fields } = features;
  names = Object.keys(fields).filter((name): name is FieldName => Object.hasOwn(fields, name));
}

/** What the features bring. Throws where no entry point has made it known: a link would lose what is theirs. */
export function features(): Features {
  if (!registered) {
    throw new Error('No features are registered: the entry point must import known/knownFields.ts.');
  }
  return registered;
}

/** Every field of the configuration by its name: what drives links, their notices, undo, searches and the command's flags. */
export function allFields(): Features['fields'] {
  return features().fields;
}

/** The names of all fields, in the order in which links have them. */
export function fieldNames(): readonly FieldName[] {
  features();
  return names;
}

/** A configuration in the making. */
export type FieldValues = { -readonly [K in FieldName]?: Configuration[K] };

/** The configuration that an empty link opens. */
export function defaultConfiguration(): Configuration {
  const values: FieldValues = {};
  for (const name of fieldNames()) setFallback(values, name);
  if (!isWhole(values)) throw new Error('A field has no fallback.');
  return { view: 'explore', ...values };
}

/** Gives a field its fallback. */
export function setFallback<K extends FieldName>(values: FieldValues, name: K): void {
  values[name] = allFields()[name].fallback;
}

function isWhole(values: FieldValues): values is Required<FieldValues> {
  return fieldNames().every(name => values[name] !== undefined);
}

/** The text of a configuration's field in a link. */
export function encodeField<K extends FieldName>(configuration: Configuration, name: K): string {
  return allFields()[name].encode(configuration[name]);
}

/** The fields with a flag of some groups, as the command's help lists them. */
export function flaggedFields(groups: readonly FlagGroup[]): readonly FieldName[] {
  const fields = allFields();
  const rank = (name: FieldName) => {
    const { group = 'gaining', place = 99 } = fields[name].flag ?? {};
    return 100 * flagGroups.indexOf(group) + place;
  };
  const flagged = fieldNames().filter(name => groups.some(group => group === fields[name].flag?.group));
  return flagged.sort((a, b) => rank(a) - rank(b));
}
