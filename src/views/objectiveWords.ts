import { baselineName } from '../domain/baselineName.ts';
import type { LossTable } from '../domain/lossTable.ts';
import type { ObjectiveKey } from '../domain/objective.ts';
import { reportedSplit } from '../state/reportedSplit.ts';
import { formatGain, formatPercent } from './format.ts';
import { lossDigits, writeLoss } from './lossDigits.ts';

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

const losses: Omit<ObjectiveWords, 'name' | 'axis' | 'format'> = {
  against: '',
  // Of nothing there is no percentage.
  distance: (value, from) =>
    from === 0 ? writeLoss(Math.abs(value), 4) : formatPercent(relativeChange(value, from)),
  isSame: (value, from) => value === from || Math.abs(relativeChange(value, from)) < 0.05,
};

const changes: Omit<ObjectiveWords, 'name' | 'axis' | 'against'> = {
  format: value => `${formatGain(value, 2)}%`,
  distance: (value, from) => `${Math.abs(value - from).toFixed(1)} points`,
  isSame: (value, from) => Math.abs(value - from) < 0.05,
};

/**
 * The words of an objective; `isWeighted` says whether tasks have weights of their own in the sum. What is reported, and
 * with how many digits, is the table's; without one it is the paper's.
 */
export function objectiveWords(
  objective: ObjectiveKey,
  isWeighted: boolean,
  table?: LossTable,
): ObjectiveWords {
  const split = table ? reportedSplit(table) : 'test';
  const against = ` against ${table ? dearestSingles(table) : 'full-size single-task networks'}`;
  // Where it is not the test split that is reported, every sentence says so.
  const on = split === 'test' ? '' : `${split} `;
  if (objective === 'relative')
    return { ...changes, against, name: `mean ${on}change`, axis: `mean change of ${split} loss, %` };
  if (objective === 'worst')
    return {
      ...changes,
      against,
      name: `${on}change of the worst-off task`,
      axis: `worst task’s change of ${split} loss, %`,
    };
  const name = isWeighted ? 'weighted total' : 'total';
  const format = (value: number) => writeLoss(value, table ? lossDigits(table).total : 4);
  return { ...losses, format, name: `${name} ${on}loss`, axis: `${name} ${split} loss` };
}

function dearestSingles(table: LossTable): string {
  const name = baselineName(table, 'full');
  if (name === 'full-size single') return 'full-size single-task networks';
  return name.startsWith('dearest') ? 'the dearest single-task networks' : 'single-task networks';
}
