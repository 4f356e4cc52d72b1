import { t } from '../../../../base/i18n/text.ts';
import type { CurveMark, CurveSeries, CurvesData } from '../../charts/curves/curvesData.ts';
import { listedText, recipeText } from '../../model/recipe.ts';
import { isUnderWay, type OneRun, type RunSpec } from '../../state/runs/oneRun.ts';
import { taskName, taskShort } from '../taskNames.ts';
import type { KnownLosses } from './knownLosses.ts';
import { runWords } from './runWords.ts';
import { colorsOf } from './trainSpec.ts';

/**
 * The curves of a run and of those that it is compared with; before the first run, the empty axes of what is asked for.
 * `known`: what a table says of its network.
 */
export function curvesOfRuns(
  asked: RunSpec,
  run: OneRun | undefined,
  others: readonly OneRun[],
  isLog: boolean,
  known: KnownLosses | undefined,
): CurvesData {
  const runs = run ? [run, ...others] : [];
  const spec = run ?? asked;
  return {
    runs: runs.map(seriesOf),
    steps: run ? Math.max(...runs.map(axisEnd)) : asked.recipe.steps,
    smoothing: smoothingOf(spec),
    isLog,
    marks: known ? marksOf(spec, known) : [],
  };
}

/** A fortieth of the run is averaged: enough to see through the noise of batches, little enough to see a step. */
function smoothingOf({ recipe }: RunSpec): number {
  return Math.max(1, Math.round(recipe.steps / 40));
}

function seriesOf(run: OneRun): CurveSeries {
  const colors = colorsOf(run.recipe, run.network.tasks);
  return {
    key: String(run.id),
    name: runWords(run),
    nameInFiles: `Run ${run.id}: ${listedText(run.network)}; ${recipeText(run.recipe) || 'standard recipe'}; seed ${run.seed}`,
    shortName: t('run {id}', { id: String(run.id) }),
    tasks: run.network.tasks.map((id, i) => ({
      ...{ id, name: taskName(id), short: taskShort(id) },
      color: colors[i] ?? 'var(--ink)',
    })),
    curves: run.curves,
  };
}

/**
 * Where the axis of steps ends for a run: where it will end, if that is known, or where it ended. A run that may stop early
 * gets an eighth, a quarter, a half of its steps, then all, so that the axis seldom moves.
 */
export function axisEnd(run: Pick<OneRun, 'recipe' | 'step' | 'phase'>): number {
  const { steps, stopRule } = run.recipe;
  if (!isUnderWay(run as OneRun)) return Math.max(1, run.step);
  if (stopRule === 'fixed') return steps;
  const part = [8, 4, 2].find(share => run.step * share <= steps);
  return Math.ceil(steps / (part ?? 1));
}

function marksOf({ network, recipe }: RunSpec, { losses }: KnownLosses): readonly CurveMark[] {
  const colors = colorsOf(recipe, network.tasks);
  return network.tasks.flatMap((task, i) => {
    const value = losses.validation?.[i];
    return value !== undefined && Number.isFinite(value)
      ? [{ task, color: colors[i] ?? 'var(--ink)', value }]
      : [];
  });
}
