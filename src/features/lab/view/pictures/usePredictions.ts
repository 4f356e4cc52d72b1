import { useCallback } from 'react';
import { useAsync } from '../../../../base/ui/hooks/useAsync.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import { type ListedNetwork, listedText, type Recipe } from '../../model/recipe.ts';
import type { SceneSet } from '../../model/sceneSet.ts';
import type { PictureNetwork } from '../../state/pictures/pictures.ts';
import type { Lab } from '../../state/startLab.ts';
import { reasonOf } from '../scenes/useScenes.ts';
import { useLab } from '../useLab.ts';

/** Predictions of networks for some scenes: by `listedText`, then task, laid out as in a set of scenes. */
type Predictions = ReadonlyMap<string, ReadonlyMap<LabTaskId, Float32Array>>;

/** Test scenes with what networks make of them: both change together. */
export interface PredictedScenes {
  /** Number of the first scene, from 1. */
  readonly scene: number;
  readonly scenes: SceneSet;
  readonly predictions: Predictions;
}

/** The networks that are there of those that are needed. */
export interface KnownNetwork {
  readonly listed: ListedNetwork;
  readonly network: PictureNetwork;
}

/** Test scenes of a recipe, from number `scene` (from 1) on, with the predictions of networks. */
export async function predictScenes(
  lab: Lab,
  recipe: Recipe,
  known: readonly KnownNetwork[],
  scene: number,
  count: number,
): Promise<PredictedScenes> {
  const { dataSeed, imageSize, size, tasks } = recipe;
  const request = { dataSeed, purpose: 'test', first: scene - 1, count, size: imageSize, tasks } as const;
  const scenes = await lab.scenes(request);
  const predictions = new Map<string, ReadonlyMap<LabTaskId, Float32Array>>();
  for (const { listed, network } of known) {
    const design = { size, imageSize, ...listed };
    const values = await lab.predict({ design, parameters: network.parameters, images: scenes.images });
    const byTask = listed.tasks.flatMap((task, i) => {
      const own = values[i];
      return own ? [[task, own] as const] : [];
    });
    predictions.set(listedText(listed), new Map(byTask));
  }
  return { scene, scenes, predictions };
}

/** One test scene with its predictions: the latest that is there, and why the latest one asked for is not. */
export function usePredictions(recipe: Recipe, known: readonly KnownNetwork[], scene: number) {
  const lab = useLab();
  const predict = useCallback(() => predictScenes(lab, recipe, known, scene, 1), [lab, recipe, known, scene]);
  const { latest, error } = useAsync(predict);
  return { shown: latest, failure: reasonOf(error) };
}
