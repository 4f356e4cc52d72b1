import { splitOfWord } from '../names/splitWords.ts';
import { type ColumnProfile, isNumberColumn } from './profileColumns.ts';

/** What the name of a column, and what stands in it, make it likely to be besides values of tasks. */
export type NamedRole =
  | 'cost'
  | 'split'
  | 'seed'
  | 'state'
  | 'name'
  | 'variant'
  | 'task-set'
  | 'task'
  | 'predicted'
  | 'ignore'
  | undefined;

const words = (pattern: string) => new RegExp(`^(${pattern})$`);

const seed = words('(random|rng|torch|np|manual|data)?_?seed|rep|repeat|replicate|repetition|trial|fold');
const state = words('(run_?)?(state|status)');
const split = words('(eval_|data_|dataset_)?(split|set|subset|partition|phase)|dataset|stage|mode');
const name = words(
  '(display_?|run_?|network_?|model_?|net_?|exp_?|experiment_?)?name|(run_?|network_?|model_?)?u?u?id|run|networks?|nets?|netz|netze|experiment|exp|identifier',
);
const variant = words(
  'variant|variante|arch|architecture|backbone|encoder|width|capacity|scale|model|model_?type|size|network_?size',
);
const taskSet = words(
  '(trained_?)?tasks?(_?(set|list|names?|subset|group|ids?))?|trained_?on|heads|members|grouping|aufgaben|taskset',
);
const task = words('task|task_?name|task_?id|target|head|output|objective|key|metric|aufgabe|label');
const answer = words('predicted|measured|true|false|yes|no|True|False|0|1');
const nothing = words(
  '(global_?)?steps?|epochs?|iter(ation)?s?|time|timestamp|date|created(_at)?|updated(_at)?|(start|end)(_?time)?|duration|run_?time|lr|learning_?rate|batch_?size|weight_?decay|momentum|optimi[sz]er|tags?|notes?|comments?|user|host(name)?|sweep|[cg]pu.*|commit|git.*|index|unnamed.*|nr|no|#|row(_?name)?|description|heartbeat.*|entity|project|group|job_?type|path|url|file|version|n(um)?_?tasks|number_of_tasks|task_?count|total(_?loss)?|loss_?sum|sum|avg|average|mean|summe',
);

/** A name in lower case, its words joined by `_`, without a unit in brackets and without where a tracker keeps it. */
export function plainName(column: string): string {
  return column
    .slice(0, 200)
    .toLowerCase()
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
    .replace(/^(config|params?|hparams|summary|metrics?|tags|mlflow)[./]/, '')
    .trim()
    .replace(/[\s\-./]+/g, '_');
}

/** Whether a tracker keeps the column among settings: those are no results. */
function isSetting(column: string): boolean {
  const name = column.toLowerCase();
  return (
    /^(config|params?|hparams|tags|system|_wandb)[./]/.test(name) ||
    /^_(step|runtime|timestamp|wandb)/.test(name)
  );
}

/** Whether a column is called like one of task sets. */
export function isTaskSetName(column: string): boolean {
  return taskSet.test(plainName(column));
}

export function roleByName(profile: ColumnProfile): NamedRole {
  const plain = plainName(profile.name);
  const isNumber = isNumberColumn(profile);
  const { distinct, filled } = profile;
  if (split.test(plain) && !isNumber && [...distinct].some(word => splitOfWord(word) !== undefined))
    return 'split';
  if (plain === 'predicted' && [...distinct].every(word => answer.test(word))) return 'predicted';
  if (seed.test(plain)) return 'seed';
  if (state.test(plain) && !isNumber) return 'state';
  if (plain === 'run' && isNumber && distinct.size <= filled / 2) return 'seed';
  if (taskSet.test(plain) && !isNumber && plain !== 'task') return 'task-set';
  if (task.test(plain) && !isNumber) return 'task';
  if (name.test(plain)) return 'name';
  if (variant.test(plain))
    return plain === 'model' && distinct.size === filled && filled > 1 ? 'name' : 'variant';
  // A column with nothing in it yet is judged by its name alone.
  const mayCost = filled === 0 || (isNumber && profile.most > 0);
  if (mayCost && costOfName(profile.name) !== undefined) return 'cost';
  if (nothing.test(plain)) return 'ignore';
  if (profile.isCounter && /^(column 1|unnamed: 0)$/i.test(profile.name) && profile.least <= 1)
    return 'ignore';
  return isSetting(profile.name) ? 'ignore' : undefined;
}

/** Kinds of cost from the most to the least telling, with the unit that the word itself is. */
const costs: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [words('(network_?|inference_?)?(costs?|kosten|snt|budget)'), ''],
  [words('.*(latency|latenz|latence|latencia).*'), ''],
  [words('(inference|forward|run|prediction)_?(time|duration)(_?.s)?|time_?.?s|laufzeit'), ''],
  [words('.*gflops?'), 'GFLOPs'],
  [words('.*mflops?'), 'MFLOPs'],
  [words('.*flops?'), 'FLOPs'],
  [words('.*(macs|mult_?adds)'), 'MACs'],
  [words('.*(energy|energie).*'), ''],
  [words('(n|num|number_of|total|model|trainable)?_?(params?|parameters?)(_?(count|m|k))?'), 'parameters'],
  [words('.*(memory|vram|speicher).*|(model_?)?size_?mb'), ''],
];

/** How telling a name is as that of a cost (0 is most) and its unit; `undefined` where it names none. */
export function costOfName(column: string): { readonly rank: number; readonly unit: string } | undefined {
  const plain = plainName(column);
  const rank = costs.findIndex(([pattern]) => pattern.test(plain));
  const found = costs[rank];
  if (!found) return undefined;
  const own = /^cost \((.{1,200})\)$/.exec(column)?.[1];
  const bracket = /[([]\s*([^)\]]{1,20}?)\s*[)\]]\s*$/.exec(column.slice(0, 200))?.[1];
  const suffix = /_(ms|s|us|ns|mb|gb|j|mj|wh|snt)$/.exec(plain)?.[1];
  const word = /snt/.test(plain) ? 'SNT' : found[1];
  const named = bracket ?? (suffix === 'snt' ? 'SNT' : suffix);
  // “FLOPs (G)”: the bracket holds how many, not what.
  const isFactor = named !== undefined && /^[kKMGTB]$/.test(named) && word !== '';
  const unit = isFactor ? `${named}${word === 'parameters' ? ' ' : ''}${word}` : (named ?? word);
  return { rank, unit: own ?? unit };
}
