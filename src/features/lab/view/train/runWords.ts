import { joinWords } from '../../../../app/words/format.ts';
import { t } from '../../../../base/i18n/text.ts';
import { evaluationScenes, type ListedNetwork, type Recipe, trainingScenes } from '../../model/recipe.ts';
import { type OneRun, planOf, type RunSpec } from '../../state/runs/oneRun.ts';
import { taskInWords } from '../taskNames.ts';

/** "full-size segmentation and depth" */
export function runNetworkWords({ scale, tasks }: ListedNetwork): string {
  return t('{scale, select, half {half-size} other {full-size}} {tasks}', {
    scale,
    tasks: joinWords(tasks.map(taskInWords)),
  });
}

/** "large, 2,000 scenes, 400 steps, rate 0.004, seed 1" */
export function recipeWords(recipe: Recipe, seed: number): string {
  return t(
    '{size, select, small {small} other {large}}, {scenes} scenes, {rule, select, stalling {up to } other {}}{steps} steps, rate {rate}, {start, select, pretrained {pretrained network, } other {}}seed {seed}',
    {
      ...{ size: recipe.size, rule: recipe.stopRule, start: recipe.start, steps: recipe.steps },
      ...{ scenes: trainingScenes(recipe), rate: String(recipe.peakRate), seed: String(seed) },
    },
  );
}

/** What tells a run from another in one line. */
export function runWords(run: OneRun): string {
  return t('Run {id}: {network}; {recipe}', {
    id: String(run.id),
    network: runNetworkWords(run.network),
    recipe: recipeWords(run.recipe, run.seed),
  });
}

/** What a network costs: its multiply-adds, its parameters. */
export function costWords(spec: RunSpec): string {
  const { multiplyAdds, parameterCount } = planOf(spec);
  return t('{work} multiply-adds a prediction, {parameters} parameters', {
    work: t('{count} million', { count: (multiplyAdds / 1e6).toFixed(2) }),
    parameters: parameterCount,
  });
}

/** Time as a reader wants it: "12 s", "3 min". */
export function timeWords(seconds: number): string {
  if (seconds < 90) return t('{seconds} s', { seconds: String(Math.max(1, Math.round(seconds))) });
  if (seconds < 90 * 60) return t('{minutes} min', { minutes: String(Math.round(seconds / 60)) });
  return t('{hours} h', { hours: (seconds / 3600).toFixed(1) });
}

/** On what the losses of the splits are measured. */
export function measuredOn(split: 'validation' | 'test'): string {
  const count = evaluationScenes[split];
  return split === 'test' ? t('{count} test scenes', { count }) : t('{count} validation scenes', { count });
}
