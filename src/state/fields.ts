import { splits } from '../domain/lossTable.ts';
import { objectiveKeys } from '../domain/objective.ts';
import { type GroupedStrategyKey, strategyKeys } from '../domain/strategies/strategy.ts';
import { builtInTables, type Configuration } from './configuration.ts';

/** How one part of the configuration is written in a link. `decode` returns `undefined` for what it cannot use. */
export interface Field<K extends keyof Configuration = keyof Configuration> {
  readonly name: K;
  /** The key in the link. */
  readonly key: string;
  /** What the field is called in notices and undo. */
  readonly title: string;
  readonly fallback: Configuration[K];
  /** The values that `decode` accepts, in words. */
  readonly accepts: string;
  encode(value: Configuration[K]): string;
  decode(text: string): Configuration[K] | undefined;
}

type Texts<T> = T extends string ? T : never;

function choice<K extends keyof Configuration>(
  name: K,
  key: string,
  title: string,
  values: readonly Texts<Configuration[K]>[],
  fallback: Texts<Configuration[K]>,
): Field<K> {
  return {
    name,
    key,
    title,
    fallback,
    accepts: values.map(value => value || 'nothing').join(', '),
    encode: value => String(value),
    decode: text => values.find(value => value === text),
  };
}

function number<K extends 'budget' | 'clamp' | 'speed' | 'most' | 'groups' | 'timeLimit'>(
  name: K,
  title: string,
  fallback: Configuration[K],
  accepts: string,
  isValid: (value: number) => boolean,
  key: string = name,
): Field<K> {
  return {
    name,
    key,
    title,
    fallback,
    accepts,
    encode: value => String(value),
    decode: text => {
      const value = parseNumber(text);
      return isValid(value) ? (value as Configuration[K]) : undefined;
    },
  };
}

/** The weights that an objective may give to a task. */
export const weightRange = { least: 0.01, most: 100 } as const;

/** The noise that losses may be taken to have, in percent. */
export const noiseRange = { least: 0, most: 50 } as const;

/** A plain decimal number, or `NaN`. */
function parseNumber(text: string): number {
  return /^[0-9.eE+-]{1,24}$/.test(text) ? Number(text) : Number.NaN;
}

/** Ids of tasks and columns in a link: short, printable, and few. They are checked against the table later. */
const idText = /^[^,~\p{C}]{1,60}$/u;

function yesOrNo<K extends 'published' | 'predicted'>(name: K, title: string, fallback: boolean): Field {
  const field: Field<K> = {
    name,
    key: name,
    title,
    fallback,
    accepts: '0 or 1',
    encode: value => (value ? '1' : '0'),
    decode: text => (text === '1' ? true : text === '0' ? false : undefined),
  };
  return field as unknown as Field;
}

/** A list of selections of tasks in a link, each of `size` ids joined by "~". */
function taskLists<K extends 'filter' | 'alone' | 'together' | 'apart'>(
  name: K,
  title: string,
  size: 1 | 2,
): Field<K> {
  const isList = (text: string) => {
    const ids = text.split('~');
    return ids.length === size && new Set(ids).size === size && ids.every(id => idText.test(id));
  };
  const field: Field<'filter'> = {
    name: 'filter',
    key: name,
    title,
    fallback: [],
    accepts: size === 1 ? 'a list of tasks' : 'a list of pairs of tasks joined by ~',
    encode: value => value.join(','),
    decode: text => {
      const lists = text === '' ? [] : text.split(',');
      return lists.length <= 60 && lists.every(isList) ? [...new Set(lists)] : undefined;
    },
  };
  return { ...field, name } as unknown as Field<K>;
}

const groupedStrategies = strategyKeys.filter((key): key is GroupedStrategyKey => key !== 'random');

/** The one table that drives parsing and writing of links, their notices, and the names of undo steps. */
export const fields: readonly Field[] = [
  choice('data', 'data', 'data set', builtInTables, 'setting-1'),
  number('budget', 'budget', 2.5, 'a positive number', value => value > 0 && value < 1e9),
  choice('strategy', 'by', 'strategy', groupedStrategies, 'optimal'),
  {
    name: 'shown',
    key: 'show',
    title: 'strategies shown',
    fallback: ['optimal', 'early-stopping', 'higher-order', 'random'],
    accepts: `a list of ${strategyKeys.join(', ')}`,
    encode: value => value.join(','),
    decode: text => {
      const wanted = text === '' ? [] : text.split(',');
      const known = strategyKeys.filter(key => wanted.includes(key));
      return known.length === wanted.length ? known : undefined;
    },
  } satisfies Field<'shown'>,
  yesOrNo('published', 'published marks', true),
  choice('guess', 'guess', 'affinities chosen by', ['', ...builtInTables], ''),
  yesOrNo('predicted', 'predicted networks', false),
  choice('heads', 'heads', 'head rule', ['validation', 'test'], 'validation'),
  choice('gain', 'gain', 'gain definition', ['ratio', 'relative'], 'ratio'),
  choice('baseline', 'baseline', 'baseline', ['half', 'full'], 'half'),
  choice('split', 'split', 'split', splits, 'test'),
  choice('pairs', 'pairs', 'directed or affinity', ['directed', 'affinity'], 'directed'),
  choice('order', 'order', 'order of tasks', ['given', 'help', 'leaf'], 'given'),
  number('clamp', 'colour clamp', 15, 'a percentage from 1 to 100', value => value >= 1 && value <= 100),
  choice('scale', 'scale', 'colour scale', ['auto', 'linear', 'log'], 'auto'),
  choice('correlate', 'with', 'table compared', ['', ...builtInTables], 'setting-2'),
  choice('objective', 'objective', 'objective', objectiveKeys, 'sum'),
  {
    name: 'weights',
    key: 'weights',
    title: 'weights of tasks',
    fallback: [],
    accepts: `numbers from ${weightRange.least} to ${weightRange.most}, one for each task`,
    encode: value => value.join(','),
    decode: text => {
      const weights = text === '' ? [] : text.split(',').map(parseNumber);
      const isValid = weights.every(weight => weight >= weightRange.least && weight <= weightRange.most);
      return isValid && weights.length <= 60 ? weights : undefined;
    },
  } satisfies Field<'weights'>,
  {
    name: 'excluded',
    key: 'without',
    title: 'networks excluded',
    fallback: [],
    accepts: 'numbers of networks, from 1',
    encode: value => value.map(index => index + 1).join(','),
    decode: text => {
      const numbers = text === '' ? [] : text.split(',');
      if (numbers.length > 1000 || !numbers.every(part => /^[1-9]\d{0,6}$/.test(part))) return undefined;
      return [...new Set(numbers.map(part => Number(part) - 1))].sort((a, b) => a - b);
    },
  } satisfies Field<'excluded'>,
  number(
    'most',
    'most networks',
    0,
    'a whole number from 0 (no limit) to 60',
    value => Number.isInteger(value) && value >= 0 && value <= 60,
  ),
  taskLists('alone', 'tasks alone', 1),
  taskLists('together', 'tasks together', 2),
  taskLists('apart', 'tasks apart', 2),
  number(
    'timeLimit',
    'time limit',
    0,
    'seconds from 0 (no limit) to 3600',
    value => value >= 0 && value <= 3600,
    'limit',
  ),
  {
    name: 'noise',
    key: 'noise',
    title: 'noise of losses',
    fallback: [2],
    accepts: `replicates, or percentages from 0 to ${noiseRange.most}: one, or one for each task`,
    encode: value => (value.length === 0 ? 'replicates' : value.join(',')),
    decode: text => {
      const percent = text === 'replicates' ? [] : text.split(',').map(parseNumber);
      const isValid = percent.every(value => value >= noiseRange.least && value <= noiseRange.most);
      return isValid && percent.length <= 60 ? percent : undefined;
    },
  } satisfies Field<'noise'>,
  number(
    'groups',
    'networks of a grouping by affinity',
    3,
    'a whole number from 1 to 12',
    value => Number.isInteger(value) && value >= 1 && value <= 12,
  ),
  choice('least', 'least', 'fewest tasks of a network', ['1', '2'], '2'),
  choice('columns', 'columns', 'losses listed', splits, 'test'),
  {
    name: 'sort',
    key: 'sort',
    title: 'order of networks',
    fallback: 'given',
    accepts: 'given, tasks, cost, or a task, “-” first for descending',
    encode: value => value,
    decode: text => (idText.test(text) ? text : undefined),
  } satisfies Field<'sort'>,
  taskLists('filter', 'filter of networks', 1),
  {
    name: 'cell',
    key: 'cell',
    title: 'selected pair',
    fallback: '',
    accepts: 'two tasks joined by ~',
    encode: value => value,
    decode: text =>
      text === '' || (text.split('~').length === 2 && text.split('~').every(id => idText.test(id)))
        ? text
        : undefined,
  } satisfies Field<'cell'>,
  {
    name: 'task',
    key: 'task',
    title: 'selected task',
    fallback: '',
    accepts: 'a task',
    encode: value => value,
    decode: text => (text === '' || idText.test(text) ? text : undefined),
  } satisfies Field<'task'>,
  number('speed', 'playing speed', 1, '0.5, 1, 2 or 4', value => [0.5, 1, 2, 4].includes(value)),
] as unknown as readonly Field[];

/** The configuration that an empty link opens. */
export const defaultConfiguration: Configuration = {
  view: 'explore',
  ...Object.fromEntries(fields.map(field => [field.name, field.fallback])),
} as Configuration;
