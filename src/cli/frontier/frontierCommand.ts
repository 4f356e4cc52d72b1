import type { Command, Io } from '../command.ts';
import { loadNamedTable } from '../files/loadNamedTable.ts';
import { aboutNetworks, readingAnswers } from '../files/readingAnswers.ts';
import { chooseOptions } from '../options/fieldOptions.ts';
import {
  choosing,
  constraining,
  fieldOptions,
  grouping,
  help,
  json,
  reading,
} from '../options/optionGroups.ts';
import { parseBudgets, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { frontierOfAffinities } from './frontierOfAffinities.ts';
import { frontierOfLosses } from './frontierOfLosses.ts';

/** Finds the best groupings over budgets. */
export const frontierCommand: Command = {
  name: 'frontier',
  usage: 'FILE... [options]',
  about: 'the best grouping at every budget, with proof',
  details: [
    'For each budget, the networks that serve all tasks with the lowest total by the losses that a strategy chooses by, and what they then lose on the test split.',
    'Of a table of affinities, the groupings of 1, 2, ... networks with the highest total: budgets are numbers of networks, and the estimate is minus the total.',
  ],
  groups: () => [
    choosing(),
    constraining(),
    grouping(),
    {
      title: 'Search and output',
      options: [
        {
          name: 'budgets',
          value: 'LIST',
          about:
            'budgets to print: numbers, start:end:step, or stops, the table’s own (default), separated by commas',
        },
        ...fieldOptions('searching'),
        {
          name: 'seed',
          value: 'N',
          about: 'of what random and worst draw where they cannot count (default 1, the page’s)',
        },
        {
          name: 'threads',
          value: 'N',
          about:
            'threads that share a search for groupings by affinity (default: as many as the machine runs at once); the answer is the same for any number',
        },
        json,
        help,
      ],
    },
    reading,
  ],
  examples: [
    ['taskmates frontier setting-1', 'the optimum of a table that comes with the tool'],
    [
      'taskmates frontier losses.csv --strategy optimal,higher-order --budgets 1:5:0.5 --json',
      'two strategies, for a script',
    ],
    ['taskmates frontier losses.csv --max-networks 3 --together depth,normals', 'under constraints'],
    ['taskmates frontier losses.csv --affinity affinities.csv', 'chosen by affinities, judged by losses'],
    [
      'taskmates frontier affinities.csv --direction rows-help --groups partition --set-size 2:6',
      'of affinities alone',
    ],
  ],
  run,
};

async function run({ files, given }: ParsedArguments, io: Io): Promise<number> {
  // A wrong command line ends the command before a long reading.
  const chosen = chooseOptions(given);
  parseBudgets(textOf(given, 'budgets') ?? 'stops', []);
  const answers = readingAnswers(given);
  const own = chosen.affinity === undefined ? answers : aboutNetworks(answers);
  const loaded = await loadNamedTable(files, own, io);
  return loaded.kind === 'affinity'
    ? frontierOfAffinities(loaded.table, chosen, given, io)
    : frontierOfLosses(loaded.table, chosen, given, io);
}
