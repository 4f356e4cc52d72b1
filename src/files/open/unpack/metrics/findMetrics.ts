import { keySplitter } from '../../affinity/keySplitter.ts';
import { isDict, type Literal, type LiteralDict, type LiteralKey } from '../../affinity/literals/literal.ts';
import { parseTaskList } from '../../names/parseTaskList.ts';
import { isMetric } from './metricNames.ts';

/** The metrics of one thing, under the names that lead to it. */
export interface MetricsRow {
  readonly names: readonly string[];
  readonly line: number;
  readonly values: ReadonlyMap<string, number>;
}

/** What the names of rows are: tasks, pairs of tasks (two names), or networks with their tasks (two names). */
export interface Metrics {
  readonly rows: readonly MetricsRow[];
  readonly of: 'tasks' | 'pairs' | 'networks';
  /** Names of metrics, in their order. */
  readonly names: readonly string[];
  /** Whether all names are those of metrics, so that the rows hold nothing else. */
  readonly isSure: boolean;
}

/** Wrappers around the metrics are looked through so deep. */
const mostWrappers = 3;

/** The metrics that a dict holds for each of its names, or for each pair of names; `undefined` where it is something else. */
export function findMetrics(value: Literal, wrappers = 0): Metrics | undefined {
  if (!isDict(value)) return undefined;
  const inner = value.values.filter(isDict);
  // A dict with nothing but one dict in it, and settings, is a wrapper.
  if (inner.length === 1 && inner[0] && wrappers < mostWrappers && !isRow(inner[0])) {
    return findMetrics(inner[0], wrappers + 1);
  }
  const [levels] = [depthOf(value)];
  if (levels === 2) return rowsOf(entriesOf(value));
  if (levels === 3) return deepRows(value);
  return undefined;
}

/** 1 for a dict of numbers, 2 for a dict of such, 3 for one of those; 0 for anything else. */
function depthOf(dict: LiteralDict): number {
  if (isRow(dict)) return 1;
  const inner = dict.values.filter(isDict);
  if (inner.length === 0 || inner.length * 2 < dict.values.length) return 0;
  const depths = new Set(inner.map(isRowDepth));
  const [depth = 0] = depths;
  return depths.size === 1 && depth > 0 ? depth + 1 : 0;
}

function isRowDepth(dict: LiteralDict): number {
  if (isRow(dict)) return 1;
  const inner = dict.values.filter(isDict);
  return inner.length > 0 && inner.length * 2 >= dict.values.length && inner.every(isRow) ? 2 : 0;
}

function isNumber(value: Literal | undefined): value is number | null {
  return typeof value === 'number' || value === null;
}

/** A dict with more numbers than anything else. */
function isRow(dict: LiteralDict): boolean {
  return dict.values.filter(isNumber).length * 2 > dict.values.length;
}

function textOf(key: LiteralKey): string {
  return typeof key === 'string' ? key : key.join(',');
}

interface Entry {
  readonly key: LiteralKey;
  readonly line: number;
  readonly dict: LiteralDict;
}

function entriesOf(dict: LiteralDict): readonly Entry[] {
  return dict.keys.flatMap((key, i) => {
    const inner = dict.values[i];
    return isDict(inner) ? [{ key, line: dict.lines[i] as number, dict: inner }] : [];
  });
}

function valuesOf(dict: LiteralDict): ReadonlyMap<string, number> {
  return new Map(
    dict.keys.flatMap((key, i) => {
      const value = dict.values[i];
      return isNumber(value) ? [[textOf(key), value ?? Number.NaN] as const] : [];
    }),
  );
}

function rowsOf(entries: readonly Entry[]): Metrics | undefined {
  const tasks = new Set(entries.flatMap(({ dict }) => dict.keys.map(textOf)));
  if (
    areNetworks(
      entries.map(({ key }) => textOf(key)),
      tasks,
    )
  ) {
    const rows = entries.flatMap(({ key, line, dict }) =>
      [...valuesOf(dict)].map(([task, value]) => ({
        names: [textOf(key), task],
        line,
        values: new Map([['value', value]]),
      })),
    );
    return { rows, of: 'networks', names: ['value'], isSure: true };
  }
  const split = keySplitter(entries.map(({ key }) => key));
  const pairs = split ? entries.map(({ key }) => split(key)) : [];
  const arePairs = pairs.length > 0 && pairs.every(pair => pair !== undefined) && sharesNames(pairs);
  const rows = entries.map(({ key, line, dict }, i) => ({
    names: arePairs ? (pairs[i] as readonly [string, string]) : [textOf(key)],
    line,
    values: valuesOf(dict),
  }));
  return metricsOf(rows, arePairs ? 'pairs' : 'tasks');
}

/** Whether some of the names are lists of several tasks. */
function areNetworks(names: readonly string[], tasks: ReadonlySet<string>): boolean {
  return names.some(name => {
    const list = parseTaskList(name, task => tasks.has(task));
    return list.length > 1 && list.every(task => tasks.has(task));
  });
}

/** Whether some name stands first in one pair and second in another. */
function sharesNames(pairs: readonly (readonly [string, string] | undefined)[]): boolean {
  const second = new Set(pairs.map(pair => pair?.[1]));
  return pairs.some(pair => second.has(pair?.[0]));
}

function deepRows(dict: LiteralDict): Metrics | undefined {
  const rows = entriesOf(dict).flatMap(outer =>
    entriesOf(outer.dict).map(inner => ({
      names: [textOf(outer.key), textOf(inner.key)],
      line: inner.line,
      values: valuesOf(inner.dict),
    })),
  );
  const tasks = new Set(rows.map(({ names }) => names[1] ?? ''));
  const outer = [...new Set(rows.map(({ names }) => names[0] ?? ''))];
  // A network of one task may be called like it.
  const arePairs =
    !areNetworks(outer, tasks) && outer.filter(name => tasks.has(name)).length * 2 > outer.length;
  return metricsOf(rows, arePairs ? 'pairs' : 'networks');
}

/** `undefined` where rows and their values share names: these are pairs of tasks, not metrics of tasks. */
function metricsOf(rows: readonly MetricsRow[], of: Metrics['of']): Metrics | undefined {
  const names = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
  const known = new Set(rows.flatMap(row => row.names));
  if (names.length === 0 || names.some(name => known.has(name))) return undefined;
  return { rows, of, names, isSure: names.some(isMetric) };
}
