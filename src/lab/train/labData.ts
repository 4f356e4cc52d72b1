import type { LabTaskId } from '../../domain/lab/labTasks.ts';
import { type ScenePurpose, type SceneSet, scenePurposes } from '../../domain/lab/sceneSet.ts';
import { type ConstantPrediction, constantPrediction } from '../nets/constantPrediction.ts';
import { renderScenes } from '../scenes/renderScenes.ts';

/** Which scenes an experiment is made on. */
export interface DataRequest {
  readonly dataSeed: number;
  readonly imageSize: number;
  readonly tasks: readonly LabTaskId[];
  readonly counts: Readonly<Record<ScenePurpose, number>>;
}

/** The scenes of an experiment, which all of its networks share, and each task's best constant prediction on `train`. */
export interface LabData extends Readonly<Record<ScenePurpose, SceneSet>> {
  readonly constants: ReadonlyMap<LabTaskId, ConstantPrediction>;
}

/** Renders the scenes of a request: training, validation and test scenes are different ones. */
export function makeLabData({ dataSeed, imageSize, tasks, counts }: DataRequest): LabData {
  const [train, validation, test] = scenePurposes.map(purpose =>
    renderScenes({ dataSeed, purpose, count: counts[purpose], size: imageSize, tasks }),
  ) as [SceneSet, SceneSet, SceneSet];
  const constants = new Map(
    tasks.map(task => {
      const labels = train.labels.get(task);
      if (!labels) throw new Error(`No labels of ${task} were rendered.`);
      return [task, constantPrediction(task, labels)];
    }),
  );
  return { train, validation, test, constants };
}
