import type { Configuration, FieldName } from '../../app/configuration/configuration.ts';
import { allFields, type FieldValues, flaggedFields } from '../../app/configuration/fields.ts';
import type { FlagGroup, FlagTable } from '../../app/flags/flag.ts';
import { standardSeed } from '../../app/side/curves/curveRequest.ts';
import { type GroupedStrategyKey, type StrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import { usageError } from '../toolError.ts';
import { accepted, countOf, listOf, textOf } from './optionValues.ts';
import type { ParsedArguments } from './parseArguments.ts';

type Given = ParsedArguments['given'];

/** The fields whose flags were given, each with what sets its value as soon as the table that is searched is there. */
export type GivenFields = ReadonlyMap<FieldName, (values: FieldValues, table: FlagTable) => void>;

/** Reads the flags of some groups as far as that goes without a table, so that a wrong command line ends before a long reading. */
export function givenFields(given: Given, groups: readonly FlagGroup[]): GivenFields {
  return new Map(
    flaggedFields(groups).flatMap(name => {
      const set = readField(name, given);
      return set ? [[name, set] as const] : [];
    }),
  );
}

function readField<K extends FieldName>(name: K, given: Given) {
  const { flag } = allFields()[name];
  const texts = flag && given.get(flag.name);
  const value = texts && accepted(flag.name, () => flag.read?.(texts));
  if (!value) return undefined;
  return (values: FieldValues, table: FlagTable) => {
    values[name] = accepted(flag.name, () => value(table));
  };
}

/** The values of the fields that were given. */
export function givenValues(fields: GivenFields, table: FlagTable): FieldValues {
  const values: FieldValues = {};
  for (const set of fields.values()) set(values, table);
  return values;
}

/** The value of a field: as it was given, or as usual. */
export function fieldValue<K extends FieldName>(
  fields: GivenFields,
  name: K,
  table: FlagTable,
): Configuration[K] {
  const values: FieldValues = {};
  fields.get(name)?.(values, table);
  return values[name] ?? allFields()[name].fallback;
}

/** How groupings are to be chosen, as far as that is known before the table is there. */
export interface ChooseOptions {
  readonly strategies: readonly StrategyKey[];
  /** The file or built-in id of the affinity table to choose by. */
  readonly affinity: string | undefined;
  /** Of sampled baselines. */
  readonly seed: number;
  readonly predicted: boolean;
  readonly fields: GivenFields;
}

export function chooseOptions(given: Given): ChooseOptions {
  const affinity = textOf(given, 'affinity');
  const strategies = listOf(given, 'strategy', strategyKeys, [
    affinity === undefined ? 'optimal' : 'affinity',
  ]);
  if (affinity !== undefined && !strategies.includes('affinity')) {
    throw usageError('--affinity is what the strategy affinity chooses by: name it in --strategy too.');
  }
  return {
    strategies,
    affinity,
    seed: countOf(given, 'seed', 2 ** 31 - 1, standardSeed),
    predicted: given.has('predicted'),
    fields: givenFields(given, ['choosing', 'constraining', 'searching', 'grouping']),
  };
}

/** The options as parts of a configuration of the page; `table` is the one that is searched. */
export function choiceOfTable({ strategies, fields }: ChooseOptions, table: FlagTable): FieldValues {
  const grouped = strategies.find((key): key is GroupedStrategyKey => key !== 'random');
  return { ...givenValues(fields, table), shown: strategies, strategy: grouped ?? 'optimal' };
}
