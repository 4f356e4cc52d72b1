import { memo, useMemo } from 'react';
import { type LabTaskId, labTask } from '../domain/lab/labTasks.ts';
import type { PaintedMap } from '../domain/lab/paintLabel.ts';
import type { LabelMap, SceneSet } from '../domain/lab/sceneSet.ts';
import { ScenePicture } from './ScenePicture.tsx';
import './PredictionGrid.css';

interface PredictionGridProps {
  readonly scenes: SceneSet;
  readonly tasks: readonly LabTaskId[];
  /** The CSS colour of each task. */
  readonly colors: readonly string[];
  /** Per task the predictions of the first scenes, as networks make them; `undefined` before the first. */
  readonly predictions: readonly Float32Array[] | undefined;
  /** What is known of a task's loss at present: "validation 0.43"; empty for nothing. */
  readonly lossOf: (task: number) => string;
}

/** Scenes side by side: the image, then for each task its truth and under it what the network says. */
export function PredictionGrid({ scenes, tasks, colors, predictions, lossOf }: PredictionGridProps) {
  return (
    <table className="prediction-grid">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">row</th>
          {Array.from({ length: scenes.count }, (_, scene) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: scenes are known by their number.
            <th key={scene} scope="col">
              test scene {scene + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">input</th>
          <PictureCells scenes={scenes} what="image" kind="label" values={scenes.images} />
        </tr>
      </tbody>
      {tasks.map((task, i) => (
        <tbody key={task} style={{ color: colors[i] }}>
          <tr>
            <th scope="row">
              <b>{labTask(task).name}</b>
              <span>truth</span>
            </th>
            <PictureCells scenes={scenes} what={task} kind="label" values={scenes.labels.get(task)} />
          </tr>
          <tr>
            <th scope="row">
              <span className="visually-hidden">{labTask(task).name}: </span>
              <span>prediction</span>
              <small>{lossOf(i)}</small>
            </th>
            <PictureCells scenes={scenes} what={task} kind="prediction" values={predictions?.[i]} />
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface PictureCellsProps {
  readonly scenes: SceneSet;
  readonly what: PaintedMap['what'];
  readonly kind: PaintedMap['kind'];
  /** Of all scenes; `undefined` while there is nothing to show. */
  readonly values: LabelMap | undefined;
}

/** A row of pictures; painted again only when its values change. */
const PictureCells = memo(function PictureCells({ scenes, what, kind, values }: PictureCellsProps) {
  const { size, count } = scenes;
  const maps = useMemo(() => {
    const channels = what === 'image' ? 3 : labTask(what)[kind === 'label' ? 'labelChannels' : 'channels'];
    const length = channels * size * size;
    return Array.from({ length: count }, (_, i): PaintedMap | undefined =>
      values && values.length >= (i + 1) * length
        ? { what, kind, size, values: values.subarray(i * length, (i + 1) * length) }
        : undefined,
    );
  }, [what, kind, size, count, values]);
  const name =
    what === 'image' ? 'Input' : `${labTask(what).name}, ${kind === 'label' ? 'truth' : 'prediction'}`;
  return maps.map((map, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: scenes are known by their number.
    <td key={i}>
      {map ? (
        <ScenePicture map={map} title={`${name}, test scene ${i + 1}`} />
      ) : (
        <div className="prediction-none" />
      )}
    </td>
  ));
});
