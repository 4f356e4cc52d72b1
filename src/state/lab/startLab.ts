import type { StoreApi } from 'zustand/vanilla';
import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';

import { browserRunShelf } from './runShelf.ts';
import { makeTrainOne, type TrainOneState } from './trainOne.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
  readonly trainOne: StoreApi<TrainOneState>;
}

export function startLab(): Lab {
  const renderer = startLabClient('wasm');
  const trainOne = makeTrainOne({
    makeClient: startLabClient,
    chooseBackend: async () => 'wasm',
    encoderOf: async () => {
      throw new Error('There is no pretrained encoder for this network here. Start from random parameters.');
    },
    shelf: browserRunShelf(),
  });
  return { scenes: request => renderer.scenes(request), trainOne };
}
