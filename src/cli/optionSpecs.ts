import { objectiveKeys } from '../core/search/objective.ts';
import { strategyKeys } from '../core/strategies/strategy.ts';
import { splits } from '../core/tables/lossTable.ts';

/** One option of a command: it drives parsing, help, and the test that the documentation names it. */
export interface OptionSpec {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for its value in the help; absent for an option that takes none. */
  readonly value?: string;
  /** May be given more than once. */
  readonly isRepeatable?: true;
  readonly about: string;
}

/** A titled part of the help. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionSpec[];
}

/** How groupings are chosen. */
export const choosing: OptionGroup = {
  title: 'Choosing',
  options: [
    {
      name: 'strategy',
      value: 'LIST',
      about: `strategies, separated by commas: ${strategyKeys.join(', ')} (default optimal; affinity with --affinity)`,
    },
    {
      name: 'heads',
      value: 'SPLIT',
      about: 'the split by which a head serves a task: validation (default) or test (as published)',
    },
    {
      name: 'objective',
      value: 'KEY',
      about: `what is to be low: ${objectiveKeys.join(', ')} (default sum): the sum of losses, the mean change against full-size single-task networks, or that change of the worst task`,
    },
    {
      name: 'weights',
      value: 'LIST',
      about:
        'weights of tasks in the sum: a=2,b=1 (others 1), or one number for each task in the order of the table',
    },
    {
      name: 'affinity',
      value: 'FILE',
      about:
        'the affinity table that the strategy affinity chooses by (default: the gains of the table’s own pairs)',
    },
    {
      name: 'predicted',
      about: 'networks that were never trained may be chosen, by losses predicted from pairs',
    },
  ],
};

/** What groupings must comply with. */
export const constraining: OptionGroup = {
  title: 'Constraints',
  options: [
    { name: 'max-networks', value: 'N', about: 'at most N networks are chosen' },
    {
      name: 'min-tasks',
      value: 'N',
      about: 'every chosen network trains at least N tasks (default 1; 2 for a table of affinities)',
    },
    {
      name: 'exclude',
      value: 'LIST',
      isRepeatable: true,
      about: 'networks that may not be chosen, by their numbers in the table, from 1',
    },
    {
      name: 'alone',
      value: 'TASKS',
      isRepeatable: true,
      about: 'tasks that are trained with no other, separated by commas',
    },
    {
      name: 'together',
      value: 'A,B',
      isRepeatable: true,
      about: 'no network trains one of the two tasks without the other',
    },
    { name: 'apart', value: 'A,B', isRepeatable: true, about: 'no network trains both tasks' },
  ],
};

export const timeLimit: OptionSpec = {
  name: 'time-limit',
  value: 'TIME',
  about: 'stop each search after so long with the best so far: 10s, 500ms, 2m, 1h (default: none)',
};

/** How gains are computed and shown. */
export const gaining: OptionGroup = {
  title: 'Gains',
  options: [
    {
      name: 'definition',
      value: 'NAME',
      about:
        'joint: 100 · (single / joint − 1), the paper’s (default); single: 100 · (single − joint) / single',
    },
    {
      name: 'baseline',
      value: 'SIZE',
      about: 'the single-task network compared with: half (the cheapest, default) or full (the dearest)',
    },
    {
      name: 'split',
      value: 'SPLIT',
      about: `the split of the losses: ${splits.join(', ')} (default test, or what the table has)`,
    },
    {
      name: 'pairs',
      value: 'KIND',
      about: 'directed (default), or affinity: the mean of what each of the two does for the other',
    },
  ],
};

/** What files do not say themselves. */
export const reading: OptionGroup = {
  title: 'Reading files',
  options: [
    {
      name: 'costs',
      value: 'RULE',
      about: 'what a network costs: column (as the file says), equal (1 each) or by-tasks (1 for each task)',
    },
    { name: 'cost-unit', value: 'UNIT', about: 'the unit of costs and budgets: SNT, ms, GFLOPs, ...' },
    {
      name: 'direction',
      value: 'WAY',
      about: 'affinities: rows-help (what is named first helps what is named second) or columns-help',
    },
    { name: 'better', value: 'WHICH', about: 'affinities: whether higher or lower is better' },
    {
      name: 'diagonal',
      value: 'TEXT',
      about: 'affinities: what a value of a task with itself means, in words; empty to leave it out',
    },
  ],
};

export const json: OptionSpec = { name: 'json', about: 'print JSON, every number to its last bit' };
export const help: OptionSpec = { name: 'help', about: 'print this help' };
