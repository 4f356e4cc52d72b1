import type { LabClient } from '../../clients/labClient.ts';
import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';
import type { LabBackend, PredictRequest } from '../../protocol/labApi.ts';
import type { Store } from '../useStoreValue.ts';
import { type BackendsState, makeBackends } from './backends.ts';
import { makePictures, type PicturesState } from './pictures.ts';
import { browserRunShelf } from './runShelf.ts';
import { fetchWeights } from './shippedWeights.ts';
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
  /** Per task of a trained network, its predictions for images, in the same worker, on wasm. */
  readonly predict: (request: PredictRequest) => Promise<readonly Float32Array[]>;
  readonly pictures: Store<PicturesState>;
}

export function startLab(): Lab {
  const renderer = startLabClient('wasm');
  const backends = makeBackends(startLabClient, browserSpeeds());
  const encoderOf = async () => {
    throw new Error('There is no pretrained encoder for this network here. Start from random parameters.');
  };
  const trainOne = makeTrainOne({
    makeClient: startLabClient,
    chosenBackend: wanted => backends.getState().chosen(wanted),
    encoderOf,
    shelf: browserRunShelf(),
  });
  const pictures = makePictures({
    fetchWeights,
    makeClient: () => startLabClient('wasm'),
    workers: Math.min(2, Math.max(1, navigator.hardwareConcurrency - 1)),
    encoderOf,
  });
  return {
    scenes: request => renderer.scenes(request),
    startClient: startLabClient,
    backends,
    trainOne,
    predict: request => renderer.predict(request),
    pictures,
  };
}
