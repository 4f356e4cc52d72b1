import { extent } from 'd3-array';
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import type { DrawnAxis, Plot } from '../axes/axis.ts';
import { markBox } from '../axes/marks.ts';
import type { MeasureText } from '../text/measureText.ts';
import { nameOutermost, type PlacedName, type PlacedWord, placeQuadrants } from './placeScatterTexts.ts';
import { dotRadiusOf, type ScatterAxis, type ScatterData, type ScatterDot } from './scatterData.ts';

interface ScatterScale extends DrawnAxis {
  readonly scale: ScaleContinuousNumeric<number, number>;
  /** Where zero lies, when it lies inside. */
  readonly zero: number | undefined;
}

export interface ScatterLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly x: ScatterScale;
  readonly y: ScatterScale;
  readonly dots: readonly ScatterDot[];
  /** Of each dot, in px. */
  readonly radius: number;
  readonly names: readonly PlacedName[];
  readonly quadrants: readonly PlacedWord[];
  /** The ends of the diagonal, where there is one. */
  readonly diagonal:
    | { readonly from: readonly [number, number]; readonly to: readonly [number, number] }
    | undefined;
}

const textSize = 12;
const size = { most: 460, top: 26, below: 44, right: 12 };

/** Lays a scatter out for `width` pixels: equal scales where both sides are in one unit, and names of the outermost dots. */
export function layOutScatter(data: ScatterData, width: number, measure: MeasureText): ScatterLayout {
  const spans = spansOf(data);
  const draft = axisOf(spans.y, data.y, [1, 0], 5);
  const left = Math.ceil(Math.max(...draft.ticks.map(tick => measure(tick.text, textSize)), 0)) + 14;
  const side = Math.max(120, Math.min(size.most, width - left - size.right));
  const plot = { left, right: left + side, top: size.top, bottom: size.top + side };
  const count = side < 300 ? 4 : 6;
  const x = axisOf(spans.x, data.x, [plot.left, plot.right], count);
  const y = axisOf(spans.y, data.y, [plot.bottom, plot.top], count);
  const dots = data.points.map(point => ({ point, x: x.scale(point.x), y: y.scale(point.y) }));
  const [low, high] = x.scale.domain() as [number, number];
  const diagonal = data.isOneUnit
    ? ({ from: [x.scale(low), y.scale(low)], to: [x.scale(high), y.scale(high)] } as const)
    : undefined;
  const radius = dotRadiusOf(data.points);
  const marks = dots.map(dot => markBox(dot, radius));
  const quadrants = placeQuadrants(data.quadrants, { x: x.zero, y: y.zero }, plot, marks, measure);
  const words = quadrants.map(word => word.box);
  return {
    width: Math.max(width, plot.right + size.right),
    height: plot.bottom + size.below,
    plot,
    x,
    y,
    dots,
    radius,
    names: nameOutermost(dots, radius, plot, words, measure),
    quadrants,
    diagonal,
  };
}

type Span = readonly [number, number];

/** What each axis has to show: its values, zero where it is linear, and the same on both where they share a scale. */
function spansOf({ points, x, y, isOneUnit }: ScatterData): { x: Span; y: Span } {
  const span = (values: readonly number[], log: boolean): Span => {
    const shown = log ? values : [...values, 0];
    const [low, high] = extent(shown);
    if (low === undefined || high === undefined) return log ? [0.1, 10] : [-1, 1];
    if (log) return low < high ? widen(low, high, true) : [low / 2, low * 2];
    return low < high ? widen(low, high, false) : [low - 1, low + 1];
  };
  const xs = points.map(point => point.x);
  const ys = points.map(point => point.y);
  if (!isOneUnit) return { x: span(xs, x.log), y: span(ys, y.log) };
  const both = span([...xs, ...ys], x.log && y.log);
  return { x: both, y: both };
}

/** Some air around the outermost values, so that no dot touches the edge. */
function widen(low: number, high: number, log: boolean): Span {
  const air = 0.05;
  if (!log) return [low - air * (high - low), high + air * (high - low)];
  const factor = (high / low) ** air;
  return [low / factor, high * factor];
}

function axisOf(
  span: Span,
  axis: ScatterAxis,
  range: readonly [number, number],
  count: number,
): ScatterScale {
  const scale = axis.log ? scaleLog(span, range) : scaleLinear(span, range);
  const all = scale.ticks(count);
  // A logarithmic scale offers every digit of every decade: the decades alone are enough where there are two of them.
  const decades = all.filter(value => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  const values = axis.log && all.length > count + 2 && decades.length >= 2 ? decades : all;
  const ticks = values.map(value => ({ value, text: (axis.formatTick ?? axis.format)(value) }));
  const hasZero = !axis.log && span[0] <= 0 && span[1] >= 0;
  return { scale, ticks, zero: hasZero ? scale(0) : undefined };
}
