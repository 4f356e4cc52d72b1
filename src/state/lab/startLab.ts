import type { StoreApi } from 'zustand/vanilla';
import { startLabClient } from '../../clients/startLabClient.ts';
import type { SceneRequest, SceneSet } from '../../domain/lab/sceneSet.ts';
import type { TableSource } from '../tableSource.ts';
import { labSource } from './labSource.ts';
import type { LabSurroundings } from './labSurroundings.ts';
import { startSweeps } from './startSweeps.ts';
import type { SweepsState } from './sweeps.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
  readonly sweeps: StoreApi<SweepsState>;
  /** The tables that were measured in the Lab on this device. */
  readonly tableSource: TableSource;
}

export function startLab(surroundings: LabSurroundings): Lab {
  const renderer = startLabClient('wasm');
  const sweeps = startSweeps(surroundings);
  return {
    scenes: request => renderer.scenes(request),
    sweeps,
    tableSource: labSource(sweeps, () => surroundings.configuration.getState().configuration.recipe),
  };
}
