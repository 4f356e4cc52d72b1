import { languages } from '../../base/i18n/languages.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { objectiveKeys } from '../../core/search/objective.ts';
import { type GroupedStrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import { splits } from '../../core/tables/lossTable.ts';
import { labBackends } from '../../features/lab/model/labBackends.ts';
import { scenePurposes } from '../../features/lab/model/sceneSet.ts';
import { type Configuration, labParts, learnParts, panelNames, puzzleHints } from './configuration.ts';
import {
  choice,
  type Field,
  idText,
  noiseRange,
  number,
  opaque,
  parseFieldNumber,
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
  const cost = parseFieldNumber(text.slice(at + 1));
  return (
    at >= 0 && cost > 0 && cost < 1e15 && new Set(ids).size === ids.length && ids.every(id => idText.test(id))
  );
}

/** The one table that drives parsing and writing of links, their notices, and the names of undo steps. */
export const fields: readonly Field[] = [
  tableId('data', 'data', msg('data set'), 'setting-1'),
  number('budget', msg('budget'), 2.5, msg('a positive number'), value => value > 0 && value < 1e15),
  choice('strategy', 'by', msg('strategy'), groupedStrategies, 'optimal'),
  {
    name: 'shown',
    key: 'show',
    title: msg('strategies shown'),
    fallback: ['optimal', 'early-stopping', 'higher-order', 'random'],
    accepts: () => t('a list of {values}', { values: strategyKeys.join(', ') }),
    encode: value => value.join(','),
    decode: text => {
      const wanted = text === '' ? [] : text.split(',');
      const known = strategyKeys.filter(key => wanted.includes(key));
      return known.length === wanted.length ? known : undefined;
    },
  } satisfies Field<'shown'>,
  yesOrNo('published', msg('published marks'), true),
  tableId('guess', 'guess', msg('affinities chosen by'), ''),
  yesOrNo('predicted', msg('predicted networks'), false),
  choice('heads', 'heads', msg('head rule'), ['validation', 'test'], 'validation'),
  choice('gain', 'gain', msg('gain definition'), ['ratio', 'relative'], 'ratio'),
  choice('baseline', 'baseline', msg('baseline'), ['half', 'full'], 'half'),
  choice('split', 'split', msg('split'), splits, 'test'),
  choice('pairs', 'pairs', msg('directed or affinity'), ['directed', 'affinity'], 'directed'),
  choice('order', 'order', msg('order of tasks'), ['given', 'help', 'leaf'], 'given'),
  number(
    'clamp',
    msg('colour clamp'),
    15,
    msg('a percentage from 1 to 100'),
    value => value >= 1 && value <= 100,
  ),
  choice('scale', 'scale', msg('colour scale'), ['auto', 'linear', 'log'], 'auto'),
  tableId('correlate', 'with', msg('table compared'), 'setting-2'),
  choice('objective', 'objective', msg('objective'), objectiveKeys, 'sum'),
  {
    name: 'weights',
    key: 'weights',
    title: msg('weights of tasks'),
    fallback: [],
    accepts: () => t('numbers from {least} to {most}, one for each task', weightRange),
    encode: value => value.join(','),
    decode: text => {
      const weights = text === '' ? [] : text.split(',').map(parseFieldNumber);
      const isValid = weights.every(weight => weight >= weightRange.least && weight <= weightRange.most);
      return isValid && weights.length <= 60 ? weights : undefined;
    },
  } satisfies Field<'weights'>,
  {
    name: 'excluded',
    key: 'without',
    title: msg('networks excluded'),
    fallback: [],
    accepts: () => t('numbers of networks, from 1'),
    encode: value => value.map(index => index + 1).join(','),
    decode: text => {
      const numbers = text === '' ? [] : text.split(',');
      if (numbers.length > 1000 || !numbers.every(part => /^[1-9]\d{0,6}$/.test(part))) return undefined;
      return [...new Set(numbers.map(part => Number(part) - 1))].sort((a, b) => a - b);
    },
  } satisfies Field<'excluded'>,
  number(
    'most',
    msg('most networks'),
    0,
    msg('a whole number from 0 (no limit) to 60'),
    value => Number.isInteger(value) && value >= 0 && value <= 60,
  ),
  number(
    'fewest',
    msg('fewest tasks of a network'),
    1,
    msg('a whole number from 1 (no limit) to 60'),
    value => Number.isInteger(value) && value >= 1 && value <= 60,
  ),
  taskLists('alone', msg('tasks alone'), 1),
  taskLists('together', msg('tasks together'), 2),
  taskLists('apart', msg('tasks apart'), 2),
  number(
    'timeLimit',
    msg('time limit'),
    0,
    msg('seconds from 0 (no limit) to 3600'),
    value => value >= 0 && value <= 3600,
    'limit',
  ),
  {
    name: 'noise',
    key: 'noise',
    title: msg('noise of losses'),
    fallback: [2],
    accepts: () => t('replicates, or percentages from 0 to {most}: one, or one for each task', noiseRange),
    encode: value => (value.length === 0 ? 'replicates' : value.join(',')),
    decode: text => {
      const percent = text === 'replicates' ? [] : text.split(',').map(parseFieldNumber);
      const isValid = percent.every(value => value >= noiseRange.least && value <= noiseRange.most);
      return isValid && percent.length <= 60 ? percent : undefined;
    },
  } satisfies Field<'noise'>,
  number(
    'groups',
    msg('networks of a grouping by affinity'),
    3,
    msg('a whole number from 1 to 12'),
    value => Number.isInteger(value) && value >= 1 && value <= 12,
  ),
  choice('least', 'least', msg('fewest tasks of a network by affinity'), ['1', '2'], '2'),
  choice('columns', 'columns', msg('losses listed'), splits, 'test'),
  {
    name: 'sort',
    key: 'sort',
    title: msg('order of networks'),
    fallback: 'given',
    accepts: () => t('given, tasks, cost, or a task, “-” first for descending'),
    encode: value => value,
    decode: text => (idText.test(text) ? text : undefined),
  } satisfies Field<'sort'>,
  taskLists('filter', msg('filter of networks'), 1),
  {
    name: 'cell',
    key: 'cell',
    title: msg('selected pair'),
    fallback: '',
    accepts: () => t('two tasks joined by ~'),
    encode: value => value,
    decode: text =>
      text === '' || (text.split('~').length === 2 && text.split('~').every(id => idText.test(id)))
        ? text
        : undefined,
  } satisfies Field<'cell'>,
  {
    name: 'task',
    key: 'task',
    title: msg('selected task'),
    fallback: '',
    accepts: () => t('a task'),
    encode: value => value,
    decode: text => (text === '' || idText.test(text) ? text : undefined),
  } satisfies Field<'task'>,
  opaque('table', msg('table in the link'), msg('a packed table'), /^[A-Za-z0-9_-]{1,180000}$/),
  opaque(
    'src',
    msg('address of the table'),
    msg('an address that begins with https://'),
    /^https:\/\/[^\s\p{C}]{1,2000}$/u,
  ),
  opaque(
    'against',
    msg('configuration compared'),
    msg('the query of another link'),
    /^[^\s\p{C}]{1,180000}$/u,
  ),
  yesOrNo('embed', msg('embedding'), false),
  choice('panel', 'panel', msg('panel embedded'), ['', ...panelNames], ''),
  choice('lab', 'lab', msg('part of the Lab'), labParts, 'scenes'),
  opaque('recipe', msg('recipe'), msg('a recipe of the Lab'), /^[\w.:;+,-]{1,4000}$/),
  opaque(
    'network',
    msg('network of the Lab'),
    msg('full. or half. and tasks joined by +'),
    /^(full|half)\.[a-z]+(\+[a-z]+)*$/,
  ),
  choice('backend', 'backend', msg('backend of the Lab'), ['auto', ...labBackends], 'auto'),
  choice('learn', 'learn', msg('part of Learn'), learnParts, 'lessons'),
  opaque('lesson', msg('lesson'), msg('the id of a lesson'), /^[a-z0-9-]{1,40}$/),
  number(
    'step',
    msg('step of the lesson'),
    1,
    msg('a whole number from 1 to 99'),
    value => Number.isInteger(value) && value >= 1 && value <= 99,
  ),
  opaque(
    'course',
    msg('address of the lesson'),
    msg('an address that begins with https://'),
    /^https:\/\/[^\s\p{C}]{1,2000}$/u,
  ),
  choice('pick', 'pick', msg('grouping drawn'), ['search', 'hand'], 'search'),
  {
    name: 'hand',
    key: 'hand',
    title: msg('grouping by hand'),
    fallback: [],
    accepts: () => t('a list of networks, each its tasks joined by ~, with * and its cost'),
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
    title: msg('hints of the puzzle'),
    fallback: [...puzzleHints],
    accepts: () => t('a list of {values}', { values: puzzleHints.join(', ') }),
    encode: value => value.join(','),
    decode: text => {
      const wanted = text === '' ? [] : text.split(',');
      const known = puzzleHints.filter(hint => wanted.includes(hint));
      return known.length === wanted.length ? known : undefined;
    },
  } satisfies Field<'hints'>,
  opaque('term', msg('term of the glossary'), msg('the id of a term'), /^[a-z-]{1,40}$/),
  yesOrNo('loop', msg('playing in a loop'), false),
  choice('lang', 'lang', msg('language'), ['', ...languages.map(({ code }) => code)], ''),
  choice('purpose', 'scenes', msg('scenes shown'), scenePurposes, 'test'),
  number(
    'scene',
    msg('scene'),
    1,
    msg('a whole number from 1 to 10000'),
    value => Number.isInteger(value) && value >= 1 && value <= 10_000,
  ),
  number('speed', msg('playing speed'), 1, msg('0.5, 1, 2 or 4'), value => [0.5, 1, 2, 4].includes(value)),
] as unknown as readonly Field[];

/** The configuration that an empty link opens. */
export const defaultConfiguration: Configuration = {
  view: 'explore',
  ...Object.fromEntries(fields.map(field => [field.name, field.fallback])),
} as Configuration;
