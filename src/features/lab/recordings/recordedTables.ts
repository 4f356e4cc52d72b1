import { type Message, say } from '../../../base/i18n/message.ts';
import { runSteps } from '../../../base/steps/runSteps.ts';
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
  if (!table) throw new TableError([say('{place}: there are none in this file.', { place: 'runs' })]);
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
  if (affinities.length === 0)
    throw new TableError([say('{place}: there are none in this file.', { place: 'affinities' })]);
  const table = affinityTableOf(measure, poolAffinities(affinities), recipe.tasks, id, source);
  return { kind: 'affinity', table: { ...table, name: affinityName(measure, name) } };
}

function affinityName(measure: AffinityMeasure, name: string): Message {
  return measure === 'lookahead'
    ? say('TAG affinity · {table}', { table: name })
    : say('Gradient cosine · {table}', { table: name });
}

/** How the losses of each split were measured. */
function splitNotesOf({ steps, stopRule, seeds }: Recipe): LoadedLosses['splitNotes'] {
  const note = (split: 'validation' | 'test', rule: Recipe['stopRule'], count: number) =>
    say(
      '{rule, select, fixed {after} other {when training stalled, at most}} {steps} steps, on {scenes} {split, select, test {test} other {validation}} scenes{seeds, plural, =1 {} other {, mean of # seeds}}',
      {
        ...{ rule, steps: String(count), split },
        ...{ scenes: String(evaluationScenes[split]), seeds: seeds.length },
      },
    );
  return {
    validation: note('validation', stopRule, steps),
    test: note('test', stopRule, steps),
    early: note('validation', 'fixed', Math.max(1, Math.round(earlyShare * steps))),
  };
}

/** One table of a file of the Lab's own format, in steps: the file is read, its table is made. Throws {@link TableError}. */
export function* readingRecorded(
  text: string,
  part: 'losses' | AffinityMeasure,
): Generator<void, LoadedLosses | LoadedAffinity> {
  const sweep = parseRecorded(text);
  yield;
  return part === 'losses' ? lossesOfRecorded(sweep) : affinitiesOfRecorded(part, sweep);
}

/** The same without a pause. */
export function readRecorded(text: string, part: 'losses' | AffinityMeasure): LoadedLosses | LoadedAffinity {
  return runSteps(readingRecorded(text, part));
}
