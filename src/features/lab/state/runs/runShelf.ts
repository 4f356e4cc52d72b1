import { del, get, set } from 'idb-keyval';
import { openDatabase } from '../../../../app/storage/openDatabase.ts';
import { type LabBackend, labBackends } from '../../model/labBackends.ts';
import { planNetwork } from '../../model/networkPlan.ts';
import { parseListed, parseRecipe } from '../../model/parseRecipe.ts';
import { type ListedNetwork, listedText, type Recipe, recipeText } from '../../model/recipe.ts';
import type { TrainingSnapshot } from '../../model/training/trainingRun.ts';

/** A run that was under way when the page was left, with all that it needs to go on. */
export interface SavedRun {
  readonly recipe: Recipe;
  readonly network: ListedNetwork;
  readonly seed: number;
  readonly backend: LabBackend;
  readonly snapshot: TrainingSnapshot;
}

/** Where the run under way outlives a reload. Every call may reject: storage can be full or forbidden. */
export interface RunShelf {
  get(): Promise<SavedRun | undefined>;
  put(run: SavedRun): Promise<void>;
  clear(): Promise<void>;
}

/** The form in which a run is kept: recipe and network as texts, which later versions can read too. */
interface KeptRun {
  readonly recipe: string;
  readonly network: string;
  readonly seed: number;
  readonly backend: LabBackend;
  readonly snapshot: TrainingSnapshot;
}

/** The shelf in the browser's IndexedDB, which holds one run. */
export function browserRunShelf(): RunShelf {
  const store = openDatabase('taskmates-lab-run', 'run');
  const key = 'latest';
  return {
    async get() {
      return restoredRun(await get<unknown>(key, store));
    },
    async put(run) {
      await set(key, keptRun(run), store);
    },
    async clear() {
      await del(key, store);
    },
  };
}

export function keptRun({ recipe, network, seed, backend, snapshot }: SavedRun): KeptRun {
  return { recipe: recipeText(recipe), network: listedText(network), seed, backend, snapshot };
}

/** The run that was kept; `undefined` for what this version cannot go on with. */
export function restoredRun(kept: unknown): SavedRun | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { recipe: text, network: name, seed, backend, snapshot } = kept as Partial<KeptRun>;
  if (typeof text !== 'string' || typeof name !== 'string' || typeof seed !== 'number' || !snapshot) {
    return undefined;
  }
  const known = labBackends.find(each => each === backend);
  const { recipe, notices } = parseRecipe(text);
  const network = parseListed(name, recipe.tasks);
  if (!network || !known || notices.length > 0 || !fits(snapshot, recipe, network)) return undefined;
  return { recipe, network, seed, backend: known, snapshot };
}

/** Whether a snapshot is one of this network: the number of its parameters may change from version to version. */
function fits(
  { record, trainer }: Partial<TrainingSnapshot>,
  { size, imageSize }: Recipe,
  network: ListedNetwork,
): boolean {
  if (!record || !trainer) return false;
  const { parameterCount } = planNetwork({ size, imageSize, ...network });
  const vectors = [trainer.parameters, trainer.first, trainer.second];
  return (
    vectors.every(vector => vector instanceof Float32Array && vector.length === parameterCount) &&
    Array.isArray(record.trainingLosses) &&
    record.trainingLosses.length === trainer.step &&
    Array.isArray(record.evaluations)
  );
}
