import { readMark } from '../../table/directionMark.ts';
import { looksLikeTaskList } from '../names/parseTaskList.ts';
import { areRunStates } from '../names/runStates.ts';
import { splitOfWord } from '../names/splitWords.ts';
import { unitOfName } from '../names/unitOfName.ts';
import type { UnusedReason } from '../taken/columnReasons.ts';
import { parseNumber } from '../text/parseNumber.ts';
import { type ColumnProfile, isNumberColumn } from './profileColumns.ts';
import { unusedByName } from './unusedByName.ts';

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
/** A name in lower case, its words joined by `_`, without a mark of direction, a unit in brackets and without where a tracker keeps it. */
export function plainName(column: string): string {
  return readMark(column.slice(0, 200))
    .name.toLowerCase()
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
    .replace(/^(config|params?|hparams|summary|metrics?|tags|mlflow)[./]/, '')
    .trim()
    .replace(/[\s\-./]+/g, '_');
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
  if (state.test(plain) && areRunStates(distinct)) return 'state';
  if (plain === 'run' && isNumber && distinct.size <= filled / 2) return 'seed';
  // “1” and “1+10” are sets of tasks that are numbered.
  const hasList = () =>
    [...distinct].slice(0, 100).some(text => parseNumber(text, '.') === undefined && looksLikeTaskList(text));
  if (taskSet.test(plain) && plain !== 'task' && (!isNumber || hasList())) return 'task-set';
  if (task.test(plain) && !isNumber) return 'task';
  if (name.test(plain)) return 'name';
  if (variant.test(plain))
    return plain === 'model' && distinct.size === filled && filled > 1 ? 'name' : 'variant';
  // A column with nothing in it yet is judged by its name alone.
  const mayCost = filled === 0 || (isNumber && profile.most > 0);
  if (mayCost && costOfName(profile.name) !== undefined) return 'cost';
  return unusedReason(profile) === undefined ? undefined : 'ignore';
}

/** Why a column that is called like nothing else is no loss of a task, by its name; a row counter by its numbers too. */
export function unusedReason(profile: ColumnProfile): UnusedReason | undefined {
  const named = unusedByName(profile.name, plainName(profile.name));
  if (named) return named;
  const { name: column, isWhole, least, most, filled, distinct } = profile;
  // Also of two rows: they are numbered from 0 or 1.
  const isNumbered =
    isWhole && least >= 0 && least <= 1 && distinct.size === filled && most - least === filled - 1;
  return isNumbered && filled > 1 && /^(column 1|unnamed: 0)$/i.test(column) ? 'counter' : undefined;
}

/**
 * Kinds of cost from the most to the least telling, with the unit that the word itself is. Times, energy and memory of runs
 * are none: they are asked.
 */
const costs: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [words('(network_?|inference_?)?(costs?|kosten|coûts?|costes?|custos?|snt|budget|成本|代价)'), ''],
  [words('.*(latency|latenz|latence|latencia|latência|延迟).*'), ''],
  [words('(inference|forward|prediction)_?(time|duration)(_?.s)?'), ''],
  [words('.*gflops?'), 'GFLOPs'],
  [words('.*mflops?'), 'MFLOPs'],
  [words('.*flops?'), 'FLOPs'],
  [words('.*(macs|mult_?adds)'), 'MACs'],
  [
    words(
      '#_?(p|params?|parameters?)|(n|num|number_of|total|model|trainable)?_?(params?|parameters?|parameter|参数量)(_?(count|m|k))?',
    ),
    'parameters',
  ],
  [words('(model_?)?size_?mb'), ''],
];

/** How telling a name is as that of a cost (0 is most) and its unit; `undefined` where it names none. */
export function costOfName(column: string): { readonly rank: number; readonly unit: string } | undefined {
  const plain = plainName(column);
  const rank = costs.findIndex(([pattern]) => pattern.test(plain));
  const found = costs[rank];
  if (!found) return undefined;
  const word = /snt/.test(plain) ? 'SNT' : found[1];
  const named = unitOfName(column);
  // “FLOPs (G)”: the bracket holds how many, not what.
  const isFactor = named !== undefined && /^[kKMGTB]$/.test(named) && word !== '';
  const unit = isFactor ? `${named}${word === 'parameters' ? ' ' : ''}${word}` : (named ?? word);
  return { rank, unit };
}
