import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { type FrontierData, totalsOf } from './frontierData.ts';

/** The inside of the axes, in pixels of the figure. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface Axis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly Tick[];
}

const padTop = 10;
/** Below the lowest line stands the value of the current budget. */
const padBottom = 26;
const fewestTicks = 4;
const mostTicks = 6;

/** The axis of totals: every point of every series visible, some pixels of air, 4 to 6 ticks. */
export function totalAxis(data: FrontierData, top: number, bottom: number): Axis {
  const totals = totalsOf(data);
  let low = totals.length > 0 ? totals.reduce((a, b) => Math.min(a, b)) : 0;
  let high = totals.length > 0 ? totals.reduce((a, b) => Math.max(a, b)) : 1;
  if (high - low <= Math.abs(high) * 1e-9) {
    const half = Math.abs(high) * 0.05 || 0.5;
    low -= half;
    high += half;
  }
  const perPixel = (high - low) / (bottom - top - padTop - padBottom);
  const scale = scaleLinear([low - perPixel * padBottom, high + perPixel * padTop], [bottom, top]);
  return withTicks(scale);
}

function withTicks(scale: ScaleLinear<number, number>): Axis {
  const counts = [5, 4, 6, 3, 7, 2];
  const choices = counts.map(count => ({ count, values: scale.ticks(count) }));
  const fitting = choices.find(({ values }) => values.length >= fewestTicks && values.length <= mostTicks);
  if (fitting) return { scale, ticks: written(scale, fitting.values, fitting.count) };
  // Between two step sizes: take the coarser one and widen the domain by part of a step, until four ticks fit.
  const coarse = choices.find(({ values }) => values.length < fewestTicks) ?? { count: 2, values: [] };
  const first = coarse.values[0] ?? 0;
  const step = (coarse.values[1] ?? first + 1) - first;
  const [low = 0, high = 1] = scale.domain();
  const values = [...coarse.values];
  while (values.length < fewestTicks) {
    const under = (values[0] as number) - step;
    const over = (values.at(-1) as number) + step;
    if (low - under < over - high) values.unshift(under);
    else values.push(over);
  }
  const widened = scale
    .copy()
    .domain([Math.min(low, values[0] as number), Math.max(high, values.at(-1) as number)]);
  return { scale: widened, ticks: written(widened, values, values.length) };
}

/** The axis of budgets; the largest budget stands at `right`, the caller leaves room beyond it for the last step. */
export function budgetAxis(data: FrontierData, left: number, right: number): Axis {
  const { minimumBudget: low, maximumBudget: high } = data;
  const scale = scaleLinear(high > low ? [low, high] : [low - 0.5, high + 0.5], [left, right]);
  const count = Math.max(2, Math.min(9, Math.round((right - left) / 75)));
  const ticks = written(scale, scale.ticks(count), count);
  const widest = ticks.reduce((widest, tick) => Math.max(widest, tick.text.length), 0) * 7 + 8;
  const every = Math.max(1, Math.ceil((widest * ticks.length) / Math.max(1, right - left)));
  return { scale, ticks: ticks.filter((_, i) => i % every === 0) };
}

function written(scale: ScaleLinear<number, number>, values: readonly number[], count: number): Tick[] {
  const format = scale.tickFormat(Math.max(count, values.length));
  return values.map(value => ({ value, text: format(value) }));
}
