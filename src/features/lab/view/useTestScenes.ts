import { useEffect, useState } from 'react';
import type { LabTaskId } from '../model/labTasks.ts';
import type { Recipe } from '../model/recipe.ts';
import type { SceneRequest, SceneSet } from '../model/sceneSet.ts';
import { previewScenes } from '../state/trainOne.ts';
import { useLab } from './useLab.ts';

export type TestScenes =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly set: SceneSet }
  | { readonly kind: 'failed'; readonly reason: string };

/** The first test scenes of a recipe, with the labels of some tasks: those that a run predicts on its way. */
export function useTestScenes({ dataSeed, imageSize }: Recipe, tasks: readonly LabTaskId[]): TestScenes {
  const lab = useLab();
  // As text: what is asked for is the same as long as its text is, though its parts are made anew at each change of the link.
  const request: SceneRequest = { dataSeed, purpose: 'test', count: previewScenes, size: imageSize, tasks };
  const key = JSON.stringify(request);
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly scenes: TestScenes }>();
  useEffect(() => {
    let isWanted = true;
    const show = (scenes: TestScenes) => {
      if (isWanted) setLoaded({ key, scenes });
    };
    lab.scenes(JSON.parse(key) as SceneRequest).then(
      set => show({ kind: 'ready', set }),
      (error: unknown) =>
        show({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [lab, key]);
  return loaded?.key === key ? loaded.scenes : { kind: 'loading' };
}
