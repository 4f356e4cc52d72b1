import type { ColumnsMapping } from '../mapping.ts';
import { taskMatcher } from '../networks/taskMatcher.ts';
import { parseTaskList } from '../parseTaskList.ts';
import type { Sheet } from '../sheet.ts';

/**
 * Whether the rows of a wide file are networks beyond doubt, not tasks that help others: one is of several tasks, or they
 * have costs, and no row is called like that column.
 */
export function areNetworks(sheets: readonly Sheet[], wide: ColumnsMapping | undefined): boolean {
  const [file] = wide?.files ?? [];
  const sheet = sheets.find(candidate => candidate.file === file?.file);
  if (!wide || !file || !sheet) return false;
  const match = taskMatcher(wide.tasks);
  const column = (kind: string) => file.columns.findIndex(({ role }) => role.kind === kind);
  const [sets, cost] = [column('task-set'), column('cost')];
  const isList = sheet.sample.some(
    row => parseTaskList(row[sets] ?? '', name => match(name) !== undefined).length > 1,
  );
  if (isList) return true;
  const name = file.columns[cost]?.name;
  return name !== undefined && sheet.sample.every(row => !row.some(cell => cell.trim() === name));
}
