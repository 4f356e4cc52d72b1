import { say } from '../../../../base/i18n/message.ts';
import { isDict, isList, type Literal } from '../../affinity/literals/literal.ts';
import { readLiterals } from '../../affinity/literals/readLiterals.ts';
import { costOfName } from '../../propose/nameRoles.ts';
import { isMissing } from '../../text/parseNumber.ts';
import type { Opened } from '../part.ts';
import { stepColumns } from '../steps/lastOf.ts';
import { cellsOf, headedRows } from './headedRows.ts';
import { partOfRows } from './partOfRows.ts';
import type { PlacedRow } from './tableText.ts';

const mostRows = 20_000;
const mostNamed = 6;
/** More are no settings that somebody wrote. */
const mostSettings = 200;

type Settings = ReadonlyMap<string, string>;

/**
 * A text of columns in which cells hold the settings of a run (`{"tasks": ["a", "b"], "seed": 1}`), with a column for each setting; `undefined` for all
 * others.
 */
export function readConfigured(text: string): Opened | undefined {
  const table = headedRows(text, mostRows);
  if (!table) return undefined;
  const settings = table.names.map((_, c) => settingsOf(cellsOf(table, c)));
  if (settings.every(each => each === undefined)) return undefined;
  const left: string[] = [];
  const isOfTask = (key: string) =>
    table.names.includes(key) && !isRoleName(key) && !settings[table.names.indexOf(key)];
  const columns = table.names.flatMap((name, c) => {
    const own = settings[c];
    if (!own) return [{ name, of: (r: number) => table.rows[r]?.cells[c] ?? '' }];
    const keys = [...new Set(own.flatMap(each => [...each.keys()]))];
    // What is said of a task that has a column of its own may be its group, or whether it was trained.
    for (const key of keys) if (isOfTask(key)) left.push(`${name}.${key}`);
    return keys
      .filter(key => !isOfTask(key))
      .map(key => ({
        name: table.names.includes(key) ? `${name}.${key}` : key,
        of: (r: number) => own[r]?.get(key) ?? '',
      }));
  });
  if (columns.length > mostSettings) return undefined;
  const rows = table.rows.map(
    ({ line }, r): PlacedRow => ({ line, cells: columns.map(column => column.of(r)) }),
  );
  const opened = partOfRows('table', say('table of columns'), [
    { line: table.at, cells: columns.map(({ name }) => name) },
    ...rows,
  ]);
  const told = {
    severity: 'note',
    label: 'table',
    message: say('Cells hold the settings of a run: {columns}.', {
      columns: table.names.filter((_, c) => settings[c]),
    }),
    action: say('Each setting was read as a column of its own.'),
  } as const;
  const unused = {
    severity: 'warning',
    label: 'table',
    message: say(
      'Settings are called like columns of values, and what they say of them is not known: {names}.',
      {
        names: left.slice(0, mostNamed).join(', '),
      },
    ),
    action: say('They were left out.'),
  } as const;
  return { ...opened, problems: [...opened.problems, told, ...(left.length > 0 ? [unused] : [])] };
}

/** Whether a column is called like what else a run has: a setting of that name is another of its kind. */
function isRoleName(name: string): boolean {
  return stepColumns([name]).rest.length === 0 || costOfName(name) !== undefined;
}

/** The settings in the cells of a column; `undefined` where one is no dict, or none is there. */
function settingsOf(cells: readonly string[]): readonly Settings[] | undefined {
  if (!cells.some(cell => cell.startsWith('{'))) return undefined;
  const read = cells.map(cell => (isMissing(cell) ? new Map<string, string>() : settingsIn(cell)));
  const settings = read.filter(each => each !== undefined);
  return settings.length === cells.length && settings.some(({ size }) => size > 0) ? settings : undefined;
}

function settingsIn(cell: string): Settings | undefined {
  if (!/^\{.*\}$/s.test(cell)) return undefined;
  const { literals, faults } = readLiterals(cell);
  const value = literals[0]?.value;
  if (faults.length > 0 || literals.length !== 1 || !isDict(value)) return undefined;
  return new Map(
    value.keys.map((key, i) => [
      typeof key === 'string' ? key : key.join('+'),
      settingText(value.values[i] ?? null),
    ]),
  );
}

/** A setting as a cell: a list of names as a list, a dict by what stands in it; nothing of what is deeper. */
function settingText(value: Literal): string {
  if (value === null) return '';
  if (isList(value)) {
    const names = value.items.map(item => (typeof item === 'object' ? '' : String(item)));
    return names.includes('') ? '' : JSON.stringify(names);
  }
  return typeof value === 'object' ? '' : String(value);
}
