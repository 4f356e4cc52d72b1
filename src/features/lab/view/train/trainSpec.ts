import type { ChangePhase } from '../../../../app/configuration/configurationStore.ts';
import { useChange } from '../../../../app/context/hooks.ts';
import { taskColors } from '../../../../app/words/taskColors.ts';
import { t } from '../../../../base/i18n/text.ts';
import { type LabTaskId, labTask, labTaskSets } from '../../model/labTasks.ts';
import { parseListed, parseRecipe } from '../../model/parseRecipe.ts';
import { type ListedNetwork, listedText, type Recipe, recipeText } from '../../model/recipe.ts';
import type { RunSpec } from '../../state/runs/oneRun.ts';

/** What the link asks to be trained, and in words all that differs from it. */
export interface AskedSpec extends RunSpec {
  readonly notices: readonly string[];
}

/** The network that the link fields `recipe` and `network` mean. The first seed of the recipe is taken. */
export function askedSpec(recipeText: string, networkText: string): AskedSpec {
  const { recipe, notices } = parseRecipe(recipeText);
  const all: ListedNetwork = { scale: 'full', tasks: recipe.tasks };
  const network = networkText === '' ? all : parseListed(networkText, recipe.tasks);
  const strange = network
    ? []
    : [
        t('The network “{network}” is none of this recipe: all of its tasks are trained together.', {
          network: networkText.slice(0, 60),
        }),
      ];
  return { recipe, network: network ?? all, seed: recipe.seeds[0] ?? 1, notices: [...notices, ...strange] };
}

/** The network as the link field `network` holds it: empty for all tasks of the recipe. */
function networkField({ tasks }: Pick<Recipe, 'tasks'>, network: ListedNetwork): string {
  const isAll = network.scale === 'full' && network.tasks.length === tasks.length;
  return isAll ? '' : listedText(network);
}

/** The colours of some tasks of a recipe's task set, which do not depend on which of them are trained. */
export function colorsOf(
  { taskSet }: Pick<Recipe, 'taskSet'>,
  tasks: readonly LabTaskId[],
): readonly string[] {
  const all: readonly LabTaskId[] = labTaskSets[taskSet];
  const colors = taskColors(all.map(labTask));
  return tasks.map(task => colors[all.indexOf(task)] ?? 'var(--ink)');
}

/** Writes what is to be trained into the link. */
export function useSpecChange({ recipe, network }: AskedSpec) {
  const change = useChange();
  return {
    changeRecipe(next: Recipe, other: ListedNetwork = network, phase: ChangePhase = 'commit') {
      change({ recipe: recipeText(next), network: networkField(next, other) }, phase);
    },
    changeNetwork(next: ListedNetwork) {
      change({ recipe: recipeText(recipe), network: networkField(recipe, next) });
    },
  };
}
