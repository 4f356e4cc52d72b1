import type { ObjectiveKey } from '../domain/objective.ts';
import { formatGain, formatPercent } from './format.ts';

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

const losses: Omit<ObjectiveWords, 'name' | 'axis'> = {
  against: '',
  format: value => value.toFixed(4).replace('-', '−'),
  distance: (value, from) => formatPercent(relativeChange(value, from)),
  isSame: (value, from) => Math.abs(relativeChange(value, from)) < 0.05,
};

const changes: Omit<ObjectiveWords, 'name' | 'axis'> = {
  against: ' against full-size single-task networks',
  format: value => `${formatGain(value, 2)}%`,
  distance: (value, from) => `${Math.abs(value - from).toFixed(1)} points`,
  isSame: (value, from) => Math.abs(value - from) < 0.05,
};

/** The words of an objective; `isWeighted` says whether tasks have weights of their own in the sum. */
export function objectiveWords(objective: ObjectiveKey, isWeighted: boolean): ObjectiveWords {
  if (objective === 'relative')
    return { ...changes, name: 'mean change', axis: 'mean change of test loss, %' };
  if (objective === 'worst')
    return { ...changes, name: 'change of the worst-off task', axis: 'worst task’s change of test loss, %' };
  const name = isWeighted ? 'weighted total' : 'total';
  return { ...losses, name: `${name} loss`, axis: `${name} test loss` };
}
