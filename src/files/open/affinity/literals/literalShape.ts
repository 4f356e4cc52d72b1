import { splitOfWord } from '../../names/splitWords.ts';
import { parseNumber } from '../../text/parseNumber.ts';
import type { TextRow } from '../../text/splitRows.ts';
import { columnName } from '../../unpack/metrics/metricNames.ts';
import { keySplitter } from '../long/keySplitter.ts';
import { proposeLongColumns } from '../long/longColumns.ts';
import { isDict, isList, type Literal, type LiteralDict, type LiteralList } from './literal.ts';

/**
 * How a literal holds a table of pairs: `nested` dicts, `keyed` by both names, `arrays` of values beside lists of names, or
 * `records`, a list of dicts with a source, a target and a value each.
 */
export type LiteralShape = 'nested' | 'keyed' | 'arrays' | 'records';

/** What files say of a table beside its values; such entries are no tasks. */
export const factNames = [
  'name',
  'meaning',
  'better',
  'diagonal',
  'scale',
  'rows',
  'columns',
  'source',
] as const;
export type FactName = (typeof factNames)[number];

/** The lists of names and the values of a literal of shape `arrays`. */
export interface LiteralArrays {
  readonly rows: LiteralList;
  readonly columns: LiteralList;
  readonly values: LiteralList;
}

/** So many records show what their values are. */
const sampleRecords = 500;

/** The shape in which a literal holds a table of pairs; `undefined` where it holds none itself. */
export function shapeOf(value: Literal): LiteralShape | undefined {
  if (isList(value)) return isRecords(value) ? 'records' : undefined;
  if (!isDict(value)) return undefined;
  if (arraysOf(value)) return 'arrays';
  const entries = tasksOf(value).map(i => value.values[i] as Literal);
  if (entries.length === 0) return undefined;
  if (entries.filter(isRow).length * 2 > entries.length) return 'nested';
  const isNumeric = entries.filter(isNumber).length * 2 > entries.length;
  return isNumeric && keySplitter(keysOf(value)) ? 'keyed' : undefined;
}

/** The entries of a dict that are about tasks, by index: all but what is said of the whole table in words. */
export function tasksOf(dict: LiteralDict): number[] {
  const facts: ReadonlySet<unknown> = new Set(factNames);
  const indices = dict.keys.map((_, i) => i);
  return indices.filter(i => !(typeof dict.values[i] === 'string' && facts.has(dict.keys[i])));
}

/** The keys of {@link tasksOf}. */
export function keysOf(dict: LiteralDict) {
  return tasksOf(dict).map(i => dict.keys[i] as LiteralDict['keys'][number]);
}

const rowWords = /^(rows?|row_?(names|labels)|sources?|index|from|helpers?|donors?)$/i;
const columnWords = /^(col(umn)?s?|col(umn)?_?(names|labels)|targets?|to)$/i;

/** The names and values of a dict that holds them as arrays, `{"tasks": [...], "values": [[...]]}`. */
export function arraysOf(dict: LiteralDict): LiteralArrays | undefined {
  const values = dict.values.find((value): value is LiteralList => isList(value) && isGrid(value));
  if (!values) return undefined;
  const height = values.items.length;
  const width = values.items.reduce(
    (most: number, row) => Math.max(most, isList(row) ? row.items.length : 0),
    0,
  );
  const lists = dict.keys.flatMap((key, i) => {
    const list = dict.values[i];
    return typeof key === 'string' && isList(list) && isNames(list) ? [{ key, list }] : [];
  });
  const isFit = (length: number) => (entry: { list: LiteralList }) => entry.list.items.length === length;
  const [tall, wide] = [lists.filter(isFit(height)), lists.filter(isFit(width))];
  const columns = (
    wide.find(({ key }) => columnWords.test(key)) ??
    wide.find(({ key }) => !rowWords.test(key)) ??
    wide[0]
  )?.list;
  const others = tall.filter(({ list }) => list !== columns);
  const rows = (others.find(({ key }) => rowWords.test(key)) ?? others[0])?.list;
  if (rows && columns) return { rows, columns, values };
  // One list of names is for both sides.
  const both = rows ?? columns;
  return both && height === width && both.items.length === height
    ? { rows: both, columns: both, values }
    : undefined;
}

function isNumber(value: Literal): boolean {
  if (typeof value === 'string') return Number.isFinite(parseNumber(value, '.'));
  return typeof value === 'number' || value === null;
}

/** A dict with a number for each task. */
function isRow(value: Literal): value is LiteralDict {
  return (
    isDict(value) && value.values.length > 0 && value.values.filter(isNumber).length * 2 > value.values.length
  );
}

/** A list of lists of numbers. */
export function isGrid(list: LiteralList): boolean {
  return (
    list.items.length > 0 &&
    list.items.every(isList) &&
    list.items.some(
      row => isList(row) && row.items.length > 0 && row.items.filter(isNumber).length * 2 > row.items.length,
    )
  );
}

/** A list of names, or of dicts with a name or an id. */
export function isNames(list: LiteralList): boolean {
  return list.items.length > 0 && list.items.every(item => literalName(item) !== undefined);
}

/** The name that an item of a list of tasks stands for. */
export function literalName(item: Literal): string | undefined {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  return isDict(item) ? (textAt(item, 'name') ?? textAt(item, 'id')) : undefined;
}

/** The text under a key; the last where it stands more than once. */
export function textAt(dict: LiteralDict, key: string): string | undefined {
  const value = dict.values[dict.keys.lastIndexOf(key)];
  return typeof value === 'string' ? value : undefined;
}

/** A list of dicts that name two tasks and a value each; others are lists of something else. */
function isRecords(list: LiteralList): boolean {
  const first = list.items.slice(0, sampleRecords);
  if (!isDict(list.items[0]) || !list.items.every(isDict)) return false;
  const { header, rows } = recordRows({ ...list, items: first }, true);
  const cells = rows.map(row => row.cells);
  return proposeLongColumns(header, cells, '.')?.isSure === true;
}

export interface RecordRows {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

/** A value as the text of a cell. */
function cellText(value: Literal): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (value.kind === 'code') return value.text;
  return value.kind === 'list' ? '[…]' : '{…}';
}

/** A list of dicts as rows of texts under all the keys that stand in it; `line` counts elements in JSON. */
export function recordRows(list: Literal, isJson: boolean): RecordRows {
  const dicts = isList(list) ? list.items.filter(isDict) : [];
  const index = new Map<string, number>();
  const rows = dicts.map((dict, i) => {
    const cells: string[] = [];
    for (const [name, text] of recordCells(dict)) {
      const known = index.get(name) ?? index.size;
      index.set(name, known);
      cells[known] = text;
    }
    return { line: isJson ? i + 1 : dict.line, cells: Array.from(cells, cell => cell ?? '') };
  });
  return { header: [...index.keys()], rows };
}

/** Dicts in a record are opened so deep. */
const mostLevels = 3;

/**
 * The cells of a record by their names. Names of what stands in one of several dicts are joined, `val/depth`, those in the only one stand alone; a list of
 * texts is one cell, and one of such lists too; a list of numbers beside the only list of as many texts gives each of them its own: `losses/depth`.
 */
function recordCells(dict: LiteralDict, path: readonly string[] = []): [name: string, text: string][] {
  const isTexts = (value: Literal): value is LiteralList =>
    isList(value) && value.items.length > 0 && value.items.every(item => typeof item === 'string');
  const lists = dict.values.filter(isTexts);
  const [names] = lists;
  const keys = dict.keys.map(key => (typeof key === 'string' ? key : key.join(', ')));
  const areAlone = (inner: LiteralDict) =>
    dict.values.filter(isDict).length === 1 && !keysOf(inner).some(key => keys.includes(String(key)));
  return keys.flatMap((key, k): [string, string][] => {
    const own = [...path, key];
    const name = own.join('/');
    const value = dict.values[k] as Literal;
    // A split is no mere name of a dict.
    const isDropped = isDict(value) && areAlone(value) && splitOfWord(key.toLowerCase()) === undefined;
    if (isDict(value) && own.length <= mostLevels) return recordCells(value, isDropped ? path : own);
    if (isTexts(value)) return [[name, JSON.stringify(value.items)]];
    if (isList(value) && value.items.length > 0 && value.items.every(isTexts))
      return [[name, JSON.stringify(value.items.map(item => (isList(item) ? item.items : [])))]];
    const isAligned =
      isList(value) &&
      lists.length === 1 &&
      value.items.length === names?.items.length &&
      value.items.every(isNumber);
    return isAligned
      ? value.items.map((item, i) => [columnName(name, String(names?.items[i])), cellText(item)])
      : [[name, cellText(value)]];
  });
}
