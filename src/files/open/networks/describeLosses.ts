import { type LossTable, splits, taskSetOf } from '../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../core/tables/task.ts';
import type { LoadedLosses } from '../../table/parseTable.ts';
import type { MeasuredNetworks, TableHead } from './measured.ts';

const namedTasks = 8;

/** A loss table in words with its numbers, to check a mapping by: what it holds, what it costs, and one network read out. */
export function describeLosses(
  head: TableHead,
  { table }: LoadedLosses,
  networks: MeasuredNetworks,
): string[] {
  const names = table.tasks.slice(0, namedTasks).map(task => task.name);
  const more = table.tasks.length - names.length;
  const words = [
    `${count(table.networkCount, 'network')} over ${count(table.tasks.length, 'task')}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    costWords(head, table),
    ...splits.flatMap(split => splitWords(head, table, split)),
  ];
  if (networks.mostRepeats > 1) {
    words.push(`Losses are means over up to ${networks.mostRepeats} values, with standard errors`);
  }
  const higher = table.tasks.filter(task => task.measured);
  if (higher.length > 0) {
    words.push(
      `Higher is better for ${listed(higher.map(task => task.name))}; losses are ${turnedWords(table)}`,
    );
  }
  const example = exampleWords(head, table, networks);
  return example ? [...words, example] : words;
}

function costWords({ costs }: TableHead, table: LossTable): string {
  if (costs === undefined) return 'What networks cost is not known yet';
  let [least, most] = [Infinity, -Infinity];
  for (const cost of table.costs) {
    least = Math.min(least, cost);
    most = Math.max(most, cost);
  }
  return least === most
    ? `Each network costs ${plain(least)} ${table.costUnit}`
    : `Networks cost ${plain(least)} to ${plain(most)} ${table.costUnit}`;
}

function splitWords(
  { files, areSplitsNamed }: TableHead,
  table: LossTable,
  split: (typeof splits)[number],
): string[] {
  const column = table.losses[split];
  if (!column) return [];
  let known = 0;
  for (let p = 0; p < column.length; p++) if (!Number.isNaN(column[p] as number)) known++;
  const holders = files.length > 1 && areSplitsNamed ? files.filter(file => file.split === split) : [];
  const where = holders.length > 0 ? `, from ${holders.map(({ file }) => file).join(', ')}` : '';
  return [`${known.toLocaleString('en')} ${split} losses${where}`];
}

function turnedWords({ tasks }: LossTable): string {
  const kinds = new Set(tasks.flatMap(task => task.measured ?? []));
  const ways = [
    ...(kinds.has('complement') ? ['1 − value'] : []),
    ...(kinds.has('negated') ? ['−value'] : []),
  ];
  return ways.join(' or ');
}

/** The first network of two tasks, or the first of all, as it stands in its file. */
function exampleWords(
  { costs }: TableHead,
  table: LossTable,
  { places }: MeasuredNetworks,
): string | undefined {
  let network = 0;
  for (let i = 0; i < table.networkCount; i++) {
    if (taskSetOf(table, i).length === 2) {
      network = i;
      break;
    }
  }
  const place = places.at(network);
  const set = taskSetOf(table, network);
  const split = splits.find(candidate => table.losses[candidate]);
  if (!split || set.length > namedTasks) return undefined;
  const start = table.offsets[network] as number;
  const parts = Array.from(set, (index, p) => {
    const task = table.tasks[index];
    const loss = table.losses[split]?.[start + p] ?? Number.NaN;
    return `${task?.name} ${Number.isNaN(loss) || !task ? 'not measured' : plain(asMeasured(task, loss))}`;
  });
  const cost = costs === undefined ? '' : `, cost ${plain(table.costs[network] as number)} ${table.costUnit}`;
  return `Row ${place.row} of ${place.file}: a network of ${listed(parts)} (${split})${cost}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) < 1e6 ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
