import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';
import type { PredictRequest } from '../../protocol/labApi.ts';
import type { Store } from '../useStoreValue.ts';
import { makePictures, type PicturesState } from './pictures.ts';
import { fetchWeights } from './shippedWeights.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
  /** Per task of a trained network, its predictions for images, in the same worker, on wasm. */
  readonly predict: (request: PredictRequest) => Promise<readonly Float32Array[]>;
  readonly pictures: Store<PicturesState>;
}

export function startLab(): Lab {
  const renderer = startLabClient('wasm');
  const pictures = makePictures({
    fetchWeights,
    makeClient: () => startLabClient('wasm'),
    workers: Math.min(2, Math.max(1, navigator.hardwareConcurrency - 1)),
    encoderOf: async () => {
      throw new Error('Networks that start from a pretrained encoder cannot be trained here.');
    },
  });
  return {
    scenes: request => renderer.scenes(request),
    predict: request => renderer.predict(request),
    pictures,
  };
}
