import type { Configuration } from '../app/configuration/configuration.ts';
import { standardSeed } from '../app/side/curveRequest.ts';
import { objectiveKeys } from '../core/search/objective.ts';
import { type GroupedStrategyKey, type StrategyKey, strategyKeys } from '../core/strategies/strategy.ts';
import type { LossTable } from '../core/tables/lossTable.ts';
import { findPair, findTasks } from './findTask.ts';
import { choiceOf, countOf, listOf, secondsOf, textOf } from './optionValues.ts';
import type { ParsedArguments } from './parseArguments.ts';
import { parseWeights } from './parseWeights.ts';
import { badValue, usageError } from './toolError.ts';

type Given = ParsedArguments['given'];

/** The part of the options that can be checked before the table is there. */
export interface ChooseOptions {
  readonly strategies: readonly StrategyKey[];
  /** The file or built-in id of the affinity table to choose by. */
  readonly affinity: string | undefined;
  /** Of sampled baselines. */
  readonly seed: number;
  /** All that needs no table. */
  readonly parts: Pick<
    Configuration,
    'heads' | 'objective' | 'most' | 'fewest' | 'excluded' | 'predicted' | 'timeLimit'
  >;
}

/** Reads what needs no table, so that a wrong command line ends before a long reading. */
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
    parts: {
      heads: choiceOf(given, 'heads', ['validation', 'test'], 'validation'),
      objective: choiceOf(given, 'objective', objectiveKeys, 'sum'),
      most: countOf(given, 'max-networks', 60, 0),
      fewest: countOf(given, 'min-tasks', 60, 1),
      excluded: networkNumbers(given),
      predicted: given.has('predicted'),
      timeLimit: secondsOf(given, 'time-limit'),
    },
  };
}

/** The options as parts of a configuration of the page; `table` is the one that is searched. */
export function choiceOfTable(
  given: Given,
  { strategies, parts }: ChooseOptions,
  table: LossTable,
): Partial<Configuration> {
  const { tasks } = table;
  const tooLarge = parts.excluded.find(index => index >= table.networkCount);
  if (tooLarge !== undefined) {
    throw badValue('exclude', String(tooLarge + 1), `numbers of networks, from 1 to ${table.networkCount}`);
  }
  const weights = textOf(given, 'weights');
  const pairs = (option: 'together' | 'apart') =>
    unique((given.get(option) ?? []).map(text => findPair(option, text, tasks).join('~')));
  const grouped = strategies.find((key): key is GroupedStrategyKey => key !== 'random');
  return {
    ...parts,
    shown: strategies,
    strategy: grouped ?? 'optimal',
    weights: weights === undefined ? [] : parseWeights(weights, tasks),
    alone: unique((given.get('alone') ?? []).flatMap(text => findTasks('alone', text, tasks))),
    together: pairs('together'),
    apart: pairs('apart'),
  };
}

function networkNumbers(given: Given): readonly number[] {
  const numbers = (given.get('exclude') ?? []).flatMap(text =>
    text.split(',').map(part => {
      if (!/^[1-9]\d{0,8}$/.test(part)) {
        throw badValue('exclude', text, 'numbers of networks in the table, from 1, separated by commas');
      }
      return Number(part) - 1;
    }),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
