import { languages } from '../../base/i18n/languages.ts';
import { say } from '../../base/i18n/message.ts';
import { msg } from '../../base/i18n/text.ts';
import type { GainDefinition } from '../../core/gains/gainOptions.ts';
import { usualGains } from '../../core/gains/gains.ts';
import { splits } from '../../core/tables/lossTable.ts';
import type { Flag } from '../flags/flag.ts';
import { wordFlag } from '../flags/flagKinds.ts';
import { readWord } from '../flags/flagTexts.ts';
import {
  choice,
  type Field,
  idText,
  maybeTableId,
  oneNumber,
  opaque,
  plainNumber,
  taskLists,
  texts,
  whole,
  yesOrNo,
} from './field.ts';
import { panelNames } from './viewNames.ts';

const definition: Flag<GainDefinition> = {
  name: 'definition',
  group: 'gaining',
  value: 'NAME',
  about: 'single: 100 · (single − joint) / single (default); joint: 100 · (single / joint − 1)',
  write: gain => [gain === 'ratio' ? 'joint' : 'single'],
  read: ([text = '']) => {
    const gain = readWord(text, ['single', 'joint']) === 'joint' ? 'ratio' : 'relative';
    return () => gain;
  },
};

const clamp: Field<number> = {
  key: 'clamp',
  title: msg('colour clamp'),
  fallback: 0,
  accepts: say('auto, or a percentage from 1 to 100'),
  encode: value => (value === 0 ? 'auto' : String(value)),
  decode: text => {
    if (text === 'auto') return 0;
    const value = plainNumber(text);
    return value >= 1 && value <= 100 ? value : undefined;
  },
};

/** How gains are computed and shown. */
export const gainFields = {
  gain: choice('gain', msg('gain definition'), ['relative', 'ratio'], usualGains.definition, {
    flag: definition,
  }),
  baseline: choice('baseline', msg('baseline'), ['half', 'full'], usualGains.baseline, {
    flag: wordFlag(
      {
        name: 'baseline',
        group: 'gaining',
        value: 'SIZE',
        about: 'the single-task network compared with: half (the cheapest, default) or full (the dearest)',
      },
      ['half', 'full'],
    ),
  }),
  split: choice('split', msg('split'), splits, usualGains.split, {
    flag: wordFlag(
      {
        name: 'split',
        group: 'gaining',
        value: 'SPLIT',
        about: `the split of the losses: ${splits.join(', ')} (default test, or what the table has)`,
      },
      splits,
    ),
  }),
  pairs: choice('pairs', msg('directed or affinity'), ['directed', 'affinity'], 'directed', {
    flag: wordFlag(
      {
        name: 'pairs',
        group: 'gaining',
        value: 'KIND',
        about: 'directed (default), or affinity: the mean of what each of the two does for the other',
      },
      ['directed', 'affinity'],
    ),
  }),
  order: choice('order', msg('order of tasks'), ['given', 'help', 'leaf', 'group'], 'given'),
  /** Percent at which the gain colours saturate; 0 = where they fit the gains shown. */
  clamp,
  /** Scale of an affinity table's colours; `auto` = as its file advises. */
  scale: choice('scale', msg('colour scale'), ['auto', 'linear', 'log'], 'auto'),
  /** The table whose gains are correlated with this one's; empty for none. */
  correlate: maybeTableId('with', msg('table compared'), 'setting-2'),
};

/** The noise that losses may be taken to have, in percent. */
export const noiseRange = { least: 0, most: 50 } as const;

/** Percent of each loss that is assumed, and said to be, where nothing tells how large its noise is. */
export const assumedNoise = 2;

/** The same of affinities: percent of the standard deviation of all of them. */
export const assumedAffinityNoise = 10;

const noise: Field<readonly number[] | null> = {
  key: 'noise',
  title: msg('noise of measurements'),
  fallback: null,
  accepts: say('replicates, or percentages from 0 to {most}: one, or one for each task', noiseRange),
  encode: value => (value === null ? '' : value.length === 0 ? 'replicates' : value.join(',')),
  decode: text => {
    if (text === '') return null;
    const percent = text === 'replicates' ? [] : text.split(',').map(plainNumber);
    const isValid = percent.every(value => value >= noiseRange.least && value <= noiseRange.most);
    return isValid && percent.length <= 60 ? percent : undefined;
  },
};

const sort: Field<string> = {
  key: 'sort',
  title: msg('order of networks'),
  fallback: 'given',
  accepts: say('given, tasks, cost, or a task, “-” first for descending'),
  encode: value => value,
  decode: text => (idText.test(text) ? text : undefined),
};

const cell: Field<string> = {
  key: 'cell',
  title: msg('selected pair'),
  fallback: '',
  accepts: say('two tasks joined by ~'),
  encode: value => value,
  decode: text =>
    text === '' || (text.split('~').length === 2 && text.split('~').every(id => idText.test(id)))
      ? text
      : undefined,
};

const task: Field<string> = {
  key: 'task',
  title: msg('selected task'),
  fallback: '',
  accepts: say('a task'),
  encode: value => value,
  decode: text => (text === '' || idText.test(text) ? text : undefined),
};

/** What else the panels show of a table: stability, groupings by affinity, the list of networks, what is selected. */
export const panelFields = {
  /**
   * Noise of the losses in percent, common or one per task in the order of the table; empty = by replicates; `null`: by
   * replicates where the table has them, otherwise {@link assumedNoise}.
   */
  noise,
  /** The split whose losses the network table lists. */
  columns: choice('columns', msg('split listed'), splits, 'test'),
  /** Column of the network table, `-` first for descending; `given` = order of the file. */
  sort,
  /** Task ids: only networks that hold all of them are listed. */
  filter: taskLists('filter', msg('filter of networks'), 1),
  /** The losses that groupings by affinity are judged by; empty for those that were measured with the affinities, or none. */
  judge: maybeTableId('judge', msg('trained networks that judge groupings by affinity'), ''),
  /** The pinned heatmap cell as `row~column` task ids; empty for none. */
  cell,
  /** The pinned task id; empty for none. */
  task,
};

/** The packed table, addresses, and the frame around the page. */
export const linkFields = {
  /** The reader's own table itself, packed (base64url), where it is small enough for links; empty for none. */
  table: opaque('table', msg('table in the link'), msg('a packed table'), /^[A-Za-z0-9_-]{1,180000}$/),
  /** The address that the table was loaded from; empty for none. */
  src: opaque(
    'src',
    msg('address of the table'),
    msg('an address that begins with https://'),
    /^https:\/\/[^\s\p{C}]{1,2000}$/u,
  ),
  /** What the Compare view holds against the rest of this configuration: the query of another link; empty for none. */
  against: opaque(
    'against',
    msg('configuration compared'),
    msg('the query of another link'),
    /^[^\s\p{C}]{1,180000}$/u,
  ),
  /** Whether only figures are shown, for a frame in another page. */
  embed: yesOrNo('embed', msg('embedding'), false),
  /** The only panel shown where embedded; empty for all. */
  panel: choice('panel', msg('panel embedded'), ['', ...panelNames], ''),
  /** The theme where embedded; empty for that of the reader's system. */
  theme: choice('theme', msg('theme of the frame'), ['', 'light', 'dark'], ''),
};

/** `a~b*0.5`: tasks and the cost of the network that trains them; `*0.5`: one that trains nothing yet. */
export function isHandNetwork(text: string): boolean {
  const at = text.lastIndexOf('*');
  const ids = at === 0 ? [] : text.slice(0, Math.max(at, 0)).split('~');
  const cost = plainNumber(text.slice(at + 1));
  return (
    at >= 0 && cost > 0 && cost < 1e15 && new Set(ids).size === ids.length && ids.every(id => idText.test(id))
  );
}

/** The reader's own grouping. */
export const handFields = {
  /** Whether the grouping drawn is the search's or the reader's own. */
  pick: choice('pick', msg('grouping drawn'), ['search', 'hand'], 'search'),
  /** The networks of the reader's own grouping, each as its task ids joined by `~`, and `*` and its cost. */
  hand: texts(
    'hand',
    msg('grouping by hand'),
    say('a list of networks, each its tasks joined by ~, with * and its cost'),
    isHandNetwork,
  ),
};

export const pageFields = {
  /** The slide that is shown to a hall, from 1; 0: the page. Of a lesson the slide is its step. */
  present: whole('present', msg('slide'), 0, msg('a whole number from 0 to 99'), [0, 99]),
  /** Whether playing begins again at the end. */
  loop: yesOrNo('loop', msg('playing in a loop'), false),
  /** The language of the interface; empty for the reader's own. */
  lang: choice('lang', msg('language'), ['', ...languages.map(({ code }) => code)], ''),
};

export const playFields = {
  /** Budgets played per second, relative to 1. */
  speed: oneNumber('speed', msg('playing speed'), [0.5, 1, 2, 4], 1, msg('0.5, 1, 2 or 4')),
};
