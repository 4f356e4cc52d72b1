import { choice, opaque, type ValuesOf, whole } from '../../../app/configuration/field.ts';
import type { Features } from '../../../app/configuration/fields.ts';
import { msg } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { runInSlices } from '../../../base/steps/runInSlices.ts';
import { labBackends } from '../model/labBackends.ts';
import { scenePurposes } from '../model/sceneSet.ts';

/** The parts of the Lab. */
export const labParts = ['train', 'scenes', 'sweep', 'picture'] as const;
export type LabPart = (typeof labParts)[number];

/** What the Lab shows and trains. */
export const labFields = {
  /** The part of the Lab that is shown. */
  lab: choice('lab', msg('part of the Lab'), labParts, 'train'),
  /** What the Lab trains, as text: see `parseRecipe`; empty for the usual. */
  recipe: opaque('recipe', msg('recipe'), msg('a recipe of the Lab'), /^[\w.:;+,-]{1,4000}$/),
  /** The network that the Lab trains alone, as `full.depth+normals`; empty for all tasks of the recipe. */
  network: opaque(
    'network',
    msg('network of the Lab'),
    msg('full. or half. and tasks joined by +'),
    /^(full|half)\.[a-z]+(\+[a-z]+)*$/,
  ),
  /** What the Lab trains on; `auto`: the fastest here. */
  backend: choice('backend', msg('backend of the Lab'), ['auto', ...labBackends], 'auto'),
};

/** Which scenes the Lab shows. */
export const sceneFields = {
  /** Which scenes the Lab's gallery shows. */
  purpose: choice('scenes', msg('scenes shown'), scenePurposes, 'test'),
  /** The scene that the Lab shows, from 1. */
  scene: whole('scene', msg('scene'), 1, msg('a whole number from 1 to 10000'), [1, 10_000]),
};

const loadReader = retryable(() => import('../recordings/recordedTables.ts'));

/** Where the rest of the application leads into the Lab, and what it reads of the Lab's. */
export const labPlaces: Pick<Features, 'sweeps' | 'besideMeasured' | 'readRecorded'> = {
  sweeps: () => ({ view: 'lab', lab: 'sweep' }),
  besideMeasured: losses => (losses?.kind === 'losses' ? { recipe: losses.recipe ?? '' } : { recipe: '' }),
  // Loaded when one of its tables is first shown.
  readRecorded: async (text, part) =>
    await runInSlices((await loadReader.anew()).readingRecorded(text, part)),
};

declare module '../../../app/configuration/configuration.ts' {
  interface Configuration extends ValuesOf<typeof labFields>, ValuesOf<typeof sceneFields> {}
}
