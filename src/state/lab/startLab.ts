import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
}

export function startLab(): Lab {
  const renderer = startLabClient('wasm');
  return { scenes: request => renderer.scenes(request) };
}
