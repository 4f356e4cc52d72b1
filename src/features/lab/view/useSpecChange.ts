import type { ChangePhase } from '../../../app/configuration/configurationStore.ts';
import { useChange } from '../../../app/context/hooks.ts';
import { type ListedNetwork, type Recipe, recipeText } from '../model/recipe.ts';
import { type AskedSpec, networkField } from './trainSpec.ts';

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
