import { isDict, type Literal, type LiteralDict, type LiteralKey } from '../../affinity/literals/literal.ts';
import { keySplitter } from '../../affinity/long/keySplitter.ts';
import { parseTaskList } from '../../names/parseTaskList.ts';
import { isTotalWord } from '../../names/totalWords.ts';
import { isMetric } from './metricNames.ts';
import { isNumber, keyText, type MetricValues, metricValues } from './metricRow.ts';
import type { Metrics, MetricsRow } from './metrics.ts';
import { mtebMetrics } from './mtebMetrics.ts';

/** Wrappers around the metrics are looked through so deep. */
const mostWrappers = 3;

/** The metrics that a dict holds for each of its names, or for each pair of names; `undefined` where it is something else. */
export function findMetrics(value: Literal, wrappers = 0): Metrics | undefined {
  if (!isDict(value)) return undefined;
  const mteb = wrappers === 0 ? mtebMetrics(value) : undefined;
  if (mteb) return mteb;
  const inner = value.values.filter(isDict);
  // A dict with nothing but one dict in it, and settings, is a wrapper.
  if (inner.length === 1 && inner[0] && wrappers < mostWrappers && !isRow(inner[0])) {
    return beside(findMetrics(inner[0], wrappers + 1), value);
  }
  const results = resultsOf(value);
  if (results !== undefined) return wrapped(value, results);
  const levels = depthOf(value);
  if (levels === 2) return beside(rowsOf(entriesOf(value)), value);
  if (levels === 3) return deepRows(value);
  return undefined;
}

/** Metrics with the names of what else stands in a dict, beside other dicts. */
function beside(metrics: Metrics | undefined, { keys, values }: LiteralDict): Metrics | undefined {
  const names = keys.filter((_, i) => !isDict(values[i])).map(keyText);
  return metrics && { ...metrics, others: [...(metrics.others ?? []), ...names] };
}

/**
 * The place of the results among settings and versions, as evaluation harnesses write them: the only dict, or the one called so, that holds
 * metrics by their names; `undefined` where all hold some.
 */
function resultsOf({ keys, values }: LiteralDict): number | undefined {
  const places = values.flatMap((inner, i) => (isDict(inner) ? [i] : []));
  const holding = places.filter(i => holdsMetrics(values[i] as LiteralDict));
  if (holding.length === places.length) return undefined;
  const called = holding.filter(i => keyText(keys[i] as LiteralKey) === 'results');
  const [found] = holding.length === 1 ? holding : called;
  return found;
}

function holdsMetrics(dict: LiteralDict): boolean {
  const rows = dict.values.filter(isDict);
  return rows.length === dict.values.length && rows.filter(holdsMetric).length * 2 > rows.length;
}

function holdsMetric(dict: LiteralDict): boolean {
  return [...metricValues(dict).values.keys()].some(
    name => isMetric(name) || isMetric(name.replace(/[_ ].*$/, '')),
  );
}

/** Results with what stands beside them. */
function wrapped({ keys, values }: LiteralDict, place: number): Metrics | undefined {
  const metrics = rowsOf(entriesOf(values[place] as LiteralDict));
  if (!metrics) return undefined;
  const names = keys.map(keyText);
  const ways = values[names.indexOf('higher_is_better')];
  const others = names.filter((name, i) => i !== place && !(isDict(ways) && name === 'higher_is_better'));
  const rows = metrics.rows.map(row => {
    const [task = ''] = row.names;
    const own = isDict(ways) ? ways.values[ways.keys.findIndex(key => keyText(key) === task)] : undefined;
    return isDict(own) ? { ...row, better: waysOf(own) } : row;
  });
  return { ...metrics, rows, isSure: true, isHarness: true, others: [...(metrics.others ?? []), ...others] };
}

function waysOf(dict: LiteralDict): ReadonlyMap<string, 'higher' | 'lower'> {
  return new Map(
    dict.keys.flatMap((key, i) => {
      const isHigher = dict.values[i];
      return typeof isHigher === 'boolean' ? [[keyText(key), isHigher ? 'higher' : 'lower'] as const] : [];
    }),
  );
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

/** A dict with more numbers than anything else. */
function isRow(dict: LiteralDict): boolean {
  return dict.values.filter(isNumber).length * 2 > dict.values.length;
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

function numbersOf(dict: LiteralDict): ReadonlyMap<string, number> {
  return new Map(
    dict.keys.flatMap((key, i) => {
      const value = dict.values[i];
      return isNumber(value) ? [[keyText(key), typeof value === 'number' ? value : Number.NaN] as const] : [];
    }),
  );
}

function rowsOf(entries: readonly Entry[]): Metrics | undefined {
  const tasks = new Set(entries.flatMap(({ dict }) => dict.keys.map(keyText)));
  if (
    areNetworks(
      entries.map(({ key }) => keyText(key)),
      tasks,
    )
  ) {
    return networksOf(entries);
  }
  const keys = entries.map(({ key }) => keyText(key));
  const perKey = entries.map(({ dict }) => [...numbersOf(dict).keys()].join('\n'));
  // Some name several of the others, and not all are measured by the same: rows are networks, measured by the metrics of their tasks.
  if (new Set(perKey).size > 1 && areNetworks(keys, new Set(keys))) return networksOf(entries);
  const split = keySplitter(entries.map(({ key }) => key));
  const pairs = split ? entries.map(({ key }) => split(key)) : [];
  const arePairs = pairs.length > 0 && pairs.every(pair => pair !== undefined) && sharesNames(pairs);
  const rows = entries.map(({ key, line, dict }, i) => ({
    names: arePairs ? (pairs[i] as readonly [string, string]) : [keyText(key)],
    line,
    ...metricValues(dict),
  }));
  return metricsOf(rows, arePairs ? 'pairs' : 'tasks');
}

/** Dicts of numbers as networks, each number that of a task. */
function networksOf(entries: readonly Entry[]): Metrics {
  const rows = entries.flatMap(({ key, line, dict }) =>
    [...numbersOf(dict)].map(([task, value]) => ({
      names: [keyText(key), task],
      line,
      values: new Map([['value', value]]),
    })),
  );
  return { rows, of: 'networks', names: ['value'], isSure: true };
}

/** Whether some of the names are lists of several tasks. */
function areNetworks(names: readonly string[], tasks: ReadonlySet<string>): boolean {
  return names.some(name => {
    const isTask = (task: string) => task !== name && tasks.has(task);
    const list = parseTaskList(name, isTask);
    return list.length > 1 && list.every(isTask);
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
      names: [keyText(outer.key), keyText(inner.key)],
      line: inner.line,
      ...metricValues(inner.dict),
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
function metricsOf(
  rows: readonly (MetricsRow & Pick<MetricValues, 'others'>)[],
  of: Metrics['of'],
): Metrics | undefined {
  const names = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
  const known = new Set(rows.flatMap(row => row.names));
  if (names.length === 0 || names.some(name => known.has(name))) return undefined;
  // Averages over tasks are no tasks.
  const own = rows.filter(row => !isTotalWord(row.names.at(-1) ?? ''));
  const kept = own.length > 0 ? own : rows;
  const left = own.length > 0 ? rows.filter(row => isTotalWord(row.names.at(-1) ?? '')) : [];
  const totals = left.map(row => row.names.join(', '));
  const others = [...new Set([...rows.flatMap(row => row.others), ...totals])];
  return { rows: kept, of, names, isSure: names.some(isMetric), others };
}
