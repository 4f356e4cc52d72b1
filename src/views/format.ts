import { isPredicted, type LossTable, taskSetOf } from '../domain/lossTable.ts';
import { standardSize } from '../domain/standardSize.ts';
import { asMeasured, type Task } from '../domain/task.ts';
import { lossDigits, writeLoss } from './lossDigits.ts';

const minus = '−';

/** A loss of a task in the direction in which it was measured, with the decimals that suit it; "not measured" for NaN. */
export function formatTaskLoss(table: LossTable, task: number, loss: number): string {
  return writeLoss(asMeasured(table.tasks[task] ?? {}, loss), lossDigits(table).perTask[task] ?? 4);
}

/** Says of a task whose values are better when higher that they are. */
export function directionOf(task: Task): string {
  return task.measured ? ' (higher is better)' : '';
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

/** A budget or cost: 2.5, 3; from a million on with an exponent: 2.25e9. */
export function formatCost(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) < 1e6 ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}

/** An affinity with three significant digits, in a form that does not jump between notations within a table. */
export function formatAffinity(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const text =
    magnitude < 1e-3
      ? magnitude.toExponential(1).replace('.0e', 'e')
      : String(Number(magnitude.toPrecision(3)));
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

/** A small count as a word: "three". */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** "a, b and c" */
export function joinWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** The size of a network in words: half size, full size, or its cost where the table knows other sizes. */
export function sizeName(table: LossTable, cost: number): string {
  const size = standardSize(table.costUnit, cost);
  return size ? `${size} size` : `${formatCost(cost)} ${table.costUnit}`;
}

/** More tasks than these are counted, the first of them named. */
const mostNames = 6;

/** A network in words, for instance "a half-size normals network". */
export function networkPhrase(table: LossTable, network: number): string {
  const size = sizeName(table, table.costs[network] as number).replace(' ', '-');
  const names = [...taskSetOf(table, network)].map(task => taskWord(table.tasks[task] as Task));
  const never = isPredicted(table, network) ? 'predicted ' : '';
  if (names.length <= mostNames) return `a ${never}${size} ${names.join(' + ')} network`;
  const first = names.slice(0, mostNames - 3).join(', ');
  return `a ${never}${size} network of ${names.length} tasks (${first} and ${names.length - mostNames + 3} more)`;
}

/** A task's name as it stands within a sentence. */
export function taskWord(task: Task): string {
  return /^[A-Z][a-z]/.test(task.name) ? task.name.charAt(0).toLowerCase() + task.name.slice(1) : task.name;
}

/** A size of files: 512 B, 4.1 kB, 50 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
