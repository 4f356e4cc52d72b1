import { say } from '../../../../base/i18n/message.ts';
import { parseTaskList } from '../../names/parseTaskList.ts';
import { readValueName } from '../../names/readValueName.ts';
import { costOfName, plainName } from '../../propose/nameRoles.ts';
import { unusedByName } from '../../propose/unusedByName.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import type { Opened } from '../part.ts';
import { headedRows } from './headedRows.ts';
import { partOfRows, together } from './partOfRows.ts';
import { belowHeader } from './tableText.ts';

/** Tables with a row for each task are small. */
const mostTasks = 500;

/**
 * A text of columns whose rows are called tasks and whose columns are called like nothing that a network has, as papers print them: each column a network of
 * the tasks that have a value in it, or each row a network as it stands; which is asked. `undefined` for all others.
 */
export function readTaskRows(text: string): Opened | undefined {
  const table = headedRows(text, mostTasks);
  if (!table) return undefined;
  const { rows: body } = table;
  const names = table.names.slice(1);
  const tasks = body.map(({ cells }) => cells[0] ?? '');
  const areTasks =
    tasks.length > 1 &&
    new Set(tasks).size === tasks.length &&
    tasks.every(task => isNameOnly(task) && !names.includes(task));
  const areNumbers = body.every(({ cells }) => cells.slice(1).every(isValue));
  if (!areTasks || !areNumbers || !names.every(isNoRole)) return undefined;
  const turned = names.map((name, c) => [name, ...body.map(({ cells }) => cells[c + 1] ?? '')]);
  return together([
    partOfRows(
      'networks',
      say('columns are networks, rows are tasks'),
      belowHeader(['network', ...tasks], turned),
    ),
    partOfRows('table', say('table of columns'), [{ line: table.at, cells: table.names }, ...body]),
  ]);
}

function isNameOnly(task: string): boolean {
  return (
    !isMissing(task) && parseNumber(task, '.') === undefined && parseTaskList(task, () => false).length === 1
  );
}

function isValue(cell: string): boolean {
  return isMissing(cell) || parseNumber(cell, '.') !== undefined;
}

/** Whether a column is called like no metric, split, cost, setting or count. */
function isNoRole(name: string): boolean {
  const { split, better, isSpread } = readValueName(name);
  if (split !== undefined || better !== undefined || isSpread || isMissing(name)) return false;
  return (
    costOfName(name) === undefined &&
    unusedByName(name, plainName(name)) === undefined &&
    !/^(task|seed|run|network|model|name|value|score)s?$/i.test(name)
  );
}
