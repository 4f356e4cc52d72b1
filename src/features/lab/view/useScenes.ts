import { useEffect, useState } from 'react';
import type { SceneRequest, SceneSet } from '../model/sceneSet.ts';
import { useLab } from './useLab.ts';

/** Scenes with the request that they answer. */
export interface ShownScenes {
  readonly request: SceneRequest;
  readonly scenes: SceneSet;
}

/** The latest scenes that are there, of this request or still of the one before, and why the latest request failed. */
export function useScenes(request: SceneRequest): { shown: ShownScenes | undefined; failure: string } {
  const lab = useLab();
  const [shown, setShown] = useState<ShownScenes>();
  const [failure, setFailure] = useState('');
  // What is asked for is plain data: equal requests are one.
  const key = JSON.stringify(request);
  useEffect(() => {
    let isStale = false;
    const asked = JSON.parse(key) as SceneRequest;
    lab.scenes(asked).then(
      scenes => {
        if (isStale) return;
        setShown({ request: asked, scenes });
        setFailure('');
      },
      (error: unknown) => {
        if (!isStale) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      isStale = true;
    };
  }, [lab, key]);
  return { shown, failure };
}
