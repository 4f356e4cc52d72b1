import type { Configuration } from '../app/configuration/configuration.ts';
import { defaultConfiguration } from '../app/configuration/fields.ts';
import { budgetRange } from '../app/side/budgetRange.ts';
import { searchedTable } from '../app/side/searchedTable.ts';
import type { LoadedAffinity, LoadedLosses, LoadedTable } from '../files/table/parseTable.ts';
import { type ChooseOptions, choiceOfTable } from './chooseOptions.ts';
import { affinityOptions } from './frontierOfAffinities.ts';
import type { GainParts } from './gainOptions.ts';
import { positiveNumber, textOf } from './optionValues.ts';
import type { ParsedArguments } from './parseArguments.ts';
import { badValue, usageError } from './toolError.ts';

type Given = ParsedArguments['given'];

/** The configuration of the page that a command line describes, but for the table itself. */
export function linkConfiguration(
  loaded: LoadedTable,
  given: Given,
  chosen: ChooseOptions,
  gains: GainParts,
): Configuration {
  const parts = loaded.kind === 'losses' ? ofLosses(loaded, given, chosen) : ofAffinities(loaded, given);
  return { ...defaultConfiguration, ...parts, ...gains };
}

/** The budget that the command line gives; checked before the table is there. */
export function budgetGiven(given: Given): number | undefined {
  const text = textOf(given, 'budget');
  if (text === undefined) return undefined;
  const budget = positiveNumber(text);
  if (Number.isNaN(budget)) throw badValue('budget', text, 'a number above 0');
  return budget;
}

function ofLosses({ table }: LoadedLosses, given: Given, chosen: ChooseOptions): Partial<Configuration> {
  const { shown, ...choice } = choiceOfTable(
    given,
    chosen,
    searchedTable(table, chosen.parts.predicted).table,
  );
  const { minimum, maximum } = budgetRange(table);
  const budget = Math.min(maximum, Math.max(minimum, defaultConfiguration.budget));
  // Without a word about strategies the page shows those that it always does.
  return {
    ...choice,
    ...(given.has('strategy') || given.has('affinity') ? { shown: shown ?? [] } : {}),
    budget: budgetGiven(given) ?? budget,
  };
}

function ofAffinities({ table }: LoadedAffinity, given: Given): Partial<Configuration> {
  if (given.has('budget')) {
    throw usageError('--budget needs a table of losses; in one of affinities --max-networks is the budget.');
  }
  const { most, minimumTasks } = affinityOptions(table, given);
  if (minimumTasks > 2) {
    throw usageError(`--min-tasks ${minimumTasks}: for a table of affinities the page has 1 and 2.`);
  }
  const groups = given.has('max-networks') ? { groups: most } : {};
  return { ...groups, least: minimumTasks === 1 ? '1' : '2' };
}
