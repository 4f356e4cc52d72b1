import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line as lineThrough } from 'd3-shape';
import type { Axis, Plot } from '../axes/axis.ts';
import type { Point } from '../axes/marks.ts';
import type { MeasureText } from '../text/measureText.ts';
import { type RaceLine, raceRange } from './raceData.ts';

export interface RaceLayout {
  readonly height: number;
  readonly plot: Plot;
  readonly counts: Axis;
  readonly regrets: Axis;
  readonly paths: readonly { readonly line: RaceLine; readonly path: string; readonly rest: string }[];
}

/** The title of the values, and below it the rule with its count. */
const above = 44;
const below = 42;
/** Room for a value with its name right of the plot. */
const nameGap = 14;

/** Lays out a race of `width` pixels; `formatRegret` writes the values at the axis. */
export function layOutRace(
  lines: readonly RaceLine[],
  width: number,
  plotHeight: number,
  formatRegret: (value: number) => string,
  measure: MeasureText,
): RaceLayout {
  const [least, most] = raceRange(lines);
  const highest = lines.reduce(
    (top, { steps }) => steps.reduce((max, { regret }) => Math.max(max, regret), top),
    0,
  );
  const bottom = above + plotHeight;
  const scale = scaleLinear([0, highest || 1], [bottom, above + 4]).nice(5);
  const ticks = scale.ticks(5).map(value => ({ value, text: formatRegret(value) }));
  const left = Math.ceil(Math.max(0, ...ticks.map(({ text }) => measure(text, 12)))) + 12;
  const names = lines.map(({ name }) => measure(`${name} ${formatRegret(highest)}0`, 12, 600));
  const right = Math.max(left + 80, width - Math.ceil(Math.max(0, ...names)) - nameGap - 4);
  const across = scaleLinear(most > least ? [least, most] : [least - 1, least + 1], [left, right]);
  const counts = across
    .ticks(Math.max(3, Math.min(9, Math.round((right - left) / 60))))
    .filter(Number.isInteger)
    .map(value => ({ value, text: String(value) }));
  const restOf = (end: RaceLine['steps'][number] | undefined) =>
    end && end.count < most ? `M${across(end.count)},${scale(end.regret)}H${across(most)}` : '';
  const plot = { left, right, top: above, bottom };
  return {
    height: bottom + below,
    plot,
    counts: { scale: across, ticks: counts },
    regrets: { scale, ticks },
    // A way that has trained all that it chooses stays where it is.
    paths: lines.map(line => ({
      rest: restOf(line.steps.at(-1)),
      line,
      path: draw(line.steps.map(({ count, regret }) => ({ x: across(count), y: scale(regret) }))) ?? '',
    })),
  };
}

const draw = lineThrough<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveStepAfter)
  .digits(1);
