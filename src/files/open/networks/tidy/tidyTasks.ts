import { say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import { readValueName } from '../../names/readValueName.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { MappedSheet } from '../mappedSheet.ts';
import { textsOf } from '../rowFilter.ts';
import type { MatchTask } from '../taskMatcher.ts';

/** What the text in a task column says: the task, and the split where it names one (`val_loss/depth`). */
export interface TidyTask {
  readonly task: number;
  readonly split?: Split;
}

/** The task of each row of a tidy file, `undefined` where there is none; texts that are no task are reported once each. */
export function tidyTasks(
  { mapped, loaded }: MappedSheet,
  match: MatchTask,
  log: ProblemLog,
): ((row: number) => TidyTask | undefined) | undefined {
  const column = textsOf(mapped, loaded, 'task', log);
  if (!column) {
    log.add('no task column', {
      severity: 'error',
      file: mapped.file,
      message: say('No column says which task a value is of.'),
      action: say('Mark the column that names the task of each row.'),
    });
    return undefined;
  }
  const place = { file: mapped.file, column: nameOfRole(mapped, 'task') };
  const meanings = column.texts.map((text, code): TidyTask | undefined => {
    const task = match(text);
    if (task !== undefined) return { task };
    const name = readValueName(text);
    const other = name.task === '' || name.isSpread ? undefined : match(name.task);
    if (other !== undefined && name.split !== undefined && name.split !== 'ignore') {
      return { task: other, split: name.split };
    }
    log.add('unknown task', {
      severity: 'warning',
      ...place,
      row: loaded.lines[column.firstRows[code] ?? 0] ?? 0,
      message: say('“{name}” is no task of this table.', { name: text.slice(0, 60) }),
      action: say('Its rows were left out.'),
    });
    return undefined;
  });
  return row => {
    const code = column.codes[row] as number;
    if (code >= 0) return meanings[code];
    log.addMade('no task', mapped.file, () => ({
      severity: 'warning',
      ...place,
      row: loaded.lines[row] ?? 0,
      message: say('The row names no task.'),
      action: say('It was left out.'),
    }));
    return undefined;
  };
}

export function nameOfRole(mapped: ColumnsMapping['files'][number], kind: string): string {
  return mapped.columns.find(({ role }) => role.kind === kind)?.name ?? kind;
}
