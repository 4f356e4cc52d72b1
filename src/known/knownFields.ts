import { registerFeatures } from '../app/configuration/fields.ts';
import { groupingFields } from '../app/configuration/groupingFields.ts';
import { problemFields, strategyFields } from '../app/configuration/searchFields.ts';
import {
  gainFields,
  handFields,
  linkFields,
  pageFields,
  panelFields,
  playFields,
} from '../app/configuration/viewFields.ts';
import { labFields, labPlaces, sceneFields } from '../features/lab/brings/labFields.ts';
import { learnPlaces, lessonFields, puzzleFields } from '../features/learn/brings/learnFields.ts';
import { planFields, planPlaces } from '../features/planning/brings/planFields.ts';
// Wherever this is imported, the compiler knows that the configuration has the fields of features.
import '../features/lab/brings/labFields.ts';
import '../features/learn/brings/learnFields.ts';
import '../features/planning/brings/planFields.ts';

/** Every field of the configuration, in the order in which links have them: the compiler refuses a list that lacks one. */
export const knownFields = {
  ...strategyFields,
  ...gainFields,
  ...problemFields,
  ...groupingFields,
  ...panelFields,
  ...linkFields,
  ...labFields,
  ...lessonFields,
  ...handFields,
  ...puzzleFields,
  ...pageFields,
  ...sceneFields,
  ...playFields,
  ...planFields,
};

registerFeatures({ fields: knownFields, ...labPlaces, ...learnPlaces, ...planPlaces });
