import { say } from '../../../../base/i18n/message.ts';
import { splits } from '../../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../../core/tables/task.ts';
import type { TaskMapping } from '../../mapping.ts';
import { parseTaskList } from '../../names/parseTaskList.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { MeasuredNetworks } from '../measured.ts';

/** With fewer networks or tasks nothing stands out. */
const fewestNetworks = 4;
const fewestTasks = 3;
/** So many times as large as the most of the others is no loss beside theirs. */
const farLarger = 10;

/** Warns of tasks that are called like several others together: what they are is not known. */
function reportJoined(tasks: readonly TaskMapping[], file: string, log: ProblemLog): void {
  const names = new Set(tasks.map(({ name }) => name));
  for (const { name } of tasks) {
    const parts = /[+&,]/.test(name) ? parseTaskList(name, () => false) : [];
    if (parts.length < 2 || !parts.every(part => names.has(part))) continue;
    log.add('joined task', {
      severity: 'warning',
      file,
      column: name,
      message: say('{name} is called like several other tasks together.', { name }),
      action: say('It was taken as a task; say what its column holds if it is none.'),
    });
  }
}

/** Warns of tasks that may be none: called like several others, the only one that every network has, or whole values far larger than all others. */
export function reportOddTasks(
  tasks: readonly TaskMapping[],
  { costs, members, losses }: MeasuredNetworks,
  file: string,
  log: ProblemLog,
): void {
  reportJoined(tasks, file, log);
  if (costs.length < fewestNetworks || tasks.length < fewestTasks) return;
  const counts = new Uint32Array(tasks.length);
  const values: number[][] = tasks.map(() => []);
  for (let p = 0; p < members.length; p++) {
    const index = members[p] as number;
    counts[index] = (counts[index] as number) + 1;
    for (const split of splits) {
      const loss = losses[split]?.[p] ?? Number.NaN;
      if (!Number.isNaN(loss)) values[index]?.push(Math.abs(asMeasured(tasks[index] ?? {}, loss)));
    }
  }
  const everywhere = tasks.filter((_, i) => counts[i] === costs.length);
  const least = values.map(own => own.reduce((a, b) => Math.min(a, b), Infinity));
  const most = values.map(own => own.reduce((a, b) => Math.max(a, b), 0));
  tasks.forEach((task, i) => {
    const others = Math.max(...most.filter((_, j) => j !== i));
    const isWhole = values[i]?.length !== 0 && values[i]?.every(value => Number.isInteger(value));
    const isLarge = isWhole && (least[i] as number) > farLarger * others;
    const isAlone = everywhere.length === 1 && everywhere[0] === task;
    if (!isLarge && !isAlone) return;
    log.add('odd task', {
      severity: 'warning',
      file,
      column: task.name,
      message: isLarge
        ? say('All values of {name} are whole and far larger than those of other tasks.', { name: task.name })
        : say('{name} is the only task that every network has.', { name: task.name }),
      action: say('It was taken as a task; say what its column holds if it is none.'),
    });
  });
}
