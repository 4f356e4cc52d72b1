import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { localNumber } from '../../../../base/i18n/localNumber.ts';
import type { Plot, Tick } from '../../../../figures/axes/axis.ts';
import type { MeasureText } from '../../../../figures/text/measureText.ts';
import { spreadLabels } from '../../../../figures/text/placeLabels.ts';
import { stepsOf } from '../../model/training/runCurves.ts';
import type { CurveSeries, CurvesData, CurveTask } from './curvesData.ts';
import { type LossAxis, lossAxis } from './lossAxis.ts';
import { runningMean } from './runningMean.ts';
import { type LinePoint, pathOf, thinLine } from './thinLine.ts';

/** One task of one run, as paths. */
interface TaskLine {
  readonly key: string;
  readonly task: CurveTask;
  /** 0: the run looked at; others are drawn apart from it. */
  readonly rank: number;
  /** Training losses of single steps, and their running mean; only of the run looked at. */
  readonly raw: string;
  readonly smooth: string;
  readonly validation: string;
  readonly points: readonly LinePoint[];
}

/** What stands at the right end of a line: the name of a task, or, of a run that is compared, the run's. */
interface LineName {
  readonly key: string;
  readonly task: CurveTask;
  readonly isOther: boolean;
  readonly text: string;
  readonly y: number;
  /** The end of the line. */
  readonly end: LinePoint;
}

export interface CurvesLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly x: ScaleLinear<number, number>;
  readonly xTicks: readonly Tick[];
  readonly y: LossAxis;
  readonly lines: readonly TaskLine[];
  readonly names: readonly LineName[];
  /** Losses known from elsewhere. */
  readonly marks: readonly { readonly task: string; readonly color: string; readonly y: number }[];
}

const narrow = 480;
const textSize = 12;
const lineHeight = 16;

/** Lays the curves of runs out for `width` pixels. Takes a few milliseconds for 20,000 steps of five tasks. */
export function layOutCurves(data: CurvesData, width: number, measure: MeasureText): CurvesLayout {
  const isNarrow = width < narrow;
  const height = isNarrow ? 290 : 360;
  const texts = endTextsOf(data, isNarrow);
  const room = texts.reduce((most, { text }) => Math.max(most, measure(`${text} 0.000`, textSize, 600)), 0);
  const plot = { left: 42, right: width - Math.ceil(room) - 22, top: 26, bottom: height - 44 };
  const means = data.runs.map((series, rank) => (rank === 0 ? meansOf(series, data.smoothing) : []));
  const [least, most] = spanOf(data, means.flat());
  const y = lossAxis(least, most, data.isLog, [plot.bottom, plot.top]);
  const x = scaleLinear([0, Math.max(1, data.steps)], [plot.left, plot.right]);
  const xTicks = x
    .ticks(isNarrow ? 4 : 8)
    .filter(Number.isInteger)
    .map(value => ({ value, text: localNumber(value, 'en') }));
  const lines = data.runs.flatMap((series, rank) =>
    series.tasks.map((task, i) => lineOf(series, task, i, rank, means[rank]?.[i], x, y)),
  );
  return {
    width,
    height,
    plot,
    x,
    xTicks,
    y,
    lines,
    names: namesOf(texts, means[0] ?? [], { x, y, plot }),
    marks: data.marks.map(({ task, color, value }) => ({
      task,
      color,
      y: Math.max(plot.top, y.scale(value)),
    })),
  };
}

function meansOf({ tasks, curves }: CurveSeries, smoothing: number): readonly Float64Array[] {
  return tasks.map((_, i) => runningMean(curves.training, smoothing, curves.taskCount, i));
}

/** The least and the most of the lines that matter; single steps may lie outside. */
function spanOf({ runs, marks }: CurvesData, means: readonly Float64Array[]): readonly [number, number] {
  let [low, high] = [1, 1];
  const include = (value: number) => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { curves } of runs) {
    for (const { losses } of curves.evaluations) losses.forEach(include);
  }
  for (const values of means) for (const value of values) include(value);
  for (const { value } of marks) include(value);
  return [low, high];
}

function lineOf(
  { key, curves }: CurveSeries,
  task: CurveTask,
  index: number,
  rank: number,
  means: Float64Array | undefined,
  x: ScaleLinear<number, number>,
  y: LossAxis,
): TaskLine {
  const { training, taskCount, evaluations } = curves;
  const points = evaluations.map(({ step, losses }) => ({ x: x(step), y: y.scale(losses[index] as number) }));
  // The first value is the loss of step 1.
  const spacing = { start: x(1), pitch: x(2) - x(1) };
  const through = (values: Float64Array, stride: number, offset: number) =>
    pathOf(thinLine({ values, stride, offset }, spacing, y.scale));
  return {
    key: `${key} ${task.id}`,
    task,
    rank,
    raw: means ? through(training, taskCount, index) : '',
    smooth: means ? through(means, 1, 0) : '',
    validation: pathOf(points),
    points,
  };
}

/** The end of one task's line, and what it is called there. */
interface EndText {
  readonly series: CurveSeries;
  /** Place of the task within its run. */
  readonly index: number;
  readonly task: CurveTask;
  readonly isOther: boolean;
  readonly text: string;
}

/** Of the run looked at the tasks; of one that it is compared with, the run. Of more there would be no telling them apart. */
function endTextsOf({ runs }: CurvesData, isNarrow: boolean): readonly EndText[] {
  const [first, second, ...more] = runs;
  const of = (series: CurveSeries | undefined, isOther: boolean, textOf: (task: CurveTask) => string) =>
    series?.tasks.map((task, index) => ({ series, index, task, isOther, text: textOf(task) })) ?? [];
  return [
    ...of(first, false, task => (isNarrow ? task.short : task.name)),
    ...(more.length === 0 ? of(second, true, () => second?.shortName ?? '') : []),
  ];
}

/** Names with their latest losses, spread so that all can be read. */
function namesOf(
  texts: readonly EndText[],
  means: readonly Float64Array[],
  { x, y, plot }: { readonly x: ScaleLinear<number, number>; readonly y: LossAxis; readonly plot: Plot },
): readonly LineName[] {
  const ends = texts.flatMap(({ series, index, task, isOther, text }) => {
    const { curves } = series;
    const latest = curves.evaluations.at(-1);
    const value = latest?.losses[index] ?? (isOther ? undefined : means[index]?.at(-1));
    if (value === undefined) return [];
    const end = {
      x: x(latest?.step ?? stepsOf(curves)),
      y: Math.max(plot.top, y.scale(value)),
    };
    return [{ key: `${series.key} ${task.id}`, task, isOther, text: `${text} ${lossText(value)}`, end }];
  });
  const places = spreadLabels(
    ends.map(({ end }) => end.y),
    lineHeight,
    plot.top + 4,
    plot.bottom - 4,
  );
  return ends.map((each, i) => ({ ...each, y: places[i] as number }));
}

/** A relative loss in three decimals; huge ones with an exponent. */
export function lossText(value: number): string {
  return value < 1000 ? value.toFixed(value < 10 ? 3 : 1) : value.toExponential(1).replace('e+', 'e');
}
