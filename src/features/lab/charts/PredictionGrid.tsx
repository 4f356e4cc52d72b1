import { memo, useMemo } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { type LabTaskId, labTask } from '../model/labTasks.ts';
import type { PaintedMap } from '../model/pictures/paintLabel.ts';
import type { LabelMap, SceneSet } from '../model/sceneSet.ts';
import styles from './PredictionGrid.module.css';
import { ScenePicture } from './ScenePicture.tsx';

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

/**
 * The same scenes again and again, side by side: their images, and for each task its truth and under it what the network
 * says. Each task is a block; as many blocks stand side by side as there is room for. Small, so that all of them are in sight
 * beside the curves.
 */
export function PredictionGrid({ scenes, tasks, colors, predictions, lossOf }: PredictionGridProps) {
  return (
    <div className={styles.predictionGrid}>
      <fieldset className={styles.predictionBlock}>
        <legend>{t('Scenes')}</legend>
        <PictureRow title={t('input')} scenes={scenes} shown="image" kind="label" values={scenes.images} />
      </fieldset>
      {tasks.map((task, i) => (
        <fieldset key={task} className={styles.predictionBlock}>
          <legend>
            <i style={{ background: colors[i] }} />
            {t(labTask(task).name)} <span>{lossOf(i)}</span>
          </legend>
          <PictureRow
            title={t('truth')}
            scenes={scenes}
            shown={task}
            kind="label"
            values={scenes.labels.get(task)}
          />
          <PictureRow
            title={t('network')}
            scenes={scenes}
            shown={task}
            kind="prediction"
            values={predictions?.[i]}
          />
        </fieldset>
      ))}
    </div>
  );
}

interface PictureRowProps {
  readonly title: string;
  readonly scenes: SceneSet;
  readonly shown: PaintedMap['what'];
  readonly kind: PaintedMap['kind'];
  /** Of all scenes; `undefined` while there is nothing to show. */
  readonly values: LabelMap | undefined;
}

/** A row of pictures; painted again only when its values change. */
const PictureRow = memo(function PictureRow({ title, scenes, shown: what, kind, values }: PictureRowProps) {
  const { size, count } = scenes;
  const maps = useMemo(() => {
    const channels = what === 'image' ? 3 : labTask(what)[kind === 'label' ? 'labelChannels' : 'channels'];
    const length = channels * size * size;
    return Array.from({ length: count }, (_, i) => ({
      key: String(i + 1),
      map:
        values && values.length >= (i + 1) * length
          ? { what, kind, size, values: values.subarray(i * length, (i + 1) * length) }
          : undefined,
    }));
  }, [what, kind, size, count, values]);
  const titleOf = (scene: string) =>
    what === 'image'
      ? t('Input, test scene {scene}', { scene })
      : t('{task}, {kind, select, label {truth} other {prediction}}, test scene {scene}', {
          ...{ task: t(labTask(what).name), kind, scene },
        });
  return (
    <div className={styles.predictionRow}>
      <span className="visually-hidden">{title}</span>
      {maps.map(({ key, map }) =>
        map ? (
          <ScenePicture key={key} map={map} title={titleOf(key)} />
        ) : (
          <div key={key} className={styles.predictionNone} />
        ),
      )}
    </div>
  );
});
