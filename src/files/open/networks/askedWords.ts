import { type Message, say } from '../../../base/i18n/message.ts';
import { type LossTable, splits, taskSetOf } from '../../../core/tables/lossTable.ts';
import type { ColumnsMapping, TaskMapping } from '../mapping.ts';
import { mayCost } from '../taken/columnReasons.ts';

const namedTasks = 3;

/** What must be asked of networks before they are a table. */
export function openOfNetworks({ costs, tasks }: ColumnsMapping): ('costs' | 'better')[] {
  return [
    ...(costs === undefined ? (['costs'] as const) : []),
    ...(tasks.some(({ isAsked }) => isAsked) ? (['better'] as const) : []),
  ];
}

/** Each open question of networks in numbers and names of the file. */
export function askedWords({ tasks, costs, files }: ColumnsMapping, table: LossTable): Message[] {
  const offers = files.flatMap(({ columns }) => columns.filter(({ why }) => mayCost(why)));
  const names = [...new Set(offers.map(({ name }) => `“${name.slice(0, 60)}”`))];
  return [
    ...(costs === undefined && names.length > 0
      ? [
          say(
            'Nothing says what networks cost; {count, plural, one {this column} other {these columns}} may: {names}.',
            {
              count: names.length,
              names: names.slice(0, 8).join(', '),
            },
          ),
        ]
      : []),
    ...(tasks.some(({ isAsked }) => isAsked) ? betterWords(tasks, table) : []),
  ];
}

/** Both readings of the first tasks of which it is asked whether higher is better, each with its best value. */
function betterWords(tasks: readonly TaskMapping[], table: LossTable): Message[] {
  const seen = tasks.flatMap((task, index) => {
    const range = task.isAsked ? rangeOf(table, index) : undefined;
    return range ? [{ name: task.name.slice(0, 60), ...range }] : [];
  });
  if (seen.length === 0) return [];
  const listed = (end: 'least' | 'most') =>
    seen
      .slice(0, namedTasks)
      .map(task =>
        say('{name} {value}', { name: task.name, value: String(Number(task[end].toPrecision(6))) }),
      );
  const count = seen.length;
  return [
    say(
      'Nothing says whether higher or lower is better for {count, plural, one {one task} other {# tasks}}.',
      { count },
    ),
    say('If lower is better, the best values are {values}.', { values: listed('least') }),
    say('If higher is better, the best values are {values}.', { values: listed('most') }),
  ];
}

function rangeOf(
  table: LossTable,
  task: number,
): { readonly least: number; readonly most: number } | undefined {
  let [least, most] = [Infinity, -Infinity];
  for (const split of splits) {
    const column = table.losses[split];
    if (!column) continue;
    for (let i = 0; i < table.networkCount; i++) {
      const at = taskSetOf(table, i).indexOf(task);
      const value = at < 0 ? Number.NaN : (column[(table.offsets[i] as number) + at] as number);
      if (Number.isNaN(value)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return least <= most ? { least, most } : undefined;
}
