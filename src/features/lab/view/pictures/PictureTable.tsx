import { Fragment, useCallback, useMemo, useRef } from 'react';
import { t, words } from '../../../../base/i18n/text.ts';
import { Rich } from '../../../../base/ui/Rich.tsx';
import { ScrollRegion } from '../../../../base/ui/ScrollRegion.tsx';
import { useSavedDrawing } from '../../../../figures/useDrawing.ts';
import { PixelPicture } from '../../charts/PixelPicture.tsx';
import { ScenePicture } from '../../charts/ScenePicture.tsx';
import type { LabTaskId } from '../../model/labTasks.ts';
import { errorMap, errorScaleOf, paintErrors } from '../../model/pictures/errorMap.ts';
import type { PaintedMap } from '../../model/pictures/paintLabel.ts';
import { type Pixel, pixelWords } from '../../model/pictures/pixelWords.ts';
import { listedText } from '../../model/recipe.ts';
import { MarkedPicture, usePixelPointer } from '../scenes/MarkedPicture.tsx';
import { sceneMap } from '../scenes/sceneMaps.ts';
import { ErrorLegend, rightOrWrong, TaskLegend } from '../scenes/TaskLegend.tsx';
import { taskName } from '../taskNames.ts';
import { drawPredictions } from './drawPredictions.ts';
import { comparedNames, formatLoss, groupingCostWords, groupingWords } from './groupingWords.ts';
import styles from './PictureTable.module.css';
import type { ComparedTable } from './useComparedTable.ts';
import type { PredictedScenes } from './usePredictions.ts';

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
    <Fragment>
      <p className={styles.pictureNote}>
        {t(
          'Over each prediction stands the task’s loss on all test scenes (by the table{seeds, plural, =1 {} other {, mean of # seeds}}; the lowest is underlined) and on this scene. 1 is what the best constant prediction has.',
          { seeds: recipe.seeds.length },
        )}
      </p>
      <ScrollRegion title={t('Predictions of a test scene')}>
        <div ref={frame} className={styles.pictureFrame}>
          <table
            className={showsErrors ? `${styles.pictureTable} ${styles.showsErrors}` : styles.pictureTable}
            data-testid="picture-table"
          >
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
                        cost: groupingCostWords({ key, total, ...rest }),
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
                <td className={styles.pictureTruth}>
                  {image && (
                    <Fragment>
                      <MarkedPicture size={scenes.size} pixel={pixel}>
                        <ScenePicture
                          map={image}
                          title={t('Image of test scene {scene}', { scene: String(scene) })}
                        />
                      </MarkedPicture>
                      <p className={styles.pictureValue} data-testid="picture-value">
                        {words(pixelWords(image, pixel))}
                      </p>
                    </Fragment>
                  )}
                </td>
                {groupings.map(grouping => (
                  <td key={grouping.key}>
                    <ul className={styles.pictureNetworks}>
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
                    <td className={`${styles.pictureTruth} ${styles.pictureLabel}`}>
                      {label && (
                        <Fragment>
                          <MarkedPicture size={scenes.size} pixel={pixel}>
                            <ScenePicture
                              map={label}
                              title={t('{task}, ground truth', { task: taskName(task) })}
                            />
                          </MarkedPicture>
                          <p className={styles.pictureValue} data-testid="picture-value">
                            {words(pixelWords(label, pixel))}
                          </p>
                        </Fragment>
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
    </Fragment>
  );
}

interface PredictionCellProps {
  readonly task: LabTaskId;
  /** "All in one" */
  readonly by: string;
  readonly label: PaintedMap;
  readonly prediction: Float32Array | undefined;
  readonly pixel: Pixel;
  readonly showsErrors: boolean;
  /** The table's, on all test scenes. */
  readonly tableLoss: number;
  readonly isBest: boolean;
  /** On the scene shown. */
  readonly sceneLoss: number;
}

/** What one grouping makes of a task: the prediction, its errors, its losses, and what both have at the pixel. */
function PredictionCell(props: PredictionCellProps) {
  const { task, by, label, prediction, pixel, showsErrors, tableLoss, isBest, sceneLoss } = props;
  const { size } = label;
  const name = taskName(task);
  const errors = useMemo(
    () => prediction && errorMap({ task, size, prediction, label: label.values }),
    [task, size, prediction, label],
  );
  const painted = useMemo(() => errors && paintErrors(task, errors), [task, errors]);
  const map = useMemo(
    (): PaintedMap | undefined => prediction && { what: task, kind: 'prediction', size, values: prediction },
    [task, size, prediction],
  );
  return (
    <td>
      <p className={styles.pictureLosses}>
        <Rich
          message="{loss} · here {here}"
          values={{
            loss: (
              <Fragment>
                <b className={isBest ? styles.isBest : undefined}>{formatLoss(tableLoss)}</b>
                {isBest && <span className="visually-hidden">{t(' (lowest)')}</span>}
              </Fragment>
            ),
            here: formatLoss(sceneLoss),
          }}
        />
      </p>
      {map && painted && errors ? (
        <Fragment>
          <div className={styles.picturePair} data-testid="picture-pair">
            <MarkedPicture size={size} pixel={pixel}>
              <ScenePicture
                map={map}
                title={t('{task} predicted by {grouping}', { task: name, grouping: by })}
              />
            </MarkedPicture>
            {showsErrors && (
              <MarkedPicture size={size} pixel={pixel}>
                <PixelPicture
                  rgba={painted}
                  size={size}
                  title={t('Errors of {task} by {grouping}', { task: name, grouping: by })}
                />
              </MarkedPicture>
            )}
          </div>
          <p className={styles.pictureValue} data-testid="picture-value">
            {words(pixelWords(map, pixel))}
            {showsErrors && t('; ') + errorWords(task, errors[pixel.y * size + pixel.x] ?? Number.NaN)}
          </p>
        </Fragment>
      ) : (
        <p className={styles.pictureMissing}>{t('not trained here yet')}</p>
      )}
    </td>
  );
}

function errorWords(task: LabTaskId, error: number): string {
  if (task === 'semantics') return rightOrWrong(error > 0 ? 'wrong' : 'right');
  const { unit } = errorScaleOf(task);
  return t('off by {error}{unit}', { error: error.toFixed(unit === '°' ? 0 : 2), unit: unit && t(unit) });
}
