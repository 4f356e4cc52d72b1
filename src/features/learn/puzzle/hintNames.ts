import { msg } from '../../../base/i18n/text.ts';
import type { PuzzleHint } from '../brings/learnFields.ts';

/** The hints as their buttons say them. */
export const hintNames: Readonly<Record<PuzzleHint, string>> = {
  gains: msg('Who helps whom'),
  affinities: msg('Who belongs together'),
  network: msg('One network of the optimum'),
};
