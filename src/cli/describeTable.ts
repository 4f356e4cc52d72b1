import { englishWords } from '../base/i18n/message.ts';
import { splits } from '../core/tables/lossTable.ts';
import type { Task } from '../core/tables/task.ts';
import type { LoadedTable } from '../files/table/parseTable.ts';

/** What a table holds, one sentence each. */
export function describeTable(loaded: LoadedTable): readonly string[] {
  if (loaded.kind === 'affinity') {
    const { sources, targets, values, meaning, better, diagonal } = loaded.table;
    const missing = values.filter(value => Number.isNaN(value)).length;
    return [
      `Affinities: ${sources.length} × ${targets.length}${missing > 0 ? `, ${missing} of them missing` : ''}; ${better} is better.`,
      `Values: ${englishWords(meaning)}.`,
      ...(diagonal === undefined ? [] : [`A task with itself: ${englishWords(diagonal)}.`]),
      `Rows help: ${taskNames(sources)}.`,
      `Columns are affected: ${taskNames(targets)}.`,
    ];
  }
  const { tasks, networkCount, costs, costUnit, members, losses } = loaded.table;
  const least = costs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = costs.reduce((a, b) => Math.max(a, b), 0);
  return [
    `Losses: ${networkCount} networks over ${tasks.length} tasks.`,
    `Tasks: ${taskNames(tasks)}.`,
    `Costs: ${least === most ? least : `${least} to ${most}`} ${costUnit}.`,
    ...splits.flatMap(split => {
      const values = losses[split];
      if (!values) return [];
      const measured = values.filter(value => !Number.isNaN(value)).length;
      return [`Split ${split}: ${measured} of ${members.length} losses.`];
    }),
  ];
}

function taskNames(tasks: readonly Task[]): string {
  return tasks
    .map(
      ({ id, name, measured }) =>
        `${id === name ? id : `${id} (${name})`}${measured ? ', higher is better' : ''}`,
    )
    .join(tasks.some(task => task.measured) ? '; ' : ', ');
}
