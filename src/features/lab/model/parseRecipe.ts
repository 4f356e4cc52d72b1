import { type Message, say } from '../../../base/i18n/message.ts';
import { type LabTaskId, type LabTaskSet, labTaskSets } from './labTasks.ts';
import { type StandardSize, standardSizes } from './networkPlan.ts';
import {
  areTasksOf,
  defaultRecipe,
  encoderStarts,
  type ListedNetwork,
  limitedKeys,
  listedText,
  mostListed,
  mostSeeds,
  type NetworkChoice,
  type Recipe,
  recipeLimits,
} from './recipe.ts';

/** A recipe that can be followed, and all that differs from what the text asked for. */
export interface ParsedRecipe {
  readonly recipe: Recipe;
  readonly notices: readonly Message[];
}

/** The recipe that a text of {@link recipeText} means. Never throws: absurd values are clamped or left out, with a notice. */
export function parseRecipe(text: string): ParsedRecipe {
  const notices: Message[] = [];
  const fields = new Map<string, string>();
  for (const part of text.split(';').filter(Boolean)) {
    const at = part.indexOf(':');
    const key = part.slice(0, at);
    if (at < 0 || !known.has(key))
      notices.push(say('“{part}” means nothing in a recipe: ignored.', { part: shortened(part) }));
    else fields.set(key, part.slice(at + 1));
  }
  const choose = <T extends string | number>(key: string, choices: readonly T[], usual: T): T => {
    const value = fields.get(key);
    if (value === undefined) return usual;
    const chosen = choices.find(choice => String(choice) === value);
    if (chosen === undefined) {
      notices.push(
        say('{key}: “{text}” is none of {choices}; {usual} is used.', {
          ...{ key, text: shortened(value) },
          ...{ choices: choices.join(', '), usual: String(usual) },
        }),
      );
    }
    return chosen ?? usual;
  };
  const taskSet = choose<LabTaskSet>('set', [1, 2], defaultRecipe.taskSet);
  const tasks = parseTasks(fields.get('tasks'), taskSet, notices);
  const numbers = Object.fromEntries(
    limitedKeys.map(([key, field]) => {
      const isWhole = field !== 'dataFraction' && field !== 'peakRate';
      return [
        field,
        clamped(key, fields.get(key), defaultRecipe[field], recipeLimits[field], isWhole, notices),
      ];
    }),
  ) as Pick<Recipe, keyof typeof recipeLimits>;
  const recipe: Recipe = {
    taskSet,
    tasks,
    size: choose<StandardSize>('size', standardSizes, defaultRecipe.size),
    imageSize: choose<32 | 48>('image', [32, 48], defaultRecipe.imageSize),
    ...numbers,
    seeds: parseSeeds(fields.get('seeds'), notices),
    stopRule: choose('stop', ['fixed', 'stalling'] as const, defaultRecipe.stopRule),
    start: choose('start', encoderStarts, defaultRecipe.start),
    networks: parseNetworks(fields.get('networks'), tasks, notices),
  };
  return { recipe, notices };
}

const known = new Set([
  'set',
  'tasks',
  'size',
  'image',
  'seeds',
  'stop',
  'start',
  'networks',
  ...limitedKeys.map(([key]) => key),
]);

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function parseTasks(text: string | undefined, taskSet: LabTaskSet, notices: Message[]): readonly LabTaskId[] {
  const all: readonly LabTaskId[] = labTaskSets[taskSet];
  if (text === undefined) return all;
  const asked = text.split('+').filter(Boolean);
  const tasks = all.filter(task => asked.includes(task));
  const strangers = asked.filter(task => !all.some(each => each === task));
  if (strangers.length > 0) {
    notices.push(
      say('tasks: “{tasks}” is not in task set {set}: left out.', {
        tasks: shortened(strangers.join('+')),
        set: taskSet,
      }),
    );
  }
  if (tasks.length > 0) return tasks;
  notices.push(
    say('tasks: a recipe needs at least one task; all of task set {set} are used.', { set: taskSet }),
  );
  return all;
}

function clamped(
  key: string,
  text: string | undefined,
  usual: number,
  [low, high]: readonly [number, number],
  isWhole: boolean,
  notices: Message[],
): number {
  if (text === undefined) return usual;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) {
    notices.push(
      say('{key}: “{text}” is not a number; {usual} is used.', {
        key,
        text: shortened(text),
        usual: String(usual),
      }),
    );
    return usual;
  }
  const within = Math.min(Math.max(value, low), high);
  const rounded = isWhole ? Math.round(within) : within;
  if (rounded !== value)
    notices.push(
      say('{key}: {text} was changed to {value} (from {low} to {high}).', {
        ...{ key, text: shortened(text), value: String(rounded) },
        ...{ low: String(low), high: String(high) },
      }),
    );
  return rounded;
}

function parseSeeds(text: string | undefined, notices: Message[]): readonly number[] {
  if (text === undefined) return defaultRecipe.seeds;
  const asked = text.split('+').map(Number);
  const good = asked.filter(seed => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31);
  const seeds = [...new Set(good)].slice(0, mostSeeds);
  if (seeds.length < asked.length || text === '') {
    notices.push(
      say('seeds: of “{text}”, {count} could be used: up to {most} different whole numbers from 0 on.', {
        text: shortened(text),
        count: seeds.length,
        most: mostSeeds,
      }),
    );
  }
  return seeds.length > 0 && text !== '' ? seeds : defaultRecipe.seeds;
}

function parseNetworks(
  text: string | undefined,
  tasks: readonly LabTaskId[],
  notices: Message[],
): NetworkChoice {
  if (text === undefined || text === 'all') return 'all';
  if (text === 'pairs') return text;
  const listed = new Map<string, ListedNetwork>();
  let refused = 0;
  for (const part of text.split(',')) {
    const network = parseListed(part, tasks);
    if (!network || listed.size === mostListed) refused++;
    else listed.set(listedText(network), network);
  }
  if (refused > 0) {
    notices.push(
      say(
        'networks: {count} of “{text}” left out; a network is, for instance, full.{tasks} or half.{task}, of this recipe’s tasks, and at most {most} are listed.',
        {
          ...{ count: String(refused), text: shortened(text), most: mostListed },
          ...{ tasks: tasks.slice(0, 2).join('+'), task: tasks[0] ?? '' },
        },
      ),
    );
  }
  if (listed.size > 0) return [...listed.values()];
  notices.push(say('networks: none is left; all are trained.'));
  return 'all';
}

/** The network that a text of `listedText` means, its tasks in the order of `all`; `null` where it is none of them. */
export function parseListed(text: string, all: readonly LabTaskId[]): ListedNetwork | null {
  const [scale, list = ''] = text.split('.');
  const tasks = list.split('+');
  if ((scale !== 'full' && scale !== 'half') || !areTasksOf(tasks, all)) return null;
  if (scale === 'half' && tasks.length > 1) return null;
  // In the order of the task set, whatever that of the text.
  return { scale, tasks: all.filter(task => tasks.includes(task)) };
}
