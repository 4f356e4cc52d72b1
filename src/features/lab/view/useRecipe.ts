import { useCallback, useMemo } from 'react';
import type { ChangePhase } from '../../../app/configuration/configurationStore.ts';
import { useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import type { Message } from '../../../base/i18n/message.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import { type Recipe, recipeText } from '../model/recipe.ts';

export interface RecipeSetting {
  readonly recipe: Recipe;
  /** What the link asked for and did not get. */
  readonly notices: readonly Message[];
  /** Changes some of the recipe; it is made one that can be followed. */
  readonly change: (patch: Partial<Recipe>, phase?: ChangePhase) => void;
}

/** The recipe in the link. */
export function useRecipe(): RecipeSetting {
  const { configuration } = useApp();
  const text = useSetting('recipe');
  const { recipe, notices } = useMemo(() => parseRecipe(text), [text]);
  const change = useCallback(
    (patch: Partial<Recipe>, phase?: ChangePhase) => {
      const store = configuration.getState();
      const present = parseRecipe(store.configuration.recipe).recipe;
      const next = parseRecipe(recipeText({ ...present, ...patch })).recipe;
      store.change({ recipe: recipeText(next) }, phase);
    },
    [configuration],
  );
  return { recipe, notices, change };
}
