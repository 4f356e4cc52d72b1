import { say } from '../../../../base/i18n/message.ts';
import { costOfName, isTaskSetName } from '../../propose/nameRoles.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import type { PartedTable } from './partErrors.ts';
import type { PlacedRow } from './tableText.ts';

/** Tables on their side are small. */
const mostTurned = 500;

/** A table with one row of names above its values: names in two rows are joined, a table that lies on its side is turned. */
export function uprightRows(rows: readonly PlacedRow[]): PartedTable {
  const joined = joinHeaders(rows);
  const turned = turnRows(joined.rows);
  return { rows: turned.rows, problems: [...joined.problems, ...turned.problems] };
}

/** Names of groups above names, as pandas and merged cells write them: `val, , test` over `a, b, a` become `val/a`, `val/b`, `test/a`. */
function joinHeaders(rows: readonly PlacedRow[]): PartedTable {
  const [groups, names, ...body] = rows;
  if (!groups || !names || body.length === 0) return { rows, problems: [] };
  const width = Math.max(groups.cells.length, names.cells.length);
  const over = groups.cells.slice(1).map(cell => (isBlank(cell) ? '' : cell.trim()));
  const isGrouped = over.some((cell, c) =>
    cell === '' ? (over[c - 1] ?? '') !== '' : over.indexOf(cell) < c,
  );
  const own = names.cells.filter((cell, c) => c > 0 && !isBlank(cell));
  const areNames = own.length > 1 && names.cells.every(cell => isBlank(cell) || !isNumber(cell));
  const areNew = new Set(own).size > 1 && own.every(name => !groups.cells.includes(name));
  if (
    !isGrouped ||
    !areNames ||
    !areNew ||
    ![...groups.cells].every(cell => isBlank(cell) || !isNumber(cell))
  )
    return { rows, problems: [] };
  const values = body.filter(row => !isIndexName(row));
  const first = values[0]?.cells ?? [];
  if (first.filter(isNumber).length === 0) return { rows, problems: [] };
  let group = '';
  const cells = Array.from({ length: width }, (_, c) => {
    const [above = '', below = ''] = [groups, names].map(row =>
      isBlank(row.cells[c]) ? '' : row.cells[c]?.trim(),
    );
    if (isBlank(groups.cells[c]) && groups.cells[c]?.trim()) group = '';
    if (above !== '' || c === 0) group = above;
    if (c === 0)
      return [above, below, body.find(isIndexName)?.cells[0] ?? ''].filter(each => each).at(-1) ?? '';
    return below === '' ? above : group === '' ? below : `${group}/${below}`;
  });
  const message = say('Names of columns stand in two rows.');
  const action = say('They were joined: {name}.', { name: cells.at(-1) ?? '' });
  return {
    rows: [{ line: names.line, cells }, ...values],
    problems: [{ severity: 'note', message, action }],
  };
}

/** The row in which pandas writes the name of its index: nothing else stands in it. */
function isIndexName({ cells }: PlacedRow): boolean {
  return cells.length > 2 && !isBlank(cells[0]) && cells.slice(1).every(isBlank);
}

/** A row for each task and a column for each network, where the first column names costs or task sets and the first row does not. */
function turnRows(rows: readonly PlacedRow[]): PartedTable {
  const [header, ...body] = rows;
  if (!header || body.length < 2 || Math.max(rows.length, header.cells.length) > mostTurned)
    return { rows, problems: [] };
  const isRole = (name: string) => costOfName(name) !== undefined || (isTaskSetName(name) && name !== 'task');
  const across = header.cells.slice(1);
  const down = body.map(({ cells }) => cells[0]?.trim() ?? '');
  const isOnSide =
    down.some(isRole) && !across.some(isRole) && new Set(down).size === down.length && !down.includes('');
  if (!isOnSide || across.length === 0 || down.some(isNumber)) return { rows, problems: [] };
  const cells = header.cells.map((_, c) => rows.map(row => row.cells[c] ?? ''));
  const message = say('The first column holds what is the header of other tables: {name}.', {
    name: down.find(isRole) ?? '',
  });
  const action = say('Rows and columns were exchanged.');
  return {
    rows: cells.map((row, r) => ({ line: r + 1, cells: row })),
    problems: [{ severity: 'note', message, action }],
  };
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '' || /^unnamed: \d+(_level_\d+)?$/i.test(cell.trim());
}

function isNumber(cell: string): boolean {
  return !isMissing(cell) && [...'.,'].some(mark => parseNumber(cell, mark as '.' | ',') !== undefined);
}
