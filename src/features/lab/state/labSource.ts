import type { StoreApi } from 'zustand/vanilla';
import type { TableSource } from '../../../app/tables/tableSource.ts';
import { MessageError, say } from '../../../base/i18n/message.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import { recipeId } from '../model/recipe.ts';
import type { SweepsState } from './sweeps.ts';

/**
 * The source of the tables of sweeps. One that is not on this device is rejected with what can be done: its recipe can be
 * followed again, where the link (`recipe`) brings it along.
 */
export function labSource(
  sweeps: StoreApi<SweepsState> & { readonly ready: Promise<void> },
  recipe: () => string,
): TableSource {
  return async id => {
    await sweeps.ready;
    const [, sweepId = id] = /^(lab-[0-9a-z]{14})/.exec(id) ?? [];
    const tables = sweeps.getState().tablesOf(sweepId);
    const found = tables.find(({ table }) => table.id === id);
    if (found) return found;
    if (tables.length > 0)
      throw new MessageError(
        say('the one network of all tasks, whose affinities they are, has not finished in the Lab.'),
      );
    if (sweeps.getState().sweeps.some(({ head }) => head.id === sweepId))
      throw new MessageError(say('no network of its sweep has finished yet. Go on with it in the Lab.'));
    const isInLink = recipeId(parseRecipe(recipe()).recipe) === sweepId;
    throw new MessageError(
      isInLink
        ? say(
            'it was measured in the Lab on another device. The link holds its recipe: run it again in the Lab, and on the same backend the same losses come out.',
          )
        : say(
            'it was measured in the Lab on another device, and the link does not hold its recipe. Ask for a link to the recipe, or for the table as a file.',
          ),
    );
  };
}
