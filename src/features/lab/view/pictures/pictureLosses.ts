import type { ComparedGrouping } from '../../model/comparedGroupings.ts';
import { pixelLoss } from '../../model/pictures/errorMap.ts';
import { evaluationScenes, listedText, type Recipe } from '../../model/recipe.ts';
import type { PictureWeights } from '../../state/pictures/pictures.ts';
import type { Lab } from '../../state/startLab.ts';
import { type KnownNetwork, type PredictedScenes, predictScenes } from './usePredictions.ts';

/**
 * Per grouping and task the loss on the scenes shown, relative to the best constant prediction: the mean over the scenes.
 * `NaN` where the network is not there.
 */
export function lossesOf(
  { scenes, predictions }: PredictedScenes,
  recipe: Recipe,
  groupings: readonly ComparedGrouping[],
  constants: PictureWeights['constants'],
): readonly (readonly number[])[] {
  return groupings.map(({ networks, heads }) =>
    recipe.tasks.map((task, t) => {
      const network = networks[heads[t] as number];
      const prediction = network && predictions.get(listedText(network))?.get(task);
      const label = scenes.labels.get(task);
      if (!prediction || !label) return Number.NaN;
      const [from, to] = [prediction.length / scenes.count, label.length / scenes.count];
      let sum = 0;
      for (let i = 0; i < scenes.count; i++) {
        sum += pixelLoss({
          task,
          size: scenes.size,
          prediction: prediction.subarray(i * from, (i + 1) * from),
          label: label.subarray(i * to, (i + 1) * to),
        });
      }
      return sum / scenes.count / (constants[task] ?? Number.NaN);
    }),
  );
}

const together = 32;

/** The same on all test scenes. `onProgress` gets the done share; a `signal` that is aborted rejects. */
export async function measureTest(
  lab: Lab,
  recipe: Recipe,
  groupings: readonly ComparedGrouping[],
  known: readonly KnownNetwork[],
  constants: PictureWeights['constants'],
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<readonly (readonly number[])[]> {
  const sums = groupings.map(() => recipe.tasks.map(() => 0));
  const total = evaluationScenes.test;
  for (let first = 0; first < total; first += together) {
    const count = Math.min(together, total - first);
    const predicted = await predictScenes(lab, recipe, known, first + 1, count);
    signal.throwIfAborted();
    for (const [g, losses] of lossesOf(predicted, recipe, groupings, constants).entries()) {
      const own = sums[g];
      for (const [t, loss] of losses.entries()) if (own) own[t] = (own[t] as number) + (loss * count) / total;
    }
    onProgress((first + count) / total);
  }
  return sums;
}
