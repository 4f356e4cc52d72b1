import { msg, t as translate } from '../../base/i18n/text.ts';
import { baselineName } from '../../core/gains/baselineName.ts';
import type { ObjectiveKey } from '../../core/search/objective.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { reportedSplit } from '../side/reportedSplit.ts';
import { formatGain, formatPercent } from './format.ts';
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
}

const relativeChange = (value: number, from: number) => 100 * (value / from - 1);

/**
 * The words of an objective; `isWeighted` says whether tasks have weights of their own in the sum. What is reported, and
 * with how many digits, is the table's; without one it is the paper's. `t` writes them in another language than the page's.
 */
export function objectiveWords(
  objective: ObjectiveKey,
  isWeighted: boolean,
  table?: LossTable,
  t: typeof translate = translate,
): ObjectiveWords {
  const reported = table ? reportedSplit(table) : 'test';
  const split = t(splitNames[reported]);
  // Where it is not the test split that is reported, every sentence says so.
  const isTest = reported === 'test';
  if (objective !== 'sum') {
    const isMean = objective === 'relative';
    const changes = {
      format: (value: number) => `${formatGain(value, 2)}%`,
      distance: (value: number, from: number) =>
        t('{count} points', { count: Math.abs(value - from).toFixed(1) }),
      isSame: (value: number, from: number) => Math.abs(value - from) < 0.05,
      against: t(' against {networks}', { networks: t(table ? dearestSingles(table) : fullSizeSingles) }),
    };
    if (isMean)
      return {
        ...changes,
        name: isTest ? t('mean change') : t('mean {split} change', { split }),
        axis: t('mean change of {split} loss, %', { split }),
      };
    return {
      ...changes,
      name: isTest ? t('change of the worst-off task') : t('{split} change of the worst-off task', { split }),
      axis: t('worst task’s change of {split} loss, %', { split }),
    };
  }
  const axis = isWeighted ? t('weighted total {split} loss', { split }) : t('total {split} loss', { split });
  return {
    axis,
    name: !isTest ? axis : isWeighted ? t('weighted total loss') : t('total loss'),
    format: value => writeLoss(value, table ? lossDigits(table).total : 4),
    against: '',
    // Of nothing there is no percentage.
    distance: (value, from) =>
      from === 0 ? writeLoss(Math.abs(value), 4) : formatPercent(relativeChange(value, from)),
    isSame: (value, from) => value === from || Math.abs(relativeChange(value, from)) < 0.05,
  };
}

const fullSizeSingles = msg('full-size single-task networks');

function dearestSingles(table: LossTable): string {
  const name = baselineName(table, 'full');
  if (name === 'full-size single') return fullSizeSingles;
  return name.startsWith('dearest') ? msg('the dearest single-task networks') : msg('single-task networks');
}
