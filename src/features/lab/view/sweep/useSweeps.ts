import { useCallback, useMemo } from 'react';
import type { ChangePhase } from '../../../../app/configuration/configurationStore.ts';
import { useSetting } from '../../../../app/context/hooks.ts';
import { useApp } from '../../../../app/context/useApp.ts';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import type { LabBackend } from '../../client/labApi.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { type Recipe, recipeId, recipeText } from '../../model/recipe.ts';
import { sweepName } from '../../state/sweeps/labTables.ts';
import { freshSweep, type Sweep } from '../../state/sweeps/sweep.ts';
import type { SweepsState } from '../../state/sweeps/sweeps.ts';
import { probeStepWork } from '../../state/sweeps/sweepWork.ts';
import { useLab } from '../useLab.ts';

export function useSweeps<T>(select: (state: SweepsState) => T): T {
  return useStoreValue(useLab().sweeps, select);
}

/** The sweep of a recipe as far as it has come; one that was never started has all of its runs waiting. */
export function useSweepOf(recipe: Recipe): { readonly sweep: Sweep; readonly isKnown: boolean } {
  const id = recipeId(recipe) as `lab-${string}`;
  const known = useSweeps(state => state.sweeps.find(({ head }) => head.id === id));
  const planned = useMemo(
    () => freshSweep({ id, recipe, name: sweepName(recipe), createdAt: '', backend: 'wasm' }),
    [id, recipe],
  );
  return { sweep: known ?? planned, isKnown: known !== undefined };
}

/** Multiply-adds that one worker does in a second on a backend: of sweeps so far, otherwise of its probe; 0 where neither is known. */
export function useWorkerSpeed(backend: LabBackend): number {
  const ofSweeps = useSweeps(state => state.speeds[backend]);
  const probed = useStoreValue(useLab().backends, state => state.speeds[backend]);
  if (ofSweeps !== undefined) return ofSweeps;
  return probed.kind === 'measured' ? probed.stepsPerSecond * probeStepWork : 0;
}

export interface RecipeSetting {
  readonly recipe: Recipe;
  /** What the link asked for and did not get. */
  readonly notices: readonly string[];
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
