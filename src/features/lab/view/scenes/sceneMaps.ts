import { t } from '../../../../base/i18n/text.ts';
import { type LabTaskId, labTaskIds, labTaskSets } from '../../model/labTasks.ts';
import type { Painted, PaintedMap } from '../../model/pictures/paintLabel.ts';
import type { SceneSet } from '../../model/sceneSet.ts';
import { taskName } from '../taskNames.ts';

/** The image and a label for each task, in this order. */
export const galleryOrder: readonly Painted[] = ['image', ...labTaskIds];

/** What a picture shows, as a heading. */
export function paintedName(what: Painted): string {
  return what === 'image' ? t('Image') : taskName(what);
}

/** What a network gets and what its tasks are, in words: "input of all tasks", "task sets 1 and 2". */
export function membershipOf(what: Painted): string {
  if (what === 'image') return t('input of every network');
  const sets = ([1, 2] as const).filter(set => labTaskSets[set].some((task: LabTaskId) => task === what));
  return sets.length > 1 ? t('task sets 1 and 2') : t('task set {set}', { set: sets.join() });
}

/** A map of one scene of a set: the image, or the label of a task that was asked for; `undefined` where it was not. */
export function sceneMap(scenes: SceneSet, index: number, what: Painted): PaintedMap | undefined {
  const values = what === 'image' ? scenes.images : scenes.labels.get(what);
  if (!values || index < 0 || index >= scenes.count) return undefined;
  const length = values.length / scenes.count;
  return {
    what,
    kind: 'label',
    size: scenes.size,
    values: values.subarray(index * length, (index + 1) * length),
  };
}
