import { listedText, recipeText } from '../model/recipe.ts';
import type { RecordedSweep } from './parseRecorded.ts';

/** The lines of a recorded sweep as a file of the Lab's own format: see `docs/formats.md`. `parseRecorded` gives the same. */
export function* writeRecorded(sweep: RecordedSweep): Generator<string> {
  const { id, name, about, source, recipe, backend, runs, affinities } = sweep;
  const head = {
    format: 'taskmates-lab',
    version: 1,
    id,
    name,
    about,
    source,
    recipe: recipeText(recipe),
    backend,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n`;
  yield* list(
    'runs',
    runs.map(({ seed, losses: { early, validation, test }, ...design }) => ({
      network: listedText(design),
      seed,
      losses: { early, validation, test },
    })),
  );
  yield ',\n';
  yield* list('affinities', affinities);
  yield '\n}\n';
}

/** A line for each item. */
function* list(name: string, items: readonly object[]): Generator<string> {
  yield ` "${name}": [\n`;
  for (const [i, item] of items.entries())
    yield `  ${JSON.stringify(item)}${i + 1 < items.length ? ',' : ''}\n`;
  yield ' ]';
}
