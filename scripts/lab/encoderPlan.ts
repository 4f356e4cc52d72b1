import { labTaskIds } from '../../src/features/lab/model/labTasks.ts';
import type { NetworkDesign } from '../../src/features/lab/model/networkPlan.ts';
import { evaluationScenes } from '../../src/features/lab/model/recipe.ts';

/** How the pretrained networks that ship with the site are trained: supervised, on all tasks of both sets at once. */
export const pretraining = {
  script: 'scripts/lab/pretrain.ts',
  tasks: labTaskIds,
  /** Beyond what a recipe may ask for. Training scenes are never validation or test scenes, whatever the seeds. */
  dataSeed: 1_000_003,
  scenes: { train: 4000, ...evaluationScenes },
  imageSize: 32,
  seed: 1,
  steps: 1500,
  batchSize: 32,
  peakRate: 0.004,
} as const;

/** One network for each shape of encoder. */
export const encoderDesigns: readonly NetworkDesign[] = (['large', 'small'] as const).flatMap(size =>
  (['full', 'half'] as const).map(scale => ({
    size,
    scale,
    tasks: pretraining.tasks,
    imageSize: pretraining.imageSize,
  })),
);

/** Where the encoders and what is known of them lie in the repository; the site serves it as it is. */
export const siteFolder = 'public';
export const encodersFile = 'lab/encoders.json';

/** What {@link encodersFile} says of all encoders, and of each. */
export interface EncodersFile extends Omit<typeof pretraining, 'tasks'> {
  readonly tasks: readonly string[];
  readonly encoders: readonly EncoderFacts[];
}

export interface EncoderFacts {
  readonly size: NetworkDesign['size'];
  readonly scale: NetworkDesign['scale'];
  /** Little-endian 16-bit numbers of encoder and decoders, from the site's folder. */
  readonly file: string;
  readonly parameters: number;
  readonly sha256: string;
  /** Losses of the whole network at the end, per task, relative to the best constant prediction. */
  readonly validation: Readonly<Record<string, number>>;
}
