import { t, words } from '../../../base/i18n/text.ts';
import { ScenePicture } from '../charts/ScenePicture.tsx';
import { labTask, lossNames } from '../model/labTasks.ts';
import type { PaintedMap } from '../model/paintLabel.ts';
import { type Pixel, pixelWords } from '../model/pixelWords.ts';
import { MarkedPicture } from './MarkedPicture.tsx';
import { membershipOf, nameOf } from './sceneMaps.ts';
import { TaskLegend } from './TaskLegend.tsx';

interface SceneCardProps {
  readonly map: PaintedMap;
  readonly pixel: Pixel;
  readonly scene: number;
}

/** The image or a label of one scene: what it is, what it has at the pixel, what its colours mean, how errors in it count. */
export function SceneCard({ map, pixel, scene }: SceneCardProps) {
  const name = nameOf(map.what);
  return (
    <li className="scene-card">
      <h3>
        {name} <small>{membershipOf(map.what)}</small>
      </h3>
      <MarkedPicture size={map.size} pixel={pixel}>
        <ScenePicture map={map} title={t('{name} of scene {scene}', { name, scene: String(scene) })} />
      </MarkedPicture>
      <p className="scene-card-value">{words(pixelWords(map, pixel))}</p>
      <TaskLegend what={map.what} />
      {map.what !== 'image' && (
        <p className="scene-card-loss">
          {t('Loss: {loss}', { loss: t(lossNames[labTask(map.what).lossKind]) })}
        </p>
      )}
    </li>
  );
}
