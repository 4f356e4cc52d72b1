import { t } from '../../base/i18n/text.ts';
import { type LossTable, splits } from '../../core/tables/lossTable.ts';

/** How many decimals the losses of a table are written with. */
export interface LossDigits {
  readonly perTask: readonly number[];
  readonly total: number;
}

/** Losses looked at per task: enough to know their size. */
const sampled = 100;
/** No figure is written with more decimals; smaller ones get an exponent. */
const most = 9;

const known = new WeakMap<LossTable, LossDigits>();

/**
 * The decimals that suit the losses of each task and their total, by the median of their sizes: four as in the paper for
 * losses from 0.005 up, fewer from 10 up (five digits in all), more below (two or three digits), and never more than the
 * figures of the task have.
 */
export function lossDigits(table: LossTable): LossDigits {
  const found = known.get(table) ?? findDigits(table);
  known.set(table, found);
  return found;
}

function findDigits(table: LossTable): LossDigits {
  const samples = sampleLosses(table);
  const medians = samples.map(values => {
    const sizes = values.map(Math.abs).sort((a, b) => a - b);
    return sizes[Math.floor(sizes.length / 2)] ?? 0;
  });
  const perTask = samples.map((values, task) => {
    const suited = decimalsForSize(medians[task] as number);
    return values.reduce((digits, value) => decimalsOf(value, digits, suited), 0);
  });
  const sum = medians.reduce((a, b) => a + b, 0);
  return { perTask, total: decimalsForSize(sum) };
}

/** Some losses of each task, from networks all over the table. */
function sampleLosses({ tasks, losses, members }: LossTable): readonly (readonly number[])[] {
  const samples: number[][] = tasks.map(() => []);
  for (const split of splits) {
    const values = losses[split];
    if (!values) continue;
    const step = Math.max(1, Math.floor(members.length / (sampled * tasks.length)));
    for (let p = 0; p < members.length; p += step) {
      const value = values[p] as number;
      if (Number.isFinite(value)) samples[members[p] as number]?.push(value);
    }
  }
  return samples;
}

/** How many decimals suit values of this size. */
export function decimalsForSize(size: number): number {
  if (!(size > 0)) return 4;
  const power = Math.floor(Math.log10(size));
  if (power >= 1) return Math.max(0, 4 - power);
  // From 5 on, two digits are as fine as three are of smaller ones.
  return Math.min(most, Math.max(4, 2 - Math.floor(Math.log10(2 * size))));
}

/** The decimals that a figure has, from `least` to `limit`. */
function decimalsOf(value: number, least: number, limit: number): number {
  let digits = least;
  while (digits < limit && Number(value.toFixed(digits)) !== value) digits++;
  return digits;
}

/** A loss with so many decimals and a true minus; "not measured" for NaN. What they would hide is written with an exponent. */
export function writeLoss(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return t('not measured');
  const isHidden = value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;
  const text = isHidden && decimals >= most ? value.toExponential(2) : value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replaceAll('-', '−');
}
