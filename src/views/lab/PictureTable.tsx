import { useMemo, useRef } from 'react';
import { ScenePicture } from '../../charts/ScenePicture.tsx';
import { labTask } from '../../domain/lab/labTasks.ts';
import { type Pixel, pixelWords } from '../../domain/lab/pixelWords.ts';
import { listedText } from '../../domain/lab/recipe.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { comparedNames, costWords, groupingWords } from './groupingWords.ts';
import { MarkedPicture } from './MarkedPicture.tsx';
import { PredictionCell } from './PredictionCell.tsx';
import { sceneMap } from './sceneMaps.ts';
import { ErrorLegend, TaskLegend } from './TaskLegend.tsx';
import type { ComparedTable } from './useComparedTable.ts';
import { usePixelPointer } from './usePixelPointer.ts';
import type { PredictedScenes } from './usePredictions.ts';
import './PictureTable.css';

interface PictureTableProps {
  readonly compared: ComparedTable;
  readonly predicted: PredictedScenes;
  /** Per grouping and task, on the scene shown. */
  readonly sceneLosses: readonly (readonly number[])[];
  readonly showsErrors: boolean;
  readonly pixel: Pixel;
  onPoint(pixel: Pixel): void;
}

/** One test scene: a row per task, its label and what each grouping predicts. */
export function PictureTable(props: PictureTableProps) {
  const { compared, predicted, sceneLosses, showsErrors, pixel, onPoint } = props;
  const { recipe, groupings } = compared;
  const { scenes, predictions, scene } = predicted;
  const frame = useRef<HTMLDivElement>(null);
  usePixelPointer(frame, scenes.size, onPoint);
  const maps = useMemo(
    () => new Map((['image', ...recipe.tasks] as const).map(what => [what, sceneMap(scenes, 0, what)])),
    [recipe, scenes],
  );
  const image = maps.get('image');
  const mean = recipe.seeds.length > 1 ? `, mean of ${recipe.seeds.length} seeds` : '';
  return (
    <>
      <p className="picture-note">
        Over each prediction stands the task’s loss on all test scenes (by the table{mean}; the lowest is
        underlined) and on this scene. 1 is what the best constant prediction has.
      </p>
      <ScrollRegion title="Predictions of a test scene">
        <div ref={frame} className="picture-frame">
          <table className={showsErrors ? 'picture-table shows-errors' : 'picture-table'}>
            <caption className="visually-hidden">
              Test scene {scene}: per task the label and the predictions of each grouping, with losses
              relative to the best constant prediction
            </caption>
            <thead>
              <tr>
                <th scope="col">Task</th>
                <th scope="col">Ground truth</th>
                {groupings.map(({ key, total, ...rest }) => (
                  <th key={key} scope="col">
                    {comparedNames[key]}
                    <small>
                      {costWords({ key, total, ...rest })}, total loss {total.toFixed(3)}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Image</th>
                <td className="picture-truth">
                  {image && (
                    <>
                      <MarkedPicture size={scenes.size} pixel={pixel}>
                        <ScenePicture map={image} title={`Image of test scene ${scene}`} />
                      </MarkedPicture>
                      <p className="picture-value">{pixelWords(image, pixel)}</p>
                    </>
                  )}
                </td>
                {groupings.map(grouping => (
                  <td key={grouping.key}>
                    <ul className="picture-networks">
                      {groupingWords(grouping, recipe.tasks).map(words => (
                        <li key={words}>{words}</li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
              {recipe.tasks.map((task, t) => {
                const label = maps.get(task);
                const best = Math.min(...groupings.map(({ losses }) => losses[t] ?? Number.NaN));
                return (
                  <tr key={task}>
                    <th scope="row">
                      {labTask(task).name}
                      <TaskLegend what={task} />
                      {showsErrors && <ErrorLegend task={task} />}
                    </th>
                    <td className="picture-truth picture-label">
                      {label && (
                        <>
                          <MarkedPicture size={scenes.size} pixel={pixel}>
                            <ScenePicture map={label} title={`${labTask(task).name}, ground truth`} />
                          </MarkedPicture>
                          <p className="picture-value">{pixelWords(label, pixel)}</p>
                        </>
                      )}
                    </td>
                    {label &&
                      groupings.map(({ key, networks, heads, losses }, g) => {
                        const network = networks[heads[t] as number];
                        return (
                          <PredictionCell
                            key={key}
                            task={task}
                            by={`by ${comparedNames[key]}`}
                            label={label}
                            prediction={network && predictions.get(listedText(network))?.get(task)}
                            pixel={pixel}
                            showsErrors={showsErrors}
                            tableLoss={losses[t] ?? Number.NaN}
                            isBest={losses[t] === best}
                            sceneLoss={sceneLosses[g]?.[t] ?? Number.NaN}
                          />
                        );
                      })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </ScrollRegion>
    </>
  );
}
