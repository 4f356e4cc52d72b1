import { t } from '../../../base/i18n/text.ts';
import { ScenePicture } from '../charts/ScenePicture.tsx';
import { labTask } from '../model/labTasks.ts';
import type { PaintedMap } from '../model/paintLabel.ts';
import { type Pixel, pixelWords } from '../model/pixelWords.ts';
import { labWords } from '../state/labWords.ts';
import { MarkedPicture } from './MarkedPicture.tsx';
import { membershipOf, paintedName } from './sceneMaps.ts';
import { TaskLegend } from './TaskLegend.tsx';

interface SceneCardProps {
  readonly map: PaintedMap;
  readonly pixel: Pixel;
  readonly scene: number;
}

/** The image or a label of one scene: what it is, what it has at the pixel, what its colours mean, how errors in it count. */
export function SceneCard({ map, pixel, scene }: SceneCardProps) {
  const name = paintedName(map.what);
  return (
    <li className="scene-card">
      <h3>
        {name} <small>{membershipOf(map.what)}</small>
      </h3>
      <MarkedPicture size={map.size} pixel={pixel}>
        <ScenePicture map={map} title={t('{name} of scene {scene}', { name, scene: String(scene) })} />
      </MarkedPicture>
      <p className="scene-card-value">{labWords(pixelWords(map, pixel))}</p>
      <TaskLegend what={map.what} />
      {map.what !== 'image' && (
        <p className="scene-card-loss">{t('Loss: {loss}', { loss: labWords(lossOf(map.what)) })}</p>
      )}
    </li>
  );
}

function lossOf(task: Parameters<typeof labTask>[0]): string {
  // That all are relative is said once for all of them.
  return labTask(task).loss?.split(',')[0] ?? '';
}
