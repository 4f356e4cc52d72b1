import type { LabClient } from '../../clients/labClient.ts';
import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';
import type { LabBackend } from '../../protocol/labApi.ts';
import type { Store } from '../useStoreValue.ts';
import { type BackendsState, makeBackends } from './backends.ts';
import { browserRunShelf } from './runShelf.ts';
import { browserSpeeds } from './speedShelf.ts';
import { makeTrainOne, type TrainOneState } from './trainOne.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
  /** The client of another worker; see {@link LabClient}. */
  readonly startClient: (backend: LabBackend) => LabClient;
  /** What trains networks here, and how fast. */
  readonly backends: Store<BackendsState>;
  readonly trainOne: Store<TrainOneState>;
}

export function startLab(): Lab {
  const renderer = startLabClient('wasm');
  const backends = makeBackends(startLabClient, browserSpeeds());
  const trainOne = makeTrainOne({
    makeClient: startLabClient,
    chosenBackend: wanted => backends.getState().chosen(wanted),
    encoderOf: async () => {
      throw new Error('There is no pretrained encoder for this network here. Start from random parameters.');
    },
    shelf: browserRunShelf(),
  });
  return {
    scenes: request => renderer.scenes(request),
    startClient: startLabClient,
    backends,
    trainOne,
  };
}
