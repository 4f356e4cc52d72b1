import { say } from '../../base/i18n/message.ts';
import { msg } from '../../base/i18n/text.ts';
import { objectiveKeys } from '../../core/search/objective.ts';
import { type GroupedStrategyKey, type StrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import {
  countFlag,
  networksFlag,
  pairsFlag,
  secondsFlag,
  switchFlag,
  tasksFlag,
  wordFlag,
} from '../flags/flagKinds.ts';
import { readNamedWeights, weightsText } from '../flags/namedTasks.ts';
import {
  choice,
  choices,
  type Field,
  maybeTableId,
  number,
  plainNumber,
  tableId,
  taskLists,
  whole,
  yesOrNo,
} from './field.ts';

const groupedStrategies = strategyKeys.filter((key): key is GroupedStrategyKey => key !== 'random');
/** Chance is drawn when it is asked for: on tables of many costs it takes long. */
const usuallyShown: readonly StrategyKey[] = ['optimal', 'early-stopping', 'higher-order'];

/** What is searched, and by which strategies. */
export const strategyFields = {
  data: tableId('data', msg('data set'), 'setting-1'),
  /** In the table's cost unit. */
  budget: number('budget', msg('budget'), 2.5, msg('a positive number'), value => value > 0 && value < 1e15),
  /** The strategy whose grouping is drawn. */
  strategy: choice('by', msg('strategy'), groupedStrategies, 'optimal'),
  /** The strategies drawn on the frontier. */
  shown: choices('show', msg('strategies shown'), strategyKeys, usuallyShown, {
    flag: {
      name: 'strategy',
      group: 'choosing',
      place: 1,
      value: 'LIST',
      about: `strategies, separated by commas: ${strategyKeys.join(', ')} (default optimal; affinity with --affinity)`,
      write: (_, { strategies }) => [strategies.join(',')],
    },
  }),
  published: yesOrNo('published', msg('published marks'), true),
  /** The affinity table that the strategy `affinity` chooses by; empty for the gains of the table's own pairs. */
  guess: maybeTableId('guess', msg('affinities chosen by'), '', {
    flag: {
      name: 'affinity',
      group: 'choosing',
      place: 5,
      value: 'FILE',
      about:
        'the affinity table that the strategy affinity chooses by (default: the gains of the table’s own pairs)',
      write: (id, { strategies, fileOf }) =>
        id !== '' && strategies.includes('affinity') ? [fileOf(id)] : [],
    },
  }),
  /** Whether networks that were never trained are predicted and may be chosen. */
  predicted: yesOrNo('predicted', msg('predicted networks'), false, {
    flag: switchFlag({
      name: 'predicted',
      group: 'choosing',
      place: 6,
      about: 'networks that were never trained may be chosen, by losses predicted from pairs',
    }),
  }),
  heads: choice('heads', msg('head rule'), ['validation', 'test'], 'validation', {
    flag: wordFlag(
      {
        name: 'heads',
        group: 'choosing',
        place: 2,
        value: 'SPLIT',
        about: 'the split by which a head serves a task: validation (default) or test (as published)',
      },
      ['validation', 'test'],
      'validation',
    ),
    search: heads => ({ heads }),
  }),
};

/** The weights that an objective may give to a task. */
export const weightRange = { least: 0.01, most: 100 } as const;

const weights: Field<readonly number[]> = {
  key: 'weights',
  title: msg('weights of tasks'),
  fallback: [],
  accepts: say('numbers from {least} to {most}, one for each task', weightRange),
  encode: value => value.join(','),
  decode: text => {
    const given = text === '' ? [] : text.split(',').map(plainNumber);
    const isValid = given.every(weight => weight >= weightRange.least && weight <= weightRange.most);
    return isValid && given.length <= 60 ? given : undefined;
  },
  flag: {
    name: 'weights',
    group: 'choosing',
    place: 4,
    value: 'LIST',
    about:
      'weights of tasks in the sum: a=2,b=1 (others 1), or one number for each task in the order of the table',
    write: (value, { tasks }) => (value.length > 0 ? [weightsText(value, tasks)] : []),
    read:
      ([text = '']) =>
      ({ tasks }) =>
        readNamedWeights(text, tasks),
  },
  search: value => ({ weights: value }),
};

const excluded: Field<readonly number[]> = {
  key: 'without',
  title: msg('networks excluded'),
  fallback: [],
  accepts: say('numbers of networks, from 1'),
  encode: value => value.map(index => index + 1).join(','),
  decode: text => {
    const numbers = text === '' ? [] : text.split(',');
    if (numbers.length > 1000 || !numbers.every(part => /^[1-9]\d{0,6}$/.test(part))) return undefined;
    return [...new Set(numbers.map(part => Number(part) - 1))].sort((a, b) => a - b);
  },
  flag: networksFlag({
    name: 'exclude',
    group: 'constraining',
    place: 3,
    value: 'LIST',
    isRepeatable: true,
    about: 'networks that may not be chosen, by their numbers in the table, from 1',
  }),
  search: networks => ({ constraints: networks.length > 0 ? [{ kind: 'excluded', networks }] : [] }),
};

/** What is to be low, and what groupings must comply with. */
export const problemFields = {
  objective: choice('objective', msg('objective'), objectiveKeys, 'sum', {
    flag: wordFlag(
      {
        name: 'objective',
        group: 'choosing',
        place: 3,
        value: 'KEY',
        about: `what is to be low: ${objectiveKeys.join(', ')} (default sum): the sum of losses, the mean change against full-size single-task networks, or that change of the worst task`,
      },
      objectiveKeys,
      'sum',
    ),
    search: objective => ({ objective }),
  }),
  /** The objective's weight of each task, in the order of the table; empty = all equal. They count in the sum. */
  weights,
  /** Indices of networks that may not be chosen, ascending. */
  excluded,
  /** At most so many networks are chosen; 0 for no limit. */
  most: whole('most', msg('most networks'), 0, msg('a whole number from 0 (no limit) to 60'), [0, 60], {
    flag: countFlag(
      {
        name: 'max-networks',
        group: 'constraining',
        place: 1,
        value: 'N',
        about: 'at most N networks are chosen',
      },
      60,
      0,
    ),
    search: networks => ({ constraints: networks > 0 ? [{ kind: 'most', networks }] : [] }),
  }),
  /** Every chosen network trains at least so many tasks, served or not; 1 for no limit. */
  fewest: whole(
    'fewest',
    msg('fewest tasks of a network'),
    1,
    msg('a whole number from 1 (no limit) to 60'),
    [1, 60],
    {
      flag: countFlag(
        {
          name: 'min-tasks',
          group: 'constraining',
          place: 2,
          value: 'N',
          about: 'every chosen network trains at least N tasks (default 1; 2 for a table of affinities)',
        },
        60,
        1,
      ),
      search: tasks => ({ constraints: tasks > 1 ? [{ kind: 'fewest', tasks }] : [] }),
    },
  ),
  /** Ids of tasks that are trained with no other. */
  alone: taskLists('alone', msg('tasks alone'), 1, {
    flag: tasksFlag({
      name: 'alone',
      group: 'constraining',
      value: 'TASKS',
      isRepeatable: true,
      about: 'tasks that are trained with no other, separated by commas',
    }),
    search: (ids, { tasks }) => ({
      constraints: placesOf(ids, tasks).map(task => ({ kind: 'alone', task })),
    }),
  }),
  /** Pairs of task ids as `a~b`: no network trains one without the other. */
  together: taskLists('together', msg('tasks together'), 2, {
    flag: pairsFlag({
      name: 'together',
      group: 'constraining',
      value: 'A,B',
      isRepeatable: true,
      about: 'no network trains one of the two tasks without the other',
    }),
    search: (texts, table) => ({
      constraints: pairsOf(texts, table.tasks).map(tasks => ({ kind: 'together', tasks })),
    }),
  }),
  /** Pairs of task ids as `a~b`: no network trains both. */
  apart: taskLists('apart', msg('tasks apart'), 2, {
    flag: pairsFlag({
      name: 'apart',
      group: 'constraining',
      value: 'A,B',
      isRepeatable: true,
      about: 'no network trains both tasks',
    }),
    search: (texts, table) => ({
      constraints: pairsOf(texts, table.tasks).map(tasks => ({ kind: 'apart', tasks })),
    }),
  }),
  /** Seconds after which a search stops with the best so far; 0 for no limit. */
  timeLimit: number(
    'limit',
    msg('time limit'),
    0,
    msg('seconds from 0 (no limit) to 3600'),
    value => value >= 0 && value <= 3600,
    {
      flag: secondsFlag({
        name: 'time-limit',
        group: 'searching',
        value: 'TIME',
        about: 'stop each search after so long with the best so far: 10s, 500ms, 2m, 1h (default: none)',
      }),
    },
  ),
};

/** The places of tasks in a table; those that it does not have are left out. */
function placesOf(ids: readonly string[], tasks: LossTable['tasks']): readonly number[] {
  return ids.map(id => tasks.findIndex(task => task.id === id)).filter(place => place >= 0);
}

function pairsOf(
  texts: readonly string[],
  tasks: LossTable['tasks'],
): readonly (readonly [number, number])[] {
  return texts.flatMap(text => {
    const [first, second, ...more] = placesOf(text.split('~'), tasks);
    return first === undefined || second === undefined || more.length > 0 ? [] : [[first, second] as const];
  });
}
