import { type Message, type Phrase, say } from '../../base/i18n/message.ts';
import { msg, words } from '../../base/i18n/text.ts';
import { baselineName } from '../../core/gains/baselineName.ts';
import type { ObjectiveKey } from '../../core/search/objective.ts';
import { totalSense } from '../../core/search/totalSense.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { reportedSplit } from '../side/reportedSplit.ts';
import { formatAffinity, formatGain, formatPercent } from './format.ts';
import { lossDigits, writeLoss } from './lossDigits.ts';
import { splitNames } from './splitWords.ts';

/** How values of an objective are called and written. */
export interface ObjectiveWords {
  /** In lower case, as it stands before "of": "total loss". */
  readonly name: string;
  /** Beside an axis. */
  readonly axis: string;
  /** Stands after the value in a sentence; may be empty. */
  readonly against: string;
  readonly format: (value: number) => string;
  /** How far apart two values are, without a sign: "9.3%", or "2.1 points" of a percentage. */
  readonly distance: (value: number, from: number) => string;
  /** Whether a distance would be written as zero. */
  readonly isSame: (value: number, from: number) => boolean;
  /** Which values are better as they are shown. */
  readonly better: 'lower' | 'higher';
  /** A value as it is shown, and back: what is searched for is always low. */
  readonly shown: (value: number) => number;
}

const relativeChange = (value: number, from: number) => 100 * (value / from - 1);

/**
 * The words of an objective; `weights` are those of tasks in the sum, empty for equal ones. What is reported, with how many digits and
 * in which sense, is the table's; without one it is the paper's.
 */
export function objectiveWords(
  objective: ObjectiveKey,
  weights: readonly number[],
  table?: LossTable,
): ObjectiveWords {
  return inWords(objectiveMessages(objective, weights, table));
}

/** The words of the value of groupings by affinity. */
export function groupingValueWords(better: 'lower' | 'higher'): ObjectiveWords {
  return inWords(groupingValueMessages(better));
}

function inWords(said: ObjectiveMessages): ObjectiveWords {
  return {
    ...said,
    name: words(said.name),
    axis: words(said.axis),
    against: words(said.against),
    distance: (value, from) => words(said.distance(value, from)),
  };
}

/** The same before it is put into words. */
export interface ObjectiveMessages extends Pick<ObjectiveWords, 'format' | 'isSame' | 'better' | 'shown'> {
  readonly name: Message;
  readonly axis: Message;
  readonly against: Phrase;
  readonly distance: (value: number, from: number) => Phrase;
}

/** What {@link objectiveWords} puts into words, for texts in another language than the page's. */
export function objectiveMessages(
  objective: ObjectiveKey,
  weights: readonly number[],
  table?: LossTable,
): ObjectiveMessages {
  const reported = table ? reportedSplit(table) : 'test';
  const split: Message = { key: splitNames[reported] };
  // Where it is not the test split that is reported, every sentence says so.
  const isTest = reported === 'test';
  const { better, measure: named, shown } = totalSense(table ?? { tasks: [] }, objective, weights);
  const measure: Phrase = better === 'lower' ? say('loss') : (named ?? say('value'));
  const sense = { better, shown } as const;
  if (objective !== 'sum') {
    const isMean = objective === 'relative';
    const changes = {
      ...sense,
      format: (value: number) => `${formatGain(shown(value), 2)}%`,
      distance: (value: number, from: number) =>
        say('{count} points', { count: Math.abs(value - from).toFixed(1) }),
      isSame: (value: number, from: number) => Math.abs(value - from) < 0.05,
      against: say(' against {networks}', {
        networks: { key: table ? dearestSingles(table) : fullSizeSingles },
      }),
    };
    if (isMean)
      return {
        ...changes,
        name: isTest ? say('mean change') : say('mean {split} change', { split }),
        axis: say('mean change of {split} {measure}, %', { split, measure }),
      };
    return {
      ...changes,
      name: isTest
        ? say('change of the worst-off task')
        : say('{split} change of the worst-off task', { split }),
      axis: say('worst task’s change of {split} {measure}, %', { split, measure }),
    };
  }
  const isWeighted = weights.length > 0;
  const axis = isWeighted
    ? say('weighted total {split} {measure}', { split, measure })
    : say('total {split} {measure}', { split, measure });
  const change = (value: number, from: number) => relativeChange(shown(value), shown(from));
  return {
    ...sense,
    axis,
    name: !isTest
      ? axis
      : isWeighted
        ? say('weighted total {measure}', { measure })
        : say('total {measure}', { measure }),
    format: value => writeLoss(shown(value), table ? lossDigits(table).total : 4),
    against: '',
    // Of nothing there is no percentage.
    distance: (value, from) =>
      shown(from) === 0 ? writeLoss(Math.abs(value - from), 4) : formatPercent(change(value, from)),
    isSame: (value, from) => value === from || Math.abs(change(value, from)) < 0.05,
  };
}

/** What {@link groupingValueWords} puts into words: the sum over tasks of what each is worth in its network. */
export function groupingValueMessages(better: 'lower' | 'higher'): ObjectiveMessages {
  const shown = (value: number) => (better === 'higher' ? 0 - value : value);
  return {
    ...{ better, shown },
    name: say('value'),
    axis: say('value of the grouping'),
    against: '',
    format: value => formatAffinity(shown(value)),
    distance: (value, from) => formatAffinity(Math.abs(value - from)),
    isSame: (value, from) => Math.abs(value - from) <= 1e-9 * Math.max(Math.abs(value), Math.abs(from)),
  };
}

const fullSizeSingles = msg('full-size single-task networks');

function dearestSingles(table: LossTable): string {
  const name = baselineName(table, 'full');
  if (name === 'full-size single') return fullSizeSingles;
  return name.startsWith('dearest') ? msg('the dearest single-task networks') : msg('single-task networks');
}
