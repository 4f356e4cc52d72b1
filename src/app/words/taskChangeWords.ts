import { t } from '../../base/i18n/text.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { type TaskChange, taskChange } from '../../core/tables/taskChange.ts';
import { formatAffinity, formatGain, formatPercent } from './format.ts';
import { lossDigits, writeLoss } from './lossDigits.ts';

/** A change of a task's value as it is written: "+2.6%", or "+0.0152" where there is no percentage; a dash for none. */
export interface WrittenChange {
  readonly text: string;
  /** Whether it is better by as much as is written. */
  readonly isBetter: boolean;
  /** By which changes are ordered: above 0 where worse. */
  readonly rank: number;
}

const unknown: WrittenChange = { text: '–', isBetter: false, rank: Number.NaN };

/** The change from one loss of a table's task to another, in the sense in which it was measured. Affinities have no percentages. */
export function writeTaskChange(table: LossTable, task: number, from: number, to: number): WrittenChange {
  const change = taskChange(table.tasks[task] ?? {}, from, to);
  if (!change) return unknown;
  const { isBetter, percent } = change;
  const hasPercent = !table.isOfAffinities && Number.isFinite(percent);
  const text = hasPercent ? `${formatGain(percent)}%` : amountWords(table, task, change);
  const isSeen = !/^[+−]?[0.]+%?$/.test(text);
  const size = Math.abs(hasPercent ? percent : 100 * change.amount);
  return { text, isBetter: isBetter && isSeen, rank: isSeen ? (isBetter ? -size : size) : 0 };
}

/** How large a change is, without a sign: "2.6%", "less than 0.1%", or "0.0152" where there is no percentage. */
export function changeSize(table: LossTable, task: number, from: number, to: number): string {
  const change = taskChange(table.tasks[task] ?? {}, from, to);
  if (!change) return '–';
  const { percent } = change;
  if (table.isOfAffinities || !Number.isFinite(percent))
    return amountWords(table, task, change).replace(/^[+−]/, '');
  return Math.abs(percent) < 0.05 ? t('less than 0.1%') : formatPercent(percent);
}

function amountWords(table: LossTable, task: number, { amount }: TaskChange): string {
  const text = table.isOfAffinities
    ? formatAffinity(amount)
    : writeLoss(amount, lossDigits(table).perTask[task] ?? 4);
  return amount > 0 ? `+${text}` : text;
}
