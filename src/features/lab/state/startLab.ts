import type { Store } from '../../../app/context/useStoreValue.ts';
import type { TableSource } from '../../../app/tables/tableSource.ts';
import type { LabBackend, PredictRequest } from '../client/labApi.ts';
import type { LabClient } from '../client/labClient.ts';
import { startLabClient } from '../client/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../model/sceneSet.ts';
import { type BackendsState, makeBackends } from './backends.ts';
import { pretrainedEncoder } from './encoders.ts';
import type { FineTuneState } from './fineTune.ts';
import { labSource } from './labSource.ts';
import type { LabSurroundings } from './labSurroundings.ts';
import { runOfSpec } from './oneRun.ts';
import { makePictures, type PicturesState } from './pictures.ts';
import { browserRunShelf } from './runShelf.ts';
import { fetchWeights } from './shippedWeights.ts';
import { browserSpeeds } from './speedShelf.ts';
import { startFineTune } from './startFineTune.ts';
import { startSweeps } from './startSweeps.ts';
import type { SweepsState } from './sweeps.ts';
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
  /** Groupings of the Lab's tables, trained to check what the tables predict. */
  readonly fineTune: Store<FineTuneState>;
  /** Per task of a trained network, its predictions for images, in the same worker, on wasm. */
  readonly predict: (request: PredictRequest) => Promise<readonly Float32Array[]>;
  readonly pictures: Store<PicturesState>;
  readonly sweeps: Store<SweepsState>;
  /** The tables that were measured in the Lab on this device. */
  readonly tableSource: TableSource;
}

export function startLab(surroundings: LabSurroundings): Lab {
  const renderer = startLabClient('wasm');
  const backends = makeBackends(startLabClient, browserSpeeds());
  const trainOne = makeTrainOne({
    makeClient: startLabClient,
    chosenBackend: wanted => backends.getState().chosen(wanted),
    encoderOf: spec => pretrainedEncoder(runOfSpec(spec).design),
    shelf: browserRunShelf(),
  });
  const pictures = makePictures({
    fetchWeights,
    makeClient: () => startLabClient('wasm'),
    workers: Math.min(2, Math.max(1, navigator.hardwareConcurrency - 1)),
    encoderOf: run => pretrainedEncoder(run.design),
  });
  const sweeps = startSweeps(surroundings, wanted => backends.getState().chosen(wanted));
  return {
    scenes: request => renderer.scenes(request),
    startClient: startLabClient,
    backends,
    trainOne,
    fineTune: startFineTune(),
    predict: request => renderer.predict(request),
    pictures,
    sweeps,
    tableSource: labSource(sweeps, () => surroundings.configuration.getState().configuration.recipe),
  };
}
