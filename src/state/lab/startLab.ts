import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';
import type { Store } from '../useStoreValue.ts';
import type { FineTuneState } from './fineTune.ts';
import { startFineTune } from './startFineTune.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
  /** Groupings of the Lab's tables, trained to check what the tables predict. */
  readonly fineTune: Store<FineTuneState>;
}

export function startLab(): Lab {
  const renderer = startLabClient('wasm');
  return { scenes: request => renderer.scenes(request), fineTune: startFineTune() };
}
