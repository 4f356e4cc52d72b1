import { runSteps } from '../../../../base/steps/runSteps.ts';
import { type LabTaskId, labTask } from '../../model/labTasks.ts';
import { spaceToDepth } from '../../model/pictures/spaceToDepth.ts';
import type { LabelMap, SceneRequest, SceneSet } from '../../model/sceneSet.ts';
import { castScene } from './castScene.ts';
import { findEdges } from './findEdges.ts';
import { findKeypoints } from './findKeypoints.ts';
import { findOcclusion } from './findOcclusion.ts';
import { makeRaster, type Raster } from './raster.ts';
import { makeScene } from './scene.ts';
import { sceneSeed } from './sceneSeed.ts';

/** The scenes of a request with exact labels of its tasks; the same ones, bit for bit, whatever else is asked for. */
export function renderScenes(request: SceneRequest): SceneSet {
  return runSteps(sceneSteps(request));
}

/** The same, one scene at a time: gives the number of scenes done so far. */
export function* sceneSteps({
  dataSeed,
  purpose,
  first = 0,
  count,
  size,
  tasks,
}: SceneRequest): Generator<number, SceneSet> {
  if (!(size >= 4 && size % 2 === 0))
    throw new RangeError(`The size of a scene must be even and at least 4, not ${size}.`);
  const raster = makeRaster(size);
  const pixels = size * size;
  const images = new Float32Array(count * 3 * pixels);
  const labels = new Map<LabTaskId, LabelMap>();
  for (const task of tasks) {
    const length = count * pixels * labTask(task).labelChannels;
    // The image is its own label.
    if (task === 'autoencoding') labels.set(task, images);
    else
      labels.set(
        task,
        mapOf(raster, task) instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length),
      );
  }
  const copied = [...labels].flatMap(([task, to]) => {
    return task === 'autoencoding'
      ? []
      : [{ from: mapOf(raster, task), to, channels: labTask(task).labelChannels }];
  });
  for (let i = 0; i < count; i++) {
    castScene(makeScene(sceneSeed(dataSeed, purpose, first + i)), raster);
    if (labels.has('edges')) findEdges(raster);
    if (labels.has('keypoints')) findKeypoints(raster);
    if (labels.has('occlusion')) findOcclusion(raster);
    spaceToDepth(size, 3, raster.image, images, i * 3 * pixels);
    for (const { from, to, channels } of copied)
      spaceToDepth(size, channels, from, to, i * channels * pixels);
    yield i + 1;
  }
  return { size, count, images, labels };
}

function mapOf(raster: Raster, task: LabTaskId): LabelMap {
  switch (task) {
    case 'depth':
      return raster.logDepth;
    case 'reshading':
      return raster.shading;
    case 'autoencoding':
      return raster.image;
    default:
      return raster[task];
  }
}
