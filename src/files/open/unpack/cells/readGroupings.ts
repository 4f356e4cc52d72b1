import { say } from '../../../../base/i18n/message.ts';
import { parseGrouping } from '../../names/parseGrouping.ts';
import { readValueName } from '../../names/readValueName.ts';
import { isTotalWord } from '../../names/totalWords.ts';
import { bareName } from '../../names/unitOfName.ts';
import { costOfName } from '../../propose/nameRoles.ts';
import { isMissing } from '../../text/parseNumber.ts';
import type { Opened, PartProblem } from '../part.ts';
import { cellsOf, type HeadedRows, headedRows } from './headedRows.ts';
import { partOfRows } from './partOfRows.ts';
import { belowHeader } from './tableText.ts';

/** Longer tables were written by programs, a row for each network. */
const mostRows = 20_000;

type Groups = readonly (readonly string[])[];

/**
 * A text of columns whose rows are whole groupings (`{a, b}, {c}`): each group as a network with the values of its tasks, where a column is called like each
 * task. Where there are totals alone, the table as it stands, and the word that what its networks have is not in it. `undefined` for all others.
 */
export function readGroupings(text: string): Opened | undefined {
  const table = headedRows(text, mostRows);
  if (!table) return undefined;
  const found = table.names.flatMap((_, column) => {
    const groups = groupsOf(cellsOf(table, column));
    return groups ? [{ column, groups }] : [];
  })[0];
  if (!found) return undefined;
  const tasks = [...new Set(found.groups.flat(2))];
  const tasksOf = table.names.map((name, c) => (c === found.column ? [] : taskOf(name, tasks)));
  const name = table.names[found.column] ?? '';
  const isMeasured = tasks.every(task => tasksOf.some(([own]) => own === task));
  return isMeasured
    ? networksOf(table, found, tasksOf)
    : { ...asItStands(table), problems: [...asItStands(table).problems, totalsOnly(name)] };
}

/** The groups of each cell of a column, where all of them are groupings and one has several groups. */
function groupsOf(cells: readonly string[]): readonly Groups[] | undefined {
  const read = cells.map(cell => (isMissing(cell) ? [] : parseGrouping(cell)));
  const groups = read.filter(each => each !== undefined);
  return groups.length === cells.length && groups.some(each => each.length > 1) ? groups : undefined;
}

/** The task that a column of values is called like. */
function taskOf(name: string, tasks: readonly string[]): readonly string[] {
  const plain = (text: string) => text.trim().toLowerCase();
  const own = [name, bareName(name), readValueName(name).task, bareName(readValueName(name).task)].map(plain);
  return tasks.filter(task => own.includes(plain(task))).slice(0, 1);
}

function networksOf(
  table: HeadedRows,
  { column, groups }: { readonly column: number; readonly groups: readonly Groups[] },
  tasksOf: readonly (readonly string[])[],
): Opened {
  const isOfAll = (name: string) =>
    costOfName(name) !== undefined || isTotalWord(name) || readValueName(name).task === '';
  const places = table.names.map((_, c) => c);
  const values = places.filter(c => tasksOf[c]?.length === 1);
  const ofAll = places.filter(c => c !== column && !values.includes(c) && isOfAll(table.names[c] ?? ''));
  const rest = places.filter(c => c !== column && !values.includes(c) && !ofAll.includes(c));
  const rows = table.rows.flatMap(({ cells }, r) =>
    (groups[r] ?? []).map(names => [
      names.join('+'),
      ...rest.map(c => cells[c] ?? ''),
      ...values.map(c => (names.includes(tasksOf[c]?.[0] ?? '') ? (cells[c] ?? '') : '')),
    ]),
  );
  const header = ['tasks', ...[...rest, ...values].map(c => table.names[c] ?? '')];
  const opened = partOfRows('networks', say('groups of groupings are networks'), belowHeader(header, rows));
  return { ...opened, problems: [...opened.problems, ...told(table, column, ofAll)] };
}

function told({ names }: HeadedRows, column: number, ofAll: readonly number[]): readonly PartProblem[] {
  const read = {
    severity: 'note',
    label: 'networks',
    message: say('Rows are whole groupings, by “{column}”.', { column: names[column] ?? '' }),
    action: say('Each group was read as a network with the values of its tasks.'),
  } as const;
  if (ofAll.length === 0) return [read];
  return [
    read,
    {
      severity: 'warning',
      label: 'networks',
      message: say('These columns are of whole groupings, not of their networks: {columns}.', {
        columns: ofAll.map(c => names[c] ?? ''),
      }),
      action: say('They were left out.'),
    },
  ];
}

function asItStands({ names, at, rows }: HeadedRows): Opened {
  return partOfRows('table', say('table of columns'), [{ line: at, cells: names }, ...rows]);
}

function totalsOnly(column: string): PartProblem {
  return {
    severity: 'warning',
    label: 'table',
    message: say(
      'Rows are whole groupings, by “{column}”, and no column is called like each of their tasks: what a network of a grouping has is not in the file.',
      { column },
    ),
    action: say(
      'The rows were read as they stand. Give a row for each network, with a value for each of its tasks.',
    ),
  };
}
