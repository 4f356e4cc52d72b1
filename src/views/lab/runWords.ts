import { labTask } from '../../domain/lab/labTasks.ts';
import {
  evaluationScenes,
  type ListedNetwork,
  type Recipe,
  trainingScenes,
} from '../../domain/lab/recipe.ts';
import { type OneRun, planOf, type RunSpec } from '../../state/lab/oneRun.ts';
import { joinWords, taskWord } from '../format.ts';

/** "semantics and depth", "all five tasks" */
export function networkWords({ scale, tasks }: ListedNetwork): string {
  return `${scale === 'half' ? 'half-size' : 'full-size'} ${joinWords(tasks.map(task => taskWord(labTask(task))))}`;
}

/** "large, 2,000 scenes, 400 steps, rate 0.004, seed 1" */
export function recipeWords(recipe: Recipe, seed: number): string {
  return [
    recipe.size,
    `${trainingScenes(recipe).toLocaleString('en')} scenes`,
    `${recipe.stopRule === 'stalling' ? 'up to ' : ''}${recipe.steps.toLocaleString('en')} steps`,
    `rate ${recipe.peakRate}`,
    ...(recipe.start === 'pretrained' ? ['pretrained encoder'] : []),
    `seed ${seed}`,
  ].join(', ');
}

/** What tells a run from another in one line. */
export function runWords(run: OneRun): string {
  return `Run ${run.id}: ${networkWords(run.network)}; ${recipeWords(run.recipe, run.seed)}`;
}

/** What a network costs: its multiply-adds, its parameters. */
export function costWords(spec: RunSpec): string {
  const { multiplyAdds, parameterCount } = planOf(spec);
  return `${(multiplyAdds / 1e6).toFixed(2)} million multiply-adds a prediction, ${parameterCount.toLocaleString('en')} parameters`;
}

/** Time as a reader wants it: "12 s", "3 min". */
export function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** On what the losses of the splits are measured. */
export const splitWords: Readonly<Record<'validation' | 'test' | 'early', string>> = {
  validation: `${evaluationScenes.validation} validation scenes`,
  test: `${evaluationScenes.test} test scenes`,
  early: 'validation after a fifth of the steps',
};
