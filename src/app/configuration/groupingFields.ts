import { msg, t } from '../../base/i18n/text.ts';
import { groupKinds, groupValues } from '../../core/affinity/groupingProblem.ts';
import { BadFlagValue, type Flag } from '../flags/flag.ts';
import { wordFlag } from '../flags/flagKinds.ts';
import { choice, type Field, whole } from './field.ts';

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
  accepts: () => t('a number of tasks, or two of them joined by a colon'),
  encode: sizesText,
  decode: readSizes,
  flag: sizesFlag,
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
  /** Whether values are taken as they are, or relative to a task's own; `auto` = as the table says. */
  relative: choice('relative', msg('values relative to a task’s own'), ['auto', 'no', 'own'], 'auto', {
    flag: wordFlag(
      {
        name: 'relative',
        group: 'grouping',
        value: 'HOW',
        about:
          'affinities: values as they are (no), or how much better than the task’s own, in percent of it (own), for columns on different scales; auto (default) as the table says',
      },
      ['auto', 'no', 'own'],
      'auto',
    ),
  }),
};
