import { startInNode } from '../../features/lab/engine/backends/startInNode.ts';
import { opsOfBackend } from '../../features/lab/engine/ops/opsOfBackend.ts';
import type { TrainingControl } from '../../features/lab/engine/train/runTraining.ts';
import { dataOf, trainRun } from '../../features/lab/engine/train/trainRun.ts';
import { labRunOf } from '../../features/lab/model/labRuns.ts';
import type { ListedNetwork, Recipe } from '../../features/lab/model/recipe.ts';
import type { FinishedRun } from '../../features/lab/model/recordedTable.ts';
import { pretrainedPath, readPretrained } from '../../features/lab/recordings/pretrainedFile.ts';

/** What the training needs of its surroundings. */
export interface TrainingRoom {
  /** The folder with the WebAssembly of TensorFlow.js; it ends with a slash. */
  readonly wasmFolder: string;
  /** A file of the site, as the pretrained networks are. */
  readSiteFile(path: string): Promise<Uint8Array>;
  /** Set to stop before the next step. */
  readonly control: Pick<TrainingControl, 'isCancelled'>;
  onStep(step: number): void;
  /** Lets signals in. */
  nextTask(): Promise<void>;
}

/** Trains one network of a recipe on WebAssembly, to the same bits as a browser; `null` where it was stopped. */
export async function trainNetwork(
  recipe: Recipe,
  network: ListedNetwork,
  seed: number,
  room: TrainingRoom,
): Promise<FinishedRun | null> {
  const run = labRunOf(recipe, network, seed);
  await startInNode(room.wasmFolder);
  const control: TrainingControl = {
    isPaused: false,
    get isCancelled() {
      return room.control.isCancelled;
    },
    singleSteps: 0,
  };
  const hooks = () => ({
    whilePaused: () => Promise.reject(new Error('Nothing pauses this run.')),
    async afterStep({ step }: { readonly step: number }) {
      room.onStep(step);
      await room.nextTask();
    },
  });
  const pretrained =
    recipe.start === 'pretrained'
      ? readPretrained(
          Uint8Array.from(await room.readSiteFile(pretrainedPath(run.design))).buffer,
          run.design,
        )
      : undefined;
  const data = dataOf(recipe);
  const request = { recipe, run, data, ...(pretrained ? { pretrained } : {}) };
  const { finished } = await trainRun(request, opsOfBackend(), control, hooks);
  return finished;
}
