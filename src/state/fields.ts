import { scenePurposes } from '../domain/lab/sceneSet.ts';
import { splits } from '../domain/lossTable.ts';
import { objectiveKeys } from '../domain/objective.ts';
import { type GroupedStrategyKey, strategyKeys } from '../domain/strategies/strategy.ts';
import { languages } from '../i18n/languages.ts';
import { labBackends } from '../protocol/labApi.ts';
import { type Configuration, labParts, learnParts, panelNames, puzzleHints } from './configuration.ts';
import {
  choice,
  type Field,
  idText,
  noiseRange,
  number,
  opaque,
  parseNumber,
  tableId,
  taskLists,
  weightRange,
  yesOrNo,
} from './fieldKinds.ts';

const groupedStrategies = strategyKeys.filter((key): key is GroupedStrategyKey => key !== 'random');

/** `a~b*0.5`: tasks and the cost of the network that trains them; `*0.5`: one that trains nothing yet. */
function isHandNetwork(text: string): boolean {
  const at = text.lastIndexOf('*');
  const ids = at === 0 ? [] : text.slice(0, Math.max(at, 0)).split('~');
  const cost = parseNumber(text.slice(at + 1));
  return (
    at >= 0 && cost > 0 && cost < 1e15 && new Set(ids).size === ids.length && ids.every(id => idText.test(id))
  );
}

/** The one table that drives parsing and writing of links, their notices, and the names of undo steps. */
export const fields: readonly Field[] = [
  tableId('data', 'data', 'data set', 'setting-1'),
  number('budget', 'budget', 2.5, 'a positive number', value => value > 0 && value < 1e15),
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
  tableId('guess', 'guess', 'affinities chosen by', ''),
  yesOrNo('predicted', 'predicted networks', false),
  choice('heads', 'heads', 'head rule', ['validation', 'test'], 'validation'),
  choice('gain', 'gain', 'gain definition', ['ratio', 'relative'], 'ratio'),
  choice('baseline', 'baseline', 'baseline', ['half', 'full'], 'half'),
  choice('split', 'split', 'split', splits, 'test'),
  choice('pairs', 'pairs', 'directed or affinity', ['directed', 'affinity'], 'directed'),
  choice('order', 'order', 'order of tasks', ['given', 'help', 'leaf'], 'given'),
  number('clamp', 'colour clamp', 15, 'a percentage from 1 to 100', value => value >= 1 && value <= 100),
  choice('scale', 'scale', 'colour scale', ['auto', 'linear', 'log'], 'auto'),
  tableId('correlate', 'with', 'table compared', 'setting-2'),
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
  number(
    'fewest',
    'fewest tasks of a network',
    1,
    'a whole number from 1 (no limit) to 60',
    value => Number.isInteger(value) && value >= 1 && value <= 60,
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
  choice('least', 'least', 'fewest tasks of a network by affinity', ['1', '2'], '2'),
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
  opaque('table', 'table in the link', 'a packed table', /^[A-Za-z0-9_-]{1,180000}$/),
  opaque(
    'src',
    'address of the table',
    'an address that begins with https://',
    /^https:\/\/[^\s\p{C}]{1,2000}$/u,
  ),
  opaque('against', 'configuration compared', 'the query of another link', /^[^\s\p{C}]{1,180000}$/u),
  yesOrNo('embed', 'embedding', false),
  choice('panel', 'panel', 'panel embedded', ['', ...panelNames], ''),
  choice('lab', 'lab', 'part of the Lab', labParts, 'scenes'),
  opaque('recipe', 'recipe', 'a recipe of the Lab', /^[\w.:;+,-]{1,4000}$/),
  opaque(
    'network',
    'network of the Lab',
    'full. or half. and tasks joined by +',
    /^(full|half)\.[a-z]+(\+[a-z]+)*$/,
  ),
  choice('backend', 'backend', 'backend of the Lab', ['auto', ...labBackends], 'auto'),
  choice('learn', 'learn', 'part of Learn', learnParts, 'lessons'),
  opaque('lesson', 'lesson', 'the id of a lesson', /^[a-z0-9-]{1,40}$/),
  number(
    'step',
    'step of the lesson',
    1,
    'a whole number from 1 to 99',
    value => Number.isInteger(value) && value >= 1 && value <= 99,
  ),
  opaque(
    'course',
    'address of the lesson',
    'an address that begins with https://',
    /^https:\/\/[^\s\p{C}]{1,2000}$/u,
  ),
  choice('pick', 'pick', 'grouping drawn', ['search', 'hand'], 'search'),
  {
    name: 'hand',
    key: 'hand',
    title: 'grouping by hand',
    fallback: [],
    accepts: 'a list of networks, each its tasks joined by ~, with * and its cost',
    encode: value => value.join(','),
    decode: text => {
      const networks = text === '' ? [] : text.split(',');
      return networks.length <= 60 && networks.every(network => isHandNetwork(network))
        ? networks
        : undefined;
    },
  } satisfies Field<'hand'>,
  {
    name: 'hints',
    key: 'hints',
    title: 'hints of the puzzle',
    fallback: [...puzzleHints],
    accepts: `a list of ${puzzleHints.join(', ')}`,
    encode: value => value.join(','),
    decode: text => {
      const wanted = text === '' ? [] : text.split(',');
      const known = puzzleHints.filter(hint => wanted.includes(hint));
      return known.length === wanted.length ? known : undefined;
    },
  } satisfies Field<'hints'>,
  opaque('term', 'term of the glossary', 'the id of a term', /^[a-z-]{1,40}$/),
  yesOrNo('loop', 'playing in a loop', false),
  choice('lang', 'lang', 'language', ['', ...languages.map(({ code }) => code)], ''),
  choice('purpose', 'scenes', 'scenes shown', scenePurposes, 'test'),
  number(
    'scene',
    'scene',
    1,
    'a whole number from 1 to 10000',
    value => Number.isInteger(value) && value >= 1 && value <= 10_000,
  ),
  number('speed', 'playing speed', 1, '0.5, 1, 2 or 4', value => [0.5, 1, 2, 4].includes(value)),
] as unknown as readonly Field[];

/** The configuration that an empty link opens. */
export const defaultConfiguration: Configuration = {
  view: 'explore',
  ...Object.fromEntries(fields.map(field => [field.name, field.fallback])),
} as Configuration;
