import { say } from '../../../../base/i18n/message.ts';
import type { TaskMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { allHave } from '../mappedSheet.ts';
import { readTaskSets } from '../readTaskSets.ts';
import { reportSpelling } from '../reportSpelling.ts';
import { textsOf } from '../rowFilter.ts';
import { taskMatcher } from '../taskMatcher.ts';
import type { TidyFile } from './tidyRows.ts';
import { nameOfRole } from './tidyTasks.ts';

/** The tasks of each run, ascending: `members[offsets[run]] ... members[offsets[run + 1] - 1]`. */
export interface RunMembers {
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
}

/** The tasks of runs: of the task set that their first row names, or else those of all their rows. */
export function tidyMembers(
  files: readonly TidyFile[],
  runCount: number,
  tasks: readonly TaskMapping[],
  log: ProblemLog,
): RunMembers {
  return allHave(files, 'task-set') ? byTaskSets(files, runCount, tasks, log) : byRows(files, runCount);
}

function byRows(files: readonly TidyFile[], runCount: number): RunMembers {
  // Counted first, with repetitions, then each run's tasks are sorted and written together without them.
  const starts = new Uint32Array(runCount + 1);
  forEachMember(files, run => {
    starts[run + 1] = (starts[run + 1] as number) + 1;
  });
  for (let run = 0; run < runCount; run++)
    starts[run + 1] = (starts[run + 1] as number) + (starts[run] as number);
  const all = new Uint16Array(starts[runCount] as number);
  const next = starts.slice();
  forEachMember(files, (run, task) => {
    all[next[run] as number] = task;
    next[run] = (next[run] as number) + 1;
  });
  const offsets = new Uint32Array(runCount + 1);
  let size = 0;
  for (let run = 0; run < runCount; run++) {
    const own = all.subarray(starts[run], starts[run + 1]).sort();
    own.forEach((task, i) => {
      // Written at or before the place it is read from.
      if (i === 0 || task !== own[i - 1]) all[size++] = task;
    });
    offsets[run + 1] = size;
  }
  return { offsets, members: all.slice(0, size) };
}

function forEachMember(files: readonly TidyFile[], visit: (run: number, task: number) => void): void {
  for (const { runs, tasks } of files) {
    tasks.forEach((task, row) => {
      if (task >= 0) visit(runs[row] as number, task);
    });
  }
}

function byTaskSets(
  files: readonly TidyFile[],
  runCount: number,
  tasks: readonly TaskMapping[],
  log: ProblemLog,
): RunMembers {
  const match = taskMatcher(tasks, [], reportSpelling(files, log));
  const sets: (Uint16Array | undefined)[] = Array.from({ length: runCount });
  const texts: (string | undefined)[] = Array.from({ length: runCount });
  for (const { mapped, loaded, runs } of files) {
    const column = textsOf(mapped, loaded, 'task-set', log);
    if (!column) continue;
    const place = { file: mapped.file, column: nameOfRole(mapped, 'task-set') };
    const known = readTaskSets(column, match, { ...place, lines: loaded.lines }, log);
    runs.forEach((run, row) => {
      const code = column.codes[row] as number;
      if (code < 0) return;
      const text = column.texts[code];
      if (texts[run] === undefined) {
        texts[run] = text;
        sets[run] = known[code];
      } else if (texts[run] !== text && known[code]?.join() !== sets[run]?.join()) {
        log.addMade('other set', mapped.file, () => ({
          severity: 'warning',
          ...place,
          row: loaded.lines[row] ?? 0,
          message: say("The row names the task set “{own}”, the run's first row “{first}”.", {
            own: text?.slice(0, 60) ?? '',
            first: texts[run]?.slice(0, 60) ?? '',
          }),
          action: say('The first one counts.'),
        }));
      }
    });
  }
  const offsets = new Uint32Array(runCount + 1);
  sets.forEach((set, run) => {
    offsets[run + 1] = (offsets[run] as number) + (set?.length ?? 0);
  });
  const members = new Uint16Array(offsets[runCount] as number);
  sets.forEach((set, run) => {
    if (set) members.set(set, offsets[run]);
  });
  return { offsets, members };
}
