import { mapSteps, runSteps } from '../../../../base/steps/runSteps.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import { type ScenePurpose, type SceneSet, scenePurposes } from '../../model/sceneSet.ts';
import { type ConstantPrediction, constantPrediction } from '../nets/constantPrediction.ts';
import { sceneSteps } from '../scenes/renderScenes.ts';

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
export function makeLabData(request: DataRequest): LabData {
  return runSteps(labDataSteps(request));
}

/** The same, one scene at a time: gives the share done, 0 to 1. */
export function* labDataSteps({
  dataSeed,
  imageSize,
  tasks,
  counts,
}: DataRequest): Generator<number, LabData> {
  const total = counts.train + counts.validation + counts.test;
  let before = 0;
  const sets: SceneSet[] = [];
  for (const purpose of scenePurposes) {
    const steps = sceneSteps({ dataSeed, purpose, count: counts[purpose], size: imageSize, tasks });
    const done = before;
    sets.push(yield* mapSteps(steps, rendered => (done + rendered) / total));
    before += counts[purpose];
  }
  const [train, validation, test] = sets as [SceneSet, SceneSet, SceneSet];
  const constants = new Map(
    tasks.map(task => {
      const labels = train.labels.get(task);
      if (!labels) throw new Error(`No labels of ${task} were rendered.`);
      return [task, constantPrediction(task, labels)];
    }),
  );
  return { train, validation, test, constants };
}
