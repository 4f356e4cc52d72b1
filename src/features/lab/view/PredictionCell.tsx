import { useMemo } from 'react';
import { t, words } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { PixelPicture } from '../charts/PixelPicture.tsx';
import { ScenePicture } from '../charts/ScenePicture.tsx';
import { errorMap, errorScaleOf, paintErrors } from '../model/errorMap.ts';
import type { LabTaskId } from '../model/labTasks.ts';
import type { PaintedMap } from '../model/paintLabel.ts';
import { type Pixel, pixelWords } from '../model/pixelWords.ts';
import { formatLoss } from './groupingWords.ts';
import { MarkedPicture } from './MarkedPicture.tsx';
import { rightOrWrong } from './TaskLegend.tsx';
import { taskName } from './taskNames.ts';

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
export function PredictionCell(props: PredictionCellProps) {
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
      <p className="picture-losses">
        <Rich
          message="{loss} · here {here}"
          values={{
            loss: (
              <>
                <b className={isBest ? 'is-best' : undefined}>{formatLoss(tableLoss)}</b>
                {isBest && <span className="visually-hidden">{t(' (lowest)')}</span>}
              </>
            ),
            here: formatLoss(sceneLoss),
          }}
        />
      </p>
      {map && painted && errors ? (
        <>
          <div className="picture-pair">
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
          <p className="picture-value">
            {words(pixelWords(map, pixel))}
            {showsErrors && t('; ') + errorWords(task, errors[pixel.y * size + pixel.x] ?? Number.NaN)}
          </p>
        </>
      ) : (
        <p className="picture-missing">{t('not trained here yet')}</p>
      )}
    </td>
  );
}

function errorWords(task: LabTaskId, error: number): string {
  if (task === 'semantics') return rightOrWrong(error > 0 ? 'wrong' : 'right');
  const { unit } = errorScaleOf(task);
  return t('off by {error}{unit}', { error: error.toFixed(unit === '°' ? 0 : 2), unit: unit && t(unit) });
}
