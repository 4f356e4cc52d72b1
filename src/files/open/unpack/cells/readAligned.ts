import { say } from '../../../../base/i18n/message.ts';
import { parseTaskList } from '../../names/parseTaskList.ts';
import { isTaskSetName } from '../../propose/nameRoles.ts';
import { isMissing } from '../../text/parseNumber.ts';
import { columnName } from '../metrics/metricNames.ts';
import type { Opened } from '../part.ts';
import { headedRows } from './headedRows.ts';
import { partOfRows } from './partOfRows.ts';
import type { PlacedRow } from './tableText.ts';

/** Longer tables were written by programs, which part their cells. */
const mostRows = 20_000;
const mostTasks = 500;

/**
 * A text of columns in which cells list values in the order of the tasks that another cell lists (`"a, b"` and `"[0.5, 0.6]"`), with a column for each task;
 * `undefined` where lists of some row differ in length, and for all others.
 */
export function readAligned(text: string): Opened | undefined {
  const table = headedRows(text, mostRows);
  const set = table?.names.findIndex(isTaskSetName) ?? -1;
  if (!table || set < 0) return undefined;
  const { names, rows } = table;
  const sets = rows.map(({ cells }) => parseTaskList(cells[set] ?? '', () => false));
  const tasks = [...new Set(sets.flat())];
  if (tasks.length < 2 || tasks.length > mostTasks || !sets.some(list => list.length > 1)) return undefined;
  const lists = names.map((_, c) =>
    c === set ? undefined : rows.map(({ cells }) => numbersIn(cells[c] ?? '')),
  );
  const isAligned = (c: number) => {
    const own = lists[c];
    return (
      own?.some(list => (list?.length ?? 0) > 1) === true &&
      own.every((list, r) => list !== undefined && (list.length === 0 || list.length === sets[r]?.length))
    );
  };
  const aligned = names.flatMap((_, c) => (isAligned(c) ? [c] : []));
  if (aligned.length === 0) return undefined;
  // Alone it says no more than its words for a metric do; several must be told apart.
  const nameOf = (c: number, task: string) =>
    aligned.length === 1 ? columnName(names[c] ?? '', task) : `${names[c]}/${task}`;
  const rest = names.flatMap((_, c) => (aligned.includes(c) ? [] : [c]));
  const cells = [
    ...rest.map(c => names[c] ?? ''),
    ...aligned.flatMap(c => tasks.map(task => nameOf(c, task))),
  ];
  const body = rows.map((row, r): PlacedRow => {
    const textOf = (c: number, task: string) => lists[c]?.[r]?.[sets[r]?.indexOf(task) ?? -1] ?? '';
    return {
      line: row.line,
      cells: [
        ...rest.map(c => row.cells[c] ?? ''),
        ...aligned.flatMap(c => tasks.map(task => textOf(c, task))),
      ],
    };
  });
  const told = {
    severity: 'note',
    label: 'table',
    message: say('Cells list values in the order of the tasks of their row: {columns}.', {
      columns: aligned.map(c => names[c] ?? '').join(', '),
    }),
    action: say('Each was given to its task.'),
  } as const;
  const opened = partOfRows('table', say('table of columns'), [{ line: table.at, cells }, ...body]);
  return { ...opened, problems: [...opened.problems, told] };
}

/** The numbers of a list, with decimal points; none of a blank cell, `undefined` for what is no such list. */
function numbersIn(cell: string): readonly string[] | undefined {
  if (isMissing(cell)) return [];
  const parts = cell
    .trim()
    .replace(/^[[(](.*)[\])]$/, '$1')
    .split(/\s*[,;]\s*|\s+/)
    .filter(part => part !== '');
  return parts.every(part => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(part) || isMissing(part))
    ? parts
    : undefined;
}
