import { useCallback, useMemo, useRef } from 'react';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { useSavedDrawing } from '../../../figures/useDrawing.ts';
import { ScenePicture } from '../charts/ScenePicture.tsx';
import { type Pixel, pixelWords } from '../model/pixelWords.ts';
import { listedText } from '../model/recipe.ts';
import { drawPredictions } from './drawPredictions.ts';
import { comparedNames, costWords, groupingWords } from './groupingWords.ts';
import { MarkedPicture } from './MarkedPicture.tsx';
import { PredictionCell } from './PredictionCell.tsx';
import { sceneMap } from './sceneMaps.ts';
import { ErrorLegend, TaskLegend } from './TaskLegend.tsx';
import type { ComparedTable } from './useComparedTable.ts';
import { usePixelPointer } from './usePixelPointer.ts';
import type { PredictedScenes } from './usePredictions.ts';
import './PictureTable.css';
import { t } from '../../../base/i18n/text.ts';
import { labWords } from '../state/labWords.ts';
import { taskName } from './taskNames.ts';

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
  const draw = useCallback(
    () => drawPredictions(compared, predicted, sceneLosses, showsErrors),
    [compared, predicted, sceneLosses, showsErrors],
  );
  useSavedDrawing(draw);
  const maps = useMemo(
    () => new Map((['image', ...recipe.tasks] as const).map(what => [what, sceneMap(scenes, 0, what)])),
    [recipe, scenes],
  );
  const image = maps.get('image');
  return (
    <>
      <p className="picture-note">
        {t(
          'Over each prediction stands the task’s loss on all test scenes (by the table{seeds, plural, =1 {} other {, mean of # seeds}}; the lowest is underlined) and on this scene. 1 is what the best constant prediction has.',
          { seeds: recipe.seeds.length },
        )}
      </p>
      <ScrollRegion title={t('Predictions of a test scene')}>
        <div ref={frame} className="picture-frame">
          <table className={showsErrors ? 'picture-table shows-errors' : 'picture-table'}>
            <caption className="visually-hidden">
              {t(
                'Test scene {scene}: per task the label and the predictions of each grouping, with losses relative to the best constant prediction',
                { scene: String(scene) },
              )}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('Task')}</th>
                <th scope="col">{t('Ground truth')}</th>
                {groupings.map(({ key, total, ...rest }) => (
                  <th key={key} scope="col">
                    {t(comparedNames[key])}
                    <small>
                      {t('{cost}, total loss {total}', {
                        cost: costWords({ key, total, ...rest }),
                        total: total.toFixed(3),
                      })}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('Image')}</th>
                <td className="picture-truth">
                  {image && (
                    <>
                      <MarkedPicture size={scenes.size} pixel={pixel}>
                        <ScenePicture
                          map={image}
                          title={t('Image of test scene {scene}', { scene: String(scene) })}
                        />
                      </MarkedPicture>
                      <p className="picture-value">{labWords(pixelWords(image, pixel))}</p>
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
              {recipe.tasks.map((task, at) => {
                const label = maps.get(task);
                const best = Math.min(...groupings.map(({ losses }) => losses[at] ?? Number.NaN));
                return (
                  <tr key={task}>
                    <th scope="row">
                      {taskName(task)}
                      <TaskLegend what={task} />
                      {showsErrors && <ErrorLegend task={task} />}
                    </th>
                    <td className="picture-truth picture-label">
                      {label && (
                        <>
                          <MarkedPicture size={scenes.size} pixel={pixel}>
                            <ScenePicture
                              map={label}
                              title={t('{task}, ground truth', { task: taskName(task) })}
                            />
                          </MarkedPicture>
                          <p className="picture-value">{labWords(pixelWords(label, pixel))}</p>
                        </>
                      )}
                    </td>
                    {label &&
                      groupings.map(({ key, networks, heads, losses }, g) => {
                        const network = networks[heads[at] as number];
                        return (
                          <PredictionCell
                            key={key}
                            task={task}
                            by={t(comparedNames[key])}
                            label={label}
                            prediction={network && predictions.get(listedText(network))?.get(task)}
                            pixel={pixel}
                            showsErrors={showsErrors}
                            tableLoss={losses[at] ?? Number.NaN}
                            isBest={losses[at] === best}
                            sceneLoss={sceneLosses[g]?.[at] ?? Number.NaN}
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
