import { say } from '../../base/i18n/message.ts';
import { msg } from '../../base/i18n/text.ts';
import { groupKinds, groupValues, type NetworkCost } from '../../core/affinity/groupingProblem.ts';
import { BadFlagValue, type Flag } from '../flags/flag.ts';
import { wordFlag } from '../flags/flagKinds.ts';
import { choice, type Field, idText, plainNumber, whole } from './field.ts';

/** How many tasks a network of a grouping by affinity may train; `most` 0 for no limit. */
export interface SetSizes {
  readonly least: number;
  readonly most: number;
}

/** The most tasks of a table whose groupings are searched. */
export const mostGroupedTasks = 500;

/** `2` or `2:6`. */
function sizesText({ least, most }: SetSizes): string {
  return most === 0 ? String(least) : `${least}:${most}`;
}

function readSizes(text: string): SetSizes | undefined {
  const [, first = '', last = ''] = /^(\d{1,3})(?::(\d{1,3}))?$/.exec(text) ?? [];
  const [least, most] = [Number(first), Number(last)];
  const isValid = least >= 1 && least <= mostGroupedTasks && most <= mostGroupedTasks;
  return isValid && (last === '' || most >= least) ? { least, most } : undefined;
}

const sizesFlag: Flag<SetSizes> = {
  name: 'set-size',
  group: 'grouping',
  value: 'A:B',
  about: 'affinities: every network trains A to B tasks; A alone for no upper limit (default 2)',
  write: sizes => (sizes.least === 2 && sizes.most === 0 ? [] : [sizesText(sizes)]),
  read: ([text = '']) => {
    const sizes = readSizes(text);
    if (!sizes) throw new BadFlagValue(text, `sizes such as 2 or 2:6, up to ${mostGroupedTasks}`);
    return () => sizes;
  },
};

const sizes: Field<SetSizes> = {
  key: 'least',
  title: msg('sizes of networks by affinity'),
  fallback: { least: 2, most: 0 },
  accepts: say('a number of tasks, or two of them joined by a colon'),
  encode: sizesText,
  decode: readSizes,
  flag: sizesFlag,
};

/** `1` or `20:3`. */
function costText({ trunk, decoder }: NetworkCost): string {
  return decoder === 0 ? String(trunk) : `${trunk}:${decoder}`;
}

function readCost(text: string): NetworkCost | undefined {
  const [trunk = Number.NaN, decoder = 0, ...more] = text.split(':').map(plainNumber);
  const isValid = trunk > 0 && trunk < 1e9 && decoder >= 0 && decoder < 1e9;
  return isValid && more.length === 0 ? { trunk, decoder } : undefined;
}

const costFlag: Flag<NetworkCost> = {
  name: 'network-cost',
  group: 'grouping',
  value: 'T:D',
  about:
    'affinities: a network costs T, and D for each task that it trains; budgets are costs then (default 1: a number of networks)',
  write: cost => (cost.trunk === 1 && cost.decoder === 0 ? [] : [costText(cost)]),
  read: ([text = '']) => {
    const cost = readCost(text);
    if (!cost) throw new BadFlagValue(text, 'a cost such as 20, or 20:3 with one for each task, above 0');
    return () => cost;
  },
};

const networkCost: Field<NetworkCost> = {
  key: 'netcost',
  title: msg('cost of a network by affinity'),
  fallback: { trunk: 1, decoder: 0 },
  accepts: say('a positive number, or two of them joined by a colon'),
  encode: costText,
  decode: readCost,
  flag: costFlag,
};

/** What values are taken relative to: a task's own, or that from a named source. */
type RelativeTo = 'auto' | 'no' | 'own' | `to:${string}`;

function readRelative(text: string): RelativeTo | undefined {
  if (text === 'auto' || text === 'no' || text === 'own') return text;
  return text.startsWith('to:') && idText.test(text.slice(3)) ? (text as RelativeTo) : undefined;
}

const relative: Field<RelativeTo> = {
  key: 'relative',
  title: msg('values relative to others'),
  fallback: 'auto',
  accepts: say('auto, no, own, or to: and the id of a source'),
  encode: value => value,
  decode: readRelative,
  flag: {
    name: 'relative',
    group: 'grouping',
    value: 'HOW',
    about:
      'affinities: values as they are (no), or how much better than the task’s own (own) or than from a source (to:ID), in percent of that, for columns on different scales; auto (default) as the table says',
    write: value => (value === 'auto' ? [] : [value]),
    read: ([text = '']) => {
      const value = readRelative(text);
      if (!value) throw new BadFlagValue(text, 'auto, no, own, or to: and the id of a source');
      return () => value;
    },
  },
};

/** How the tasks of an affinity table are grouped. */
export const groupingFields = {
  /** How many networks an affinity table's tasks are grouped into, at most. */
  groups: whole('groups', msg('networks of a grouping by affinity'), 3, msg('a whole number from 1 to 500'), [
    1,
    mostGroupedTasks,
  ]),
  /** Whether tasks may be in several networks, or in exactly one each. */
  sets: choice('sets', msg('networks that share tasks'), groupKinds, 'cover', {
    flag: wordFlag(
      {
        name: 'groups',
        group: 'grouping',
        value: 'KIND',
        about:
          'affinities: cover (default; a task counts in the network where it is worth most, others may train it too) or partition (each task in one network)',
      },
      groupKinds,
      'cover',
    ),
  }),
  /** What a task in a network is worth. */
  worth: choice('worth', msg('value of a task by affinity'), groupValues, 'mean', {
    flag: wordFlag(
      {
        name: 'value',
        group: 'grouping',
        value: 'NAME',
        about:
          'affinities: what a task is worth: mean (default; of the affinities from the others of its network) or density (their sum by the size of the network)',
      },
      groupValues,
      'mean',
    ),
  }),
  /** How many tasks a network may train. */
  sizes,
  /** What a network costs: its trunk, and a decoder for each task that it trains. */
  networkCost,
  /** Whether values are taken as they are, or relative to others; `auto` = as the table says. */
  relative,
};
