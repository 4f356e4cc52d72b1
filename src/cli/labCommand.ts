import { englishWords } from '../base/i18n/message.ts';
import { splits } from '../core/tables/lossTable.ts';
import { networksOf } from '../features/lab/model/labRuns.ts';
import { costSnt } from '../features/lab/model/networkPlan.ts';
import { parseListed, parseRecipe } from '../features/lab/model/parseRecipe.ts';
import { type ListedNetwork, listedText, type Recipe, recipeText } from '../features/lab/model/recipe.ts';
import type { FinishedRun } from '../features/lab/model/recordedTable.ts';
import { type RunTable, writeRunTable } from '../files/plan/runTable.ts';
import type { Command, Io } from './command.ts';
import { help, type OptionSpec } from './options/optionGroups.ts';
import { choiceOf, textOf } from './options/optionValues.ts';
import type { ParsedArguments } from './options/parseArguments.ts';
import { badValue, exitCodes, usageError } from './toolError.ts';

type Given = ParsedArguments['given'];

const options: readonly OptionSpec[] = [
  { name: 'recipe', value: 'TEXT', about: 'the recipe, as docs/lab.md has it: size:small;steps:600' },
  {
    name: 'network',
    value: 'NAME',
    about: 'train: the network, as in recipes: half.depth, full.depth+normals',
  },
  { name: 'task', value: 'NAME', isRepeatable: true, about: 'train: or a task of the network' },
  { name: 'size', value: 'SIZE', about: 'train: and its size, half or full (default full)' },
  { name: 'seed', value: 'N', about: 'train: the seed, from 0 (default: the first of the recipe)' },
  { name: 'out', value: 'FILE', about: 'where to write it; without it, to standard output' },
  help,
];

/** Trains networks of the Lab, and lists them. */
export const labCommand: Command = {
  name: 'lab',
  usage: 'train|networks --recipe TEXT [options]',
  about: 'trains one network of a recipe of the Lab, or lists all of them as a table',
  details: [
    'train: one network, to the same bits as in a browser; it prints a result as tell takes it. networks: a table of all networks of the recipe with their costs, none of them trained.',
  ],
  groups: () => [{ title: 'The Lab', options }],
  examples: [
    ["taskmates lab networks --recipe 'size:small;steps:600' --out table.csv", 'what there is to train'],
    ["taskmates lab train --recipe 'size:small;steps:600' --network half.depth --seed 1", 'one of them'],
  ],
  run,
};

async function run({ files, given }: ParsedArguments, io: Io): Promise<number> {
  const [what, ...more] = files;
  if ((what !== 'train' && what !== 'networks') || more.length > 0) {
    throw usageError(`lab takes train or networks, not “${files.join(' ')}”.`);
  }
  const recipe = recipeOf(given);
  if (what === 'networks') {
    await put([...writeRunTable(networkTable(recipe))].join(''), given, io);
    return exitCodes.done;
  }
  const network = networkOf(recipe, given);
  const seed = seedOf(given, recipe);
  const control = { isCancelled: false };
  const leave = io.onInterrupt(() => {
    control.isCancelled = true;
  });
  const { trainNetwork } = await import('./lab/trainNetwork.ts');
  const finished = await trainNetwork(recipe, network, seed, {
    ...io.labFiles,
    control,
    onStep(step) {
      if (io.isTerminal) io.err(`\r\u001b[K${listedText(network)}: step ${step} of ${recipe.steps}`);
    },
    nextTask: io.nextTask,
  });
  leave();
  if (io.isTerminal) io.err('\r\u001b[K');
  if (!finished) return exitCodes.interrupted;
  await put(`${JSON.stringify(resultOf(recipe, finished), null, 1)}\n`, given, io);
  return exitCodes.done;
}

async function put(text: string, given: Given, io: Io): Promise<void> {
  const out = textOf(given, 'out');
  if (out === undefined) io.out(text);
  else await io.writeFile(out, text);
}

/** A recipe that would have to be corrected is refused: what is trained is what was asked for. */
function recipeOf(given: Given): Recipe {
  const text = textOf(given, 'recipe');
  if (text === undefined) throw usageError('--recipe is missing: for instance size:small;steps:600.');
  const { recipe, notices } = parseRecipe(text);
  if (notices.length > 0) throw usageError(`--recipe: ${notices.map(englishWords).join(' ')}`);
  return recipe;
}

function networkOf(recipe: Recipe, given: Given): ListedNetwork {
  const [named, tasks] = [textOf(given, 'network'), given.get('task')];
  if ((named === undefined) === (tasks === undefined)) {
    throw usageError('Name the network: --network full.depth+normals, or --task depth --task normals.');
  }
  const size = choiceOf(given, 'size', ['half', 'full'], named === undefined ? 'full' : undefined);
  const text = named ?? `${size}.${tasks?.join('+')}`;
  const network = parseListed(text, recipe.tasks);
  if (network) return network;
  throw badValue(
    named === undefined ? 'task' : 'network',
    text,
    `half.TASK or full.TASK+TASK... of the recipe’s tasks: ${recipe.tasks.join(', ')}`,
  );
}

function seedOf(given: Given, { seeds }: Recipe): number {
  const text = textOf(given, 'seed');
  if (text === undefined) return seeds[0] ?? 1;
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (seed < 2 ** 31) return seed;
  throw badValue('seed', text, 'a whole number from 0 to 2147483647');
}

const costOf = ({ size, imageSize, tasks }: Recipe, network: ListedNetwork) =>
  costSnt({ size, imageSize, ...network }, tasks);

/** The result of a run, as `tell` takes it. */
function resultOf(recipe: Recipe, { scale, tasks, seed, losses }: FinishedRun) {
  const byTask = (values: readonly number[]) => Object.fromEntries(tasks.map((task, i) => [task, values[i]]));
  return {
    ...{ tasks, size: scale, seed, cost: costOf(recipe, { scale, tasks }) },
    ...{ recipe: recipeText(recipe), backend: 'wasm' },
    losses: Object.fromEntries(
      splits.flatMap(split => {
        const values = losses[split];
        return values ? [[split, byTask(values)] as const] : [];
      }),
    ),
  };
}

/** All networks of a recipe, none of them trained. */
function networkTable(recipe: Recipe): RunTable {
  return {
    tasks: recipe.tasks.map(id => ({ id })),
    costUnit: 'SNT',
    splits,
    errorSplits: [],
    rows: networksOf(recipe).map(network => ({
      tasks: network.tasks.map(task => recipe.tasks.indexOf(task)),
      ...{ size: network.scale, seed: null, cost: costOf(recipe, network), values: {}, errors: {} },
    })),
  };
}
