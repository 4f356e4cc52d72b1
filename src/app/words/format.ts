import { isolated } from '../../base/i18n/isolated.ts';
import { joinPhrases } from '../../base/i18n/joinPhrases.ts';
import { currentLanguage, msg, ownText, t } from '../../base/i18n/text.ts';
import { isPredicted, type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import { standardSize } from '../../core/tables/standardSize.ts';
import { asMeasured, type Task } from '../../core/tables/task.ts';
import { unitWord } from '../../core/tables/unitWord.ts';
import { lossDigits, writeLoss } from './lossDigits.ts';

const minus = '−';

/** A loss of a task in the direction in which it was measured, with the decimals that suit it; "not measured" for NaN. */
export function formatTaskLoss(table: LossTable, task: number, loss: number): string {
  const value = asMeasured(table.tasks[task] ?? {}, loss);
  return table.isOfAffinities
    ? formatAffinity(value)
    : writeLoss(value, lossDigits(table).perTask[task] ?? 4);
}

/** The same with its standard error, where that is known: "0.3125 ± 0.0041". */
export function formatLossWithError(table: LossTable, task: number, loss: number, error: number): string {
  const text = formatTaskLoss(table, task, loss);
  return text + errorWords(error, lossDigits(table).perTask[task] ?? 4);
}

/** " ± 0.0041" with so many decimals; empty where the error is not known. */
export function errorWords(error: number, decimals: number): string {
  return Number.isFinite(error) ? ` ± ${writeLoss(error, decimals)}` : '';
}

/** What is said of values where some have their error beside them: how that is to be read, with the number of replicates. */
export function withErrorNote(text: string, isKnown: boolean, count?: string): string {
  if (!isKnown) return text;
  return count === undefined
    ? t('{text}, ± standard error over replicates', { text })
    : t('{text}, ± standard error over {count} replicates', { text, count });
}

/** Says of a task whose values are better when higher that they are. */
export function directionWords(task: Task): string {
  return task.measured ? t(' (higher is better)') : '';
}

/** A change in percent with its sign and a true minus: +4.4, −25.7, 0.0. */
export function formatGain(percent: number, digits = 1): string {
  const rounded = Math.abs(percent).toFixed(digits);
  if (Number(rounded) === 0) return rounded;
  return `${percent < 0 ? minus : '+'}${rounded}`;
}

/** A percentage without a sign, for sentences that say "below" or "improves". */
export function formatPercent(percent: number): string {
  return `${Math.abs(percent).toFixed(1)}%`;
}

/**
 * A budget or cost: 2.5, 3, 12.25; from a million on with an exponent: 2.25e9. What has more than three decimals was
 * measured or counted, and has three significant digits.
 */
export function formatCost(value: number): string {
  const isShort = Math.abs(value) >= 1000 || Math.abs(Number(value.toFixed(3)) - value) <= 1e-9;
  const rounded = Number(value.toPrecision(isShort ? 6 : 3));
  return Math.abs(rounded) < 1e6 ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}

/** A cost that has to be reached: as {@link formatCost}, but never less than it is. */
export function formatLeastCost(value: number): string {
  const text = formatCost(value);
  if (Number(text) >= value - 1e-9 * Math.abs(value)) return text;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return formatCost(Math.ceil(value / unit) * unit);
}

/**
 * An affinity with three significant digits, and all before the point up to six, in a form that does not jump between notations
 * within a table.
 */
export function formatAffinity(value: number): string {
  if (!Number.isFinite(value)) return t('not measured');
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const digits = magnitude < 1000 ? 3 : Math.min(6, Math.ceil(Math.log10(magnitude)));
  const text =
    magnitude < 1e-3
      ? magnitude.toExponential(1).replace('.0e', 'e')
      : String(Number(magnitude.toPrecision(digits)));
  return (value < 0 ? minus : '') + text.replace('e-', `e${minus}`);
}

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small count as a word: "three". Only English writes it so; elsewhere it is a figure. */
export function numberWord(count: number): string {
  return (currentLanguage() === 'en' && words[count]) || String(count);
}

/** "3 tasks" */
export function countTasks(count: number): string {
  return t('{count, plural, one {# task} other {# tasks}}', { count });
}

/** "a, b and c" */
export function joinWords(parts: readonly string[]): string {
  return joinPhrases(parts.map(isolated), currentLanguage());
}

/** Units that are counted, one and several: the only ones that a language has words for. */
const countedUnits: ReadonlyMap<string, string> = new Map([
  ['networks', msg('{n, plural, one {network} other {networks}}')],
  ['tasks', msg('{n, plural, one {task} other {tasks}}')],
  ['cost', msg('{n, plural, one {unit of cost} other {units of cost}}')],
]);

/** A unit of cost in the language of the page, as it stands behind an amount, or alone. */
export function unitText(costUnit: string, amount = Number.NaN): string {
  const counted = countedUnits.get(costUnit);
  return counted ? t(counted, { n: amount === 1 ? 1 : 2 }) : unitWord(costUnit, amount);
}

/** The size of a network in words: half size, full size, or its cost where the table knows other sizes. */
export function sizeName(table: LossTable, cost: number): string {
  const size = standardSize(table.costUnit, cost);
  if (!size) return `${formatCost(cost)} ${unitText(table.costUnit, cost)}`;
  return size === 'half' ? t('half size') : t('full size');
}

/** More tasks than these are counted, the first of them named. */
const mostNames = 6;

/** A network in words, for instance "a network of normals at half size". */
export function networkPhrase(table: LossTable, network: number): string {
  const tasks = networkTasks(table, network);
  const predicted = isPredicted(table, network) ? 'yes' : 'no';
  if (isCounted(table, network))
    return t('a {predicted, select, yes {predicted } other {}}network of {tasks}', { predicted, tasks });
  const size = sizeName(table, table.costs[network] as number);
  return t('a {predicted, select, yes {predicted } other {}}network of {tasks} at {size}', {
    ...{ predicted, tasks, size },
  });
}

/** The same as a title: "normals, half size". */
export function networkTitle(table: LossTable, network: number): string {
  const tasks = networkTasks(table, network);
  if (isCounted(table, network)) return tasks;
  return t('{tasks}, {size}', { tasks, size: sizeName(table, table.costs[network] as number) });
}

/** Whether networks are counted, so that each is one. */
function isCounted({ costUnit, costs }: LossTable, network: number): boolean {
  return costUnit === 'networks' && costs[network] === 1;
}

function networkTasks(table: LossTable, network: number): string {
  const names = [...taskSetOf(table, network)].map(task => taskWord(table.tasks[task] as Task));
  if (names.length <= mostNames) return names.join(' + ');
  return t('{count} tasks ({first} and {more} more)', {
    count: String(names.length),
    first: names.slice(0, mostNames - 3).join(t(', ')),
    more: String(names.length - mostNames + 3),
  });
}

/** Names of tasks of the tables that come with the page which are common words, as they stand within a sentence. */
const commonNames =
  /^((semantic )?segmentation|semantics|depth|(surface )?normals|keypoints|edges|occlusion( edges)?|reshading|curvature|autoencod(ing|er)|colorization|denoise|ego motion|jigsaw|room layout)$/;

/** A task's name as it stands within a sentence: in English common words begin small; what may be a name keeps its letters. */
export function taskWord(task: Task): string {
  const small = task.name.charAt(0).toLowerCase() + task.name.slice(1);
  return currentLanguage() === 'en' && commonNames.test(small) ? small : isolated(ownText(task.name));
}

/** A size of files: 512 B, 4.1 kB, 50 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
