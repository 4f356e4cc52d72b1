import type { LoadedAffinity, LoadedLosses } from '../../../files/table/parseTable.ts';
import { TableError } from '../../../files/table/tableError.ts';
import { evaluationScenes, type Recipe, recipeText } from '../model/recipe.ts';
import { recordedTable } from '../model/recordedTable.ts';
import { type AffinityMeasure, affinityTableOf, poolAffinities } from '../model/training/affinityMeter.ts';
import { earlyShare } from '../model/training/trainingRun.ts';
import { parseRecorded, type RecordedSweep } from './parseRecorded.ts';

/** The loss table of a recorded sweep: means over its seeds, with their standard errors where there are several. */
export function lossesOfRecorded({ id, name, about, source, recipe, runs }: RecordedSweep): LoadedLosses {
  const table = recordedTable(recipe, runs);
  // A file without runs is refused when it is read.
  if (!table) throw new TableError(['runs: there are none.']);
  return {
    kind: 'losses',
    table: { ...table, id, name, source },
    about,
    splitNotes: splitNotesOf(recipe),
    recipe: recipeText(recipe),
  };
}

/**
 * The affinities that the network of all tasks measured while it was trained, mean over the seeds, under the id
 * `<id>-<measure>`. Throws {@link TableError} where the file holds none.
 */
export function affinitiesOfRecorded(
  measure: AffinityMeasure,
  { id, name, source, recipe, affinities }: RecordedSweep,
): LoadedAffinity {
  if (affinities.length === 0) throw new TableError(['affinities: there are none in this file.']);
  const table = affinityTableOf(measure, poolAffinities(affinities), recipe.tasks, id, source);
  return { kind: 'affinity', table: { ...table, name: `${affinityNames[measure]} · ${name}` } };
}

const affinityNames: Readonly<Record<AffinityMeasure, string>> = {
  lookahead: 'TAG affinity',
  cosine: 'Gradient cosine',
};

/** How the losses of each split were measured, in words. */
function splitNotesOf({ steps, stopRule, seeds }: Recipe): LoadedLosses['splitNotes'] {
  const trained =
    stopRule === 'fixed' ? `after ${steps} steps` : `when training stalled, at most ${steps} steps`;
  const mean = seeds.length > 1 ? `, mean of ${seeds.length} seeds` : '';
  const early = Math.max(1, Math.round(earlyShare * steps));
  return {
    validation: `${trained}, on ${evaluationScenes.validation} validation scenes${mean}`,
    test: `${trained}, on ${evaluationScenes.test} test scenes${mean}`,
    early: `after ${early} steps, on ${evaluationScenes.validation} validation scenes${mean}`,
  };
}

/** One table of a file of the Lab's own format. Throws {@link TableError}. */
export function readRecorded(text: string, part: 'losses' | AffinityMeasure): LoadedLosses | LoadedAffinity {
  const sweep = parseRecorded(text);
  return part === 'losses' ? lossesOfRecorded(sweep) : affinitiesOfRecorded(part, sweep);
}
