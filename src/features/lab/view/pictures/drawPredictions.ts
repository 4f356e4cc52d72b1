import { t } from '../../../../base/i18n/text.ts';
import { measureText } from '../../../../figures/text/measureText.ts';
import { type DrawnPicture, drawPictures, pngAddress } from '../../charts/drawPictures.ts';
import { errorMap, paintErrors } from '../../model/pictures/errorMap.ts';
import { paintLabel } from '../../model/pictures/paintLabel.ts';
import { listedText } from '../../model/recipe.ts';
import { paintedName, sceneMap } from '../scenes/sceneMaps.ts';
import { taskName } from '../taskNames.ts';
import { comparedNames, formatLoss, groupingCostWords, groupingWords } from './groupingWords.ts';
import type { ComparedTable } from './useComparedTable.ts';
import type { PredictedScenes } from './usePredictions.ts';

/** The whole figure as it is saved: what the page shows of one scene, in the colours of the present theme. */
export function drawPredictions(
  { recipe, groupings }: ComparedTable,
  { scenes, predictions }: PredictedScenes,
  sceneLosses: readonly (readonly number[])[],
  showsErrors: boolean,
) {
  const columns = groupings.flatMap(grouping => {
    const title = t('{network}, {cost}', {
      network: t(comparedNames[grouping.key]),
      cost: groupingCostWords(grouping),
    });
    return showsErrors ? [title, t('errors')] : [title];
  });
  const rows = (['image', ...recipe.tasks] as const).flatMap(what => {
    const label = sceneMap(scenes, 0, what);
    if (!label) return [];
    const { size } = label;
    const truth: DrawnPicture = { rgba: paintLabel(label), size, caption: '' };
    if (what === 'image') {
      const cells = groupings.flatMap(grouping => [
        groupingWords(grouping, recipe.tasks).join(t('; ')),
        ...(showsErrors ? [null] : []),
      ]);
      return [{ title: paintedName(what), pictures: [truth, ...cells] }];
    }
    const at = recipe.tasks.indexOf(what);
    const cells = groupings.flatMap(({ networks, heads, losses }, g): (DrawnPicture | null)[] => {
      const network = networks[heads[at] as number];
      const prediction = network && predictions.get(listedText(network))?.get(what);
      if (!prediction) return showsErrors ? [null, null] : [null];
      const rgba = paintLabel({ what, kind: 'prediction', size, values: prediction });
      const caption = t('{loss} · here {here}', {
        loss: formatLoss(losses[at] ?? Number.NaN),
        here: formatLoss(sceneLosses[g]?.[at] ?? Number.NaN),
      });
      const errors = errorMap({ task: what, size, prediction, label: label.values });
      const wrong = { rgba: paintErrors(what, errors), size, caption: '' };
      return showsErrors ? [{ rgba, size, caption }, wrong] : [{ rgba, size, caption }];
    });
    return [{ title: taskName(what), pictures: [truth, ...cells] }];
  });
  const ink = getComputedStyle(document.body).color;
  return drawPictures({ columns: [t('Ground truth'), ...columns], rows }, pngAddress, measureText, ink);
}
