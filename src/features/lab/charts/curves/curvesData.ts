import { type RunCurves, stepsOf } from '../../model/training/runCurves.ts';
import { runningMean } from './runningMean.ts';

/** A task of a run, as it is drawn. */
export interface CurveTask {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly color: string;
}

/** The curves of one run. */
export interface CurveSeries {
  readonly key: string;
  /** "Run 2: full, depth + normals" */
  readonly name: string;
  /** What it is called in files, which are in English. */
  readonly nameInFiles: string;
  /** Stands in the readout where there are several: "run 2" */
  readonly shortName: string;
  readonly tasks: readonly CurveTask[];
  readonly curves: RunCurves;
}

/** A loss known from elsewhere, drawn as a line. */
export interface CurveMark {
  readonly task: string;
  readonly color: string;
  readonly value: number;
}

export interface CurvesData {
  /** The run looked at first: with its training losses; others only with their validation losses. None before the first. */
  readonly runs: readonly CurveSeries[];
  /** The end of the axis of steps. */
  readonly steps: number;
  /** So many steps are averaged for the line of the training losses. */
  readonly smoothing: number;
  readonly isLog: boolean;
  readonly marks: readonly CurveMark[];
}

/** A task of a run at some step: the mean training loss there, and the latest validation loss up to it. */
export interface LossesAtStep {
  readonly series: CurveSeries;
  readonly task: CurveTask;
  readonly training: number | undefined;
  readonly validation: number | undefined;
}

/** What all runs had reached at a step, run by run and task by task. */
export function valuesAt({ runs, smoothing }: CurvesData, step: number): readonly LossesAtStep[] {
  return runs.flatMap(series => {
    const { curves, tasks } = series;
    const latest = curves.evaluations.findLast(evaluation => evaluation.step <= step);
    const hasStep = step >= 1 && step <= stepsOf(curves);
    const from = Math.max(0, Math.round(step) - smoothing) * curves.taskCount;
    const window = hasStep ? curves.training.subarray(from, Math.round(step) * curves.taskCount) : undefined;
    return tasks.map((task, i) => ({
      series,
      task,
      training: window && runningMean(window, smoothing, curves.taskCount, i).at(-1),
      validation: latest?.losses[i],
    }));
  });
}

/** The steps at which validation losses of the first run are known, and the last step reached. */
export function readableSteps({ runs }: CurvesData): readonly number[] {
  const curves = runs[0]?.curves;
  if (!curves) return [];
  const steps = curves.evaluations.map(evaluation => evaluation.step);
  const last = stepsOf(curves);
  return last > (steps.at(-1) ?? 0) ? [...steps, last] : steps;
}

const dashes = ['7 4', '2 4', '9 3 2 3', '12 5'];

/** The dashes of the run of a rank; none of the run looked at. */
export function dashOf(rank: number): string | undefined {
  return rank === 0 ? undefined : dashes[(rank - 1) % dashes.length];
}
