import { type Message, type Phrase, say } from '../../../../base/i18n/message.ts';
import { type LossTable, splits, taskSetOf } from '../../../../core/tables/lossTable.ts';
import { asMeasured, type Task } from '../../../../core/tables/task.ts';
import { unitWord } from '../../../../core/tables/unitWord.ts';
import type { LoadedLosses } from '../../../table/parseTable.ts';
import type { MeasuredNetworks, TableHead } from '../measured.ts';
import { splitMessage } from './splitMessage.ts';
import { valueKind } from './valueKind.ts';

const namedTasks = 8;

/** A loss table in words with its numbers, to check a mapping by: what it holds, what it costs, and one network read out. */
export function describeLosses(
  head: TableHead,
  { table }: LoadedLosses,
  networks: MeasuredNetworks,
): readonly Message[] {
  const words = [
    sizeWords(table),
    costWords(head, table),
    ...splits.flatMap(split => splitWords(head, table, split)),
  ];
  if (networks.mostRepeats > 1) {
    const said = { count: String(networks.mostRepeats), kind: valueKind(head.tasks) };
    words.push(
      say(
        '{kind, select, loss {Losses} other {Values}} are means over up to {count} values, with standard errors',
        said,
      ),
    );
  }
  const higher = table.tasks.filter(task => task.measured);
  if (higher.length > 0) words.push(turnedWords(higher));
  const example = exampleWords(head, table, networks);
  return example ? [...words, example] : words;
}

function sizeWords({ networkCount, tasks }: LossTable): Message {
  const first = tasks.slice(0, namedTasks).map(task => task.name);
  const more = tasks.length - first.length;
  const names = first.join(', ');
  return say(
    '{networks, plural, one {# network} other {# networks}} over {tasks, plural, one {# task} other {# tasks}}: {names}',
    {
      networks: networkCount,
      tasks: tasks.length,
      names: more > 0 ? say('{names} and {more} more', { names, more: String(more) }) : names,
    },
  );
}

function costWords({ costs }: TableHead, table: LossTable): Message {
  if (costs === undefined) return say('What networks cost is not known yet');
  let [least, most] = [Infinity, -Infinity];
  for (const cost of table.costs) {
    least = Math.min(least, cost);
    most = Math.max(most, cost);
  }
  const unit = least === most ? unitWord(table.costUnit, most) : table.costUnit;
  return least === most
    ? say('Each network costs {cost} {unit}', { cost: plain(least), unit })
    : say('Networks cost {least} to {most} {unit}', { least: plain(least), most: plain(most), unit });
}

function splitWords(
  { files, areSplitsNamed, tasks }: TableHead,
  table: LossTable,
  split: (typeof splits)[number],
): Message[] {
  const column = table.losses[split];
  if (!column) return [];
  let count = 0;
  for (let p = 0; p < column.length; p++) if (!Number.isNaN(column[p] as number)) count++;
  const holders = files.length > 1 && areSplitsNamed ? files.filter(file => file.split === split) : [];
  const said = { count, split: splitMessage(split), kind: valueKind(tasks) };
  return holders.length > 0
    ? [
        say(
          '{count, plural, one {# {split} {kind, select, loss {loss} other {value}}} other {# {split} {kind, select, loss {losses} other {values}}}}, from {files}',
          {
            ...said,
            files: holders.map(({ file }) => file),
          },
        ),
      ]
    : [
        say(
          '{count, plural, one {# {split} {kind, select, loss {loss} other {value}}} other {# {split} {kind, select, loss {losses} other {values}}}}',
          said,
        ),
      ];
}

/** How values of tasks that are better when higher are turned into losses. */
export function turnedWords(higher: readonly Task[]): Message {
  const named = (measured: Task['measured']) =>
    higher.filter(task => task.measured === measured).map(task => task.name);
  const [complement, negated] = [named('complement'), named('negated')];
  const tasks = higher.map(task => task.name);
  if (complement.length === 0) return say('Higher is better for {tasks}; losses are −value', { tasks });
  return negated.length === 0
    ? say('Higher is better for {tasks}; losses are 1 − value', { tasks })
    : say('Higher is better for {tasks}; losses are 1 − value for {complement} and −value for {negated}', {
        ...{ tasks, complement, negated },
      });
}

/** The first network of two tasks, or the first of all, as it stands in its file. */
function exampleWords(
  { costs }: TableHead,
  table: LossTable,
  { places }: MeasuredNetworks,
): Message | undefined {
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
  const losses = Array.from(set, (index, p): Phrase => {
    const task = table.tasks[index];
    const loss = table.losses[split]?.[start + p] ?? Number.NaN;
    if (Number.isNaN(loss) || !task) return say('{task} not measured', { task: task?.name ?? '' });
    return `${task.name} ${plain(asMeasured(task, loss))}`;
  });
  const said = { row: String(place.row), file: place.file, losses, split: splitMessage(split) };
  if (costs === undefined) return say('Row {row} of {file}: a network of {losses} ({split})', said);
  const cost = plain(table.costs[network] as number);
  const unit = unitWord(table.costUnit, table.costs[network] as number);
  return say('Row {row} of {file}: a network of {losses} ({split}), cost {cost} {unit}', {
    ...said,
    cost,
    unit,
  });
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) < 1e6 ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}
