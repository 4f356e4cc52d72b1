import { useCallback } from 'react';
import { type Phrase, saidBy } from '../../../../base/i18n/message.ts';
import { useAsync } from '../../../../base/ui/hooks/useAsync.ts';
import type { SceneRequest, SceneSet } from '../../model/sceneSet.ts';
import { useLab } from '../useLab.ts';

/** Why work failed; empty where it did not. */
export function reasonOf(error: unknown): Phrase {
  return error === undefined ? '' : saidBy(error);
}

/** Scenes with the request that they answer. */
export interface ShownScenes {
  readonly request: SceneRequest;
  readonly scenes: SceneSet;
}

/**
 * The latest scenes that are there, of this request or, while `isMaking`, still of the one before; and why the latest request
 * that ended failed, empty where it did not.
 */
export function useScenes(request: SceneRequest) {
  const lab = useLab();
  // What is asked for is plain data: equal requests are one, though their parts are made anew at each change of the link.
  const key = JSON.stringify(request);
  const make = useCallback(async (): Promise<ShownScenes> => {
    const asked = JSON.parse(key) as SceneRequest;
    return { request: asked, scenes: await lab.scenes(asked) };
  }, [lab, key]);
  const { latest, error, isRunning } = useAsync(make);
  return { shown: latest, failure: reasonOf(error), isMaking: isRunning };
}
