import { extent, range as multiples, ticks as roundTicks } from 'd3-array';
import { formatCost, unitText } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import type { Axis, Tick } from '../axes/axis.ts';
import { linearScale } from '../axes/linearScale.ts';
import { formatTotal } from '../text/formatTotal.ts';
import { type FrontierData, totalsOf } from './frontierData.ts';

const padTop = 10;
/** Below the lowest line stands the value of the current budget. */
const padBottom = 26;
const fewestTicks = 4;
const mostTicks = 6;

/** The axis of totals: every point of every series visible, some pixels of air, 4 to 6 ticks. */
export function totalAxis(data: FrontierData, top: number, bottom: number): Axis {
  let [low = 0, high = 1] = extent(totalsOf(data));
  if (high - low <= Math.abs(high) * 1e-9) {
    const half = Math.abs(high) * 0.05 || 0.5;
    low -= half;
    high += half;
  }
  const perPixel = (high - low) / (bottom - top - padTop - padBottom);
  return withTicks([low - perPixel * padBottom, high + perPixel * padTop], [bottom, top]);
}

function withTicks(domain: readonly [number, number], range: readonly [number, number]): Axis {
  const scale = linearScale(domain, range);
  const [low, high] = domain;
  const fits = (values: readonly number[]) => values.length >= fewestTicks && values.length <= mostTicks;
  const round = [5, 4, 6].map(count => roundTicks(low, high, count)).find(fits);
  if (round) return { scale, ticks: written(round) };
  const quarter = 2.5 * 10 ** Math.floor(Math.log10((high - low) / 5));
  const quarters = [quarter, quarter / 10, quarter * 10].map(step => multiplesOf(step, low, high)).find(fits);
  if (quarters) return { scale, ticks: written(quarters) };
  // Between two step sizes: take the coarser one and widen the domain by part of a step, until four ticks fit.
  const values = [3, 2, 1]
    .map(count => roundTicks(low, high, count))
    .find(ticks => ticks.length < fewestTicks) ?? [low];
  const first = values[0] ?? low;
  const step = (values[1] ?? first + (high - low)) - first;
  while (values.length < fewestTicks) {
    const under = (values[0] ?? first) - step;
    const over = (values.at(-1) ?? first) + step;
    if (low - under < over - high) values.unshift(under);
    else values.push(over);
  }
  const widest = [Math.min(low, values[0] ?? low), Math.max(high, values.at(-1) ?? high)] as const;
  return { scale: linearScale(widest, range), ticks: written(values) };
}

function multiplesOf(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step);
  // One too many is enough to see that they are.
  const end = Math.min(Math.floor(high / step), first + mostTicks) + 1;
  return multiples(first, end).map(multiple => multiple * step);
}

/** The axis of budgets; the largest budget stands at `right`, the caller leaves room beyond it for the last step. */
export function budgetAxis(data: FrontierData, left: number, right: number): Axis {
  const { minimumBudget, maximumBudget } = data;
  const half = maximumBudget > minimumBudget ? 0 : 0.5;
  const [low, high] = [minimumBudget - half, maximumBudget + half];
  const scale = linearScale([low, high], [left, right]);
  const count = Math.max(4, Math.min(9, Math.round((right - left) / 95)));
  const ticks = roundTicks(low, high, count).map(value => ({ value, text: formatCost(value) }));
  const widest = ticks.reduce((widest, tick) => Math.max(widest, tick.text.length), 0) * 7 + 8;
  const every = Math.max(1, Math.ceil((widest * ticks.length) / Math.max(1, right - left)));
  return { scale, ticks: ticks.filter((_, i) => i % every === 0) };
}

/** The values with as many decimals as tell them apart: a quarter step needs one more than its size says. */
function written(values: readonly number[]): Tick[] {
  const step = ((values.at(-1) ?? 1) - (values[0] ?? 0)) / Math.max(1, values.length - 1);
  const decimals = [0, 1, 2, 3, 4, 5, 6, 7].find(d => Math.abs(step - Number(step.toFixed(d))) < step * 1e-6);
  if (decimals !== undefined) return values.map(value => ({ value, text: formatTotal(value, decimals) }));
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const digits = Math.min(21, Math.max(2, Math.ceil(Math.log10(largest / step)) + 2));
  return values.map(value => ({ value, text: value.toPrecision(digits) }));
}

/** What the axis of budgets shows. */
export function budgetTitle(unit: string): string {
  // Where networks are counted, their number is the budget.
  if (unit === 'networks') return t('number of networks');
  return unit ? t('inference budget ({unit})', { unit: unitText(unit) }) : t('inference budget');
}
