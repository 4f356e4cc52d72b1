import { useMemo } from 'react';
import { PixelPicture } from '../../charts/PixelPicture.tsx';
import { ScenePicture } from '../../charts/ScenePicture.tsx';
import { errorMap, errorScaleOf, paintErrors } from '../../domain/lab/errorMap.ts';
import { type LabTaskId, labTask } from '../../domain/lab/labTasks.ts';
import type { PaintedMap } from '../../domain/lab/paintLabel.ts';
import { type Pixel, pixelWords } from '../../domain/lab/pixelWords.ts';
import { formatLoss } from './groupingWords.ts';
import { MarkedPicture } from './MarkedPicture.tsx';

interface PredictionCellProps {
  readonly task: LabTaskId;
  /** "by All in one" */
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
  const name = labTask(task).name;
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
        <b className={isBest ? 'is-best' : undefined}>{formatLoss(tableLoss)}</b>
        {isBest && <span className="visually-hidden"> (lowest)</span>} · here {formatLoss(sceneLoss)}
      </p>
      {map && painted && errors ? (
        <>
          <div className="picture-pair">
            <MarkedPicture size={size} pixel={pixel}>
              <ScenePicture map={map} title={`${name} predicted ${by}`} />
            </MarkedPicture>
            {showsErrors && (
              <MarkedPicture size={size} pixel={pixel}>
                <PixelPicture rgba={painted} size={size} title={`Errors of ${name} ${by}`} />
              </MarkedPicture>
            )}
          </div>
          <p className="picture-value">
            {pixelWords(map, pixel)}
            {showsErrors && `; ${errorWords(task, errors[pixel.y * size + pixel.x] ?? Number.NaN)}`}
          </p>
        </>
      ) : (
        <p className="picture-missing">not trained here yet</p>
      )}
    </td>
  );
}

function errorWords(task: LabTaskId, error: number): string {
  if (task === 'semantics') return error > 0 ? 'wrong' : 'right';
  const { unit } = errorScaleOf(task);
  return `off by ${error.toFixed(unit === '°' ? 0 : 2)}${unit}`;
}
