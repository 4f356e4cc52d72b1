import { isLabTaskId, type LabTaskId, type LabTaskSet, labTaskSets } from './labTasks.ts';
import type { NetworkScale, StandardSize } from './networkPlan.ts';
import type { StopRule } from './training/learningRate.ts';

/** One network of a list, without what the recipe says of all. */
export interface ListedNetwork {
  readonly scale: NetworkScale;
  readonly tasks: readonly LabTaskId[];
}

/** `all`: every task set, and the half-size singles. `pairs`: what higher-order approximation needs, so no triples and up. */
export type NetworkChoice = 'all' | 'pairs' | readonly ListedNetwork[];

/** `pretrained`: fine-tuning. The decoders start from random parameters either way. */
export const encoderStarts = ['random', 'pretrained'] as const;
type EncoderStart = (typeof encoderStarts)[number];

/** All that a sweep of the Lab depends on: the same recipe on the same backend gives the same table. */
export interface Recipe {
  readonly taskSet: LabTaskSet;
  /** Tasks of the set, in its order; all or some. */
  readonly tasks: readonly LabTaskId[];
  readonly size: StandardSize;
  readonly imageSize: 32 | 48;
  /** Training scenes, before `dataFraction` is taken of them. */
  readonly scenes: number;
  /** The paper's third setting trains on 0.05 of the data. */
  readonly dataFraction: number;
  readonly dataSeed: number;
  /** One network per seed: replicates. */
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly batchSize: number;
  readonly peakRate: number;
  readonly stopRule: StopRule;
  /** What the encoder starts from: random parameters, or those of the encoder that ships with the site. */
  readonly start: EncoderStart;
  readonly networks: NetworkChoice;
}

/** The scenes on which losses are measured. */
export const evaluationScenes = { validation: 256, test: 256 } as const;

export const defaultRecipe: Recipe = {
  taskSet: 1,
  tasks: labTaskSets[1],
  size: 'large',
  imageSize: 32,
  scenes: 2000,
  dataFraction: 1,
  dataSeed: 1,
  seeds: [1],
  steps: 400,
  batchSize: 32,
  peakRate: 0.004,
  stopRule: 'fixed',
  start: 'random',
  networks: 'all',
};

/** The least and the most that a recipe may ask for; whole numbers but for the share and the rate. */
export const recipeLimits = {
  scenes: [32, 20000],
  dataFraction: [0.01, 1],
  dataSeed: [0, 999999],
  steps: [1, 20000],
  batchSize: [1, 128],
  peakRate: [1e-6, 1],
} as const satisfies Readonly<Partial<Record<keyof Recipe, readonly [number, number]>>>;
export type LimitedField = keyof typeof recipeLimits;
export const mostSeeds = 10;
export const mostListed = 100;

/** How many scenes the networks are trained on. */
export function trainingScenes({ scenes, dataFraction }: Pick<Recipe, 'scenes' | 'dataFraction'>): number {
  return Math.max(1, Math.round(scenes * dataFraction));
}

/** The recipe as text for links and files, `key:value` joined by `;`. What is as in {@link defaultRecipe} is left out. */
export function recipeText(recipe: Recipe): string {
  const { networks, tasks, taskSet } = recipe;
  const isWholeSet = tasks.length === labTaskSets[taskSet].length;
  const fields: readonly (readonly [string, string, string])[] = [
    ['set', String(taskSet), '1'],
    ['tasks', isWholeSet ? '' : tasks.join('+'), ''],
    ['size', recipe.size, defaultRecipe.size],
    ['image', String(recipe.imageSize), String(defaultRecipe.imageSize)],
    ...limitedKeys.map(([key, field]) => [key, String(recipe[field]), String(defaultRecipe[field])] as const),
    ['seeds', recipe.seeds.join('+'), defaultRecipe.seeds.join('+')],
    ['stop', recipe.stopRule, defaultRecipe.stopRule],
    ['start', recipe.start, defaultRecipe.start],
    ['networks', typeof networks === 'string' ? networks : networks.map(listedText).join(','), 'all'],
  ];
  return fields.flatMap(([key, value, usual]) => (value === usual ? [] : [`${key}:${value}`])).join(';');
}

/** Keys of the numbers that have limits. */
export const limitedKeys: readonly (readonly [string, LimitedField])[] = [
  ['scenes', 'scenes'],
  ['data', 'dataFraction'],
  ['seed', 'dataSeed'],
  ['steps', 'steps'],
  ['batch', 'batchSize'],
  ['rate', 'peakRate'],
];

/** A network of a list as text, for instance `half.depth` or `full.depth+normals`. */
export function listedText({ scale, tasks }: ListedNetwork): string {
  return `${scale}.${tasks.join('+')}`;
}

/** An id for tables made by a recipe: `lab-` and 14 letters or digits, the same for equal recipes. */
export function recipeId(recipe: Recipe): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const character of recipeText(recipe)) {
    const code = character.charCodeAt(0);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  const text = (part: number) => (part >>> 0).toString(36).padStart(7, '0');
  return `lab-${text(a)}${text(b)}`;
}

/** Whether tasks are some of a set, each once. */
export function areTasksOf(tasks: readonly string[], all: readonly LabTaskId[]): tasks is LabTaskId[] {
  return (
    tasks.length > 0 &&
    new Set(tasks).size === tasks.length &&
    tasks.every(task => isLabTaskId(task) && all.includes(task))
  );
}
