import { say } from '../../../../base/i18n/message.ts';
import { findLiteralTables, type LiteralTable } from '../../affinity/literals/findLiteralTables.ts';
import { isDict, isList, type Literal, type LiteralDict } from '../../affinity/literals/literal.ts';
import { recordRows } from '../../affinity/literals/literalShape.ts';
import { readLiterals } from '../../affinity/literals/readLiterals.ts';
import { parseTaskList } from '../../names/parseTaskList.ts';
import { partOfRows, sizedWords, together } from '../cells/partOfRows.ts';
import { belowHeader, tableText } from '../cells/tableText.ts';
import { findMetrics } from '../metrics/findMetrics.ts';
import { isMetric, isSetting } from '../metrics/metricNames.ts';
import { inOneNetwork, metricsParts, numberText } from '../metrics/metricsParts.ts';
import type { Opened, Part } from '../part.ts';
import { gridPart } from './gridPart.ts';
import { literalParts } from './literalParts.ts';

/** A list of more records is a table of its own kind. */
const mostRecords = 200_000;

/**
 * The tables in JSON or Python where they are several, metrics of tasks, pairs or networks, or a triangle; `undefined` where it is one
 * table of pairs, which is read as it is.
 */
export function readLiteralFile(text: string): Opened | undefined {
  const file = readLiterals(text);
  const grid = gridPart(file);
  if (grid) return grid;
  const tables = findLiteralTables(file);
  const [only] = file.literals;
  const frame = file.literals.length === 1 ? frameParts(only?.value ?? null) : undefined;
  if (frame) return frame;
  if (
    file.literals.length === 1 &&
    only &&
    !tables.some(({ shape }) => shape === 'arrays' || shape === 'records')
  ) {
    const found = findMetrics(only.value);
    if (found?.of === 'tasks') {
      const whole = found.isSure ? [] : wholeParts(only.value, tables, file.isJson);
      return together([metricsParts(found, whole), ...(found.isSure ? [inOneNetwork(found)] : [])]);
    }
    if (found) return metricsParts(found);
    if (tables.length === 0)
      return (
        alignedParts(only.value) ?? flatParts(only.value) ?? recordParts(recordsIn(only.value), file.isJson)
      );
  }
  return tables.length > 1 ? literalParts(tables, file.isJson) : undefined;
}

/** A dict of rows as it stands, where its names do not say that they are metrics. */
function wholeParts(value: Literal, tables: readonly LiteralTable[], isJson: boolean): readonly Part[] {
  const [pairs] = literalParts(tables.slice(0, 1), isJson).parts;
  const rows = isDict(value) ? rowsOf(value) : [];
  const columns = [...new Set(rows.flatMap(({ dict }) => dict.keys.map(String)))];
  const cells = rows.map(({ name, dict }) => [name, ...columns.map(column => cellOf(dict, column))]);
  const network: Part = {
    label: 'networks',
    content: tableText(belowHeader(['network', ...columns], cells)),
    what: sizedWords(say('rows are networks, columns are tasks'), rows.length, columns.length),
  };
  const what = sizedWords(
    say('rows are tasks that help the columns, or are helped by them'),
    rows.length,
    columns.length,
  );
  return [network, ...(pairs ? [{ ...pairs, label: 'pairs', what }] : [])];
}

function rowsOf(value: LiteralDict) {
  return value.keys.flatMap((key, i) => {
    const dict = value.values[i];
    return isDict(dict) ? [{ name: String(key), dict }] : [];
  });
}

function cellOf(dict: LiteralDict, column: string): string {
  const value = dict.values[dict.keys.findIndex(key => String(key) === column)];
  return typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : '';
}

/**
 * A frame of pandas: `{"a": {"0": 0.5, "1": 0.4}, ...}` by columns, whose rows are numbered, or `{"columns": [...], "data": [[...]]}` with texts among the
 * data.
 */
function frameParts(value: Literal): Opened | undefined {
  const frame = isDict(value) ? (columnsFrame(value) ?? splitFrame(value)) : undefined;
  return frame && partOfRows('frame', say('frame of pandas'), belowHeader(frame.names, frame.rows));
}

interface Frame {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function columnsFrame(value: LiteralDict): Frame | undefined {
  const columns = value.values.filter(isDict);
  const index = columns[0]?.keys.map(String) ?? [];
  const isNumbered = index.length > 0 && index.every((key, i) => key === String(i));
  if (
    columns.length < value.keys.length ||
    !isNumbered ||
    columns.some(column => column.keys.length !== index.length)
  )
    return undefined;
  if (columns.some(({ values }) => values.some(item => isDict(item)))) return undefined;
  return {
    names: value.keys.map(String),
    rows: index.map((_, r) => columns.map(({ values }) => frameCell(values[r]))),
  };
}

function splitFrame(value: LiteralDict): Frame | undefined {
  const at = (key: string) => value.values[value.keys.indexOf(key)];
  const [columns, data] = [at('columns'), at('data')];
  if (!isList(columns) || !isList(data) || data.items.length === 0) return undefined;
  const rows = data.items.map(row => (isList(row) ? row.items : []));
  const areRows = rows.every(row => row.length === columns.items.length);
  // Numbers alone may be values of pairs, which are read as they are.
  const hasTexts = rows.some(row => row.some(item => typeof item === 'string' || isList(item)));
  if (!areRows || !hasTexts) return undefined;
  return { names: columns.items.map(String), rows: rows.map(row => row.map(frameCell)) };
}

function frameCell(value: Literal | undefined): string {
  if (isList(value)) return value.items.map(String).join('+');
  return value === null || value === undefined || isDict(value)
    ? ''
    : typeof value === 'number'
      ? numberText(value)
      : String(value);
}

/** The only list of dicts in a dict: what stands beside it says something of it. */
function recordsIn(value: Literal): Literal {
  if (!isDict(value)) return value;
  const lists = value.values.filter(
    item => isList(item) && item.items.length > 0 && item.items.every(isDict),
  );
  return lists.length === 1 ? (lists[0] as Literal) : value;
}

/** A dict with a list of numbers for each set of tasks, in their order: `{"(a, b)": [0.5, 0.6]}`, a row for each. */
function alignedParts(value: Literal): Opened | undefined {
  if (!isDict(value)) return undefined;
  const rows = value.keys.map((key, i) => {
    const list = value.values[i];
    const tasks = typeof key === 'string' ? parseTaskList(key, () => false) : key;
    return isList(list) &&
      list.items.length === tasks.length &&
      list.items.every(item => typeof item === 'number')
      ? { tasks, numbers: list.items as readonly number[], line: value.lines[i] ?? 1 }
      : undefined;
  });
  const known = rows.filter(row => row !== undefined);
  if (known.length < rows.length || !known.some(({ tasks }) => tasks.length > 1)) return undefined;
  const names = [...new Set(known.flatMap(({ tasks }) => tasks))];
  const body = known.map(({ tasks, numbers }) => [
    tasks.join('+'),
    ...names.map(name => numberText(numbers[tasks.indexOf(name)])),
  ]);
  return partOfRows(
    'networks',
    say('values of the tasks of each network'),
    belowHeader(['tasks', ...names], body),
  );
}

/** A dict of names and numbers: one network with all of them, or each task trained alone. */
function flatParts(value: Literal): Opened | undefined {
  if (!isDict(value)) return undefined;
  const all = value.keys.flatMap((key, i) => {
    const number = value.values[i];
    return typeof number === 'number' ? [{ name: String(key), number, line: value.lines[i] ?? 1 }] : [];
  });
  if (all.length === 0 || all.length * 2 <= value.keys.length) return undefined;
  const measured = all.filter(({ name }) => !isSetting(name));
  const numbers = measured.length > 0 ? measured : all;
  const names = numbers.map(({ name }) => name);
  const known = new Set(names);
  const others = value.keys.map(String).filter(key => !known.has(key));
  const one = numbers.map(({ number }) => numberText(number));
  const alone = metricsParts({
    rows: numbers.map(({ name, number, line }) => ({
      names: [name],
      line,
      values: new Map([['value', number]]),
    })),
    of: 'tasks',
    names: ['value'],
    isSure: true,
    others,
  });
  const network: Part = {
    label: 'network',
    content: tableText(belowHeader(names, [one])),
    what: sizedWords(say('one network with all tasks'), 1, names.length),
  };
  const areMetrics = names.length > 1 && names.every(isMetric);
  const told = {
    severity: 'warning',
    message: say('All names are those of metrics: {names}. No task is named.', { names: names.join(', ') }),
    action: say('Open it together with the files of other tasks or networks, or name tasks in it.'),
  } as const;
  return {
    parts: [network, ...alone.parts.map(part => ({ ...part, label: 'tasks' }))],
    problems: [...alone.problems, ...(areMetrics ? [told] : [])],
  };
}

/** A list of dicts, a row for each. */
function recordParts(value: Literal, isJson: boolean): Opened | undefined {
  if (
    !isList(value) ||
    value.items.length === 0 ||
    value.items.length > mostRecords ||
    !value.items.every(isDict)
  ) {
    return undefined;
  }
  const { header, rows } = recordRows(value, isJson);
  const body = rows.map(({ cells }) => header.map((_, c) => cells[c] ?? ''));
  return partOfRows('records', say('list of records'), belowHeader(header, body));
}
