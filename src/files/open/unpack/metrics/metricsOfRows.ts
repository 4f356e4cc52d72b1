import { keySplitter } from '../../affinity/long/keySplitter.ts';
import { isTotalWord } from '../../names/totalWords.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { isMetric, isSetting } from './metricNames.ts';
import type { Metrics } from './metrics.ts';

/**
 * A table of cells as metrics of tasks, or of pairs of tasks: a column of names, and nothing else but columns that are called
 * like metrics or settings; `undefined` for all other tables.
 */
export function metricsOfRows(rows: readonly PlacedRow[]): Metrics | undefined {
  const [header, ...all] = rows;
  const columns = (header?.cells ?? []).map((name, c) => ({ name, c })).slice(1);
  const metrics = columns.filter(({ name }) => isMetric(name));
  if (metrics.length === 0 || !columns.every(({ name }) => isMetric(name) || isSetting(name)))
    return undefined;
  const own = all.filter(({ cells }) => !isTotalWord(cells[0] ?? ''));
  const body = own.length > 0 ? own : all;
  const totals = all.filter(row => !body.includes(row)).map(({ cells }) => cells[0] ?? '');
  const names = body.map(({ cells }) => cells[0] ?? '');
  if (names.length === 0 || new Set(names).size < names.length || names.some(isPlain)) return undefined;
  const split = keySplitter(names);
  const pairs = names.map(name => split?.(name));
  const second = new Set(pairs.map(pair => pair?.[1]));
  const arePairs = pairs.every(pair => pair !== undefined) && pairs.some(pair => second.has(pair?.[0]));
  return {
    rows: body.map(({ line, cells }, r) => ({
      names: arePairs ? (pairs[r] ?? []) : [names[r] ?? ''],
      line,
      values: new Map(
        metrics.map(({ name, c }) => [
          name,
          parseNumber((cells[c] ?? '').split('±', 1)[0] ?? '', '.') ?? Number.NaN,
        ]),
      ),
    })),
    of: arePairs ? 'pairs' : 'tasks',
    names: metrics.map(({ name }) => name),
    isSure: false,
    others: [...columns.filter(({ name }) => !isMetric(name)).map(({ name }) => name), ...totals],
  };
}

/** Blank, or a number: no name of a task. */
function isPlain(name: string): boolean {
  return isMissing(name) || parseNumber(name, '.') !== undefined;
}
