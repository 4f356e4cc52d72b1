import type { Literal, LiteralDict, LiteralKey } from '../../affinity/literals/literal.ts';
import { readValueName } from '../../names/readValueName.ts';
import { isMissing } from '../../text/parseNumber.ts';

/** What a dict holds of one thing: metrics, their standard errors by the metric, and the names of what is neither. */
export interface MetricValues {
  readonly values: ReadonlyMap<string, number>;
  readonly errors: ReadonlyMap<string, number>;
  readonly others: readonly string[];
}

export function keyText(key: LiteralKey): string {
  return typeof key === 'string' ? key : key.join(',');
}

/** A number, or nothing where one could be. */
export function isNumber(value: Literal | undefined): value is number | string | null {
  return (
    typeof value === 'number' ||
    value === null ||
    (typeof value === 'string' && value !== '' && isMissing(value))
  );
}

/** The name of a metric with how its answers were filtered behind it, as evaluation harnesses write it: `acc,none`, `exact_match,strict-match`. */
const filtered = /^([\p{L}_][^,\s]*),([\w-]+)$/u;

/** A name without `none` for its filter; other filters stand in brackets. */
function metricName(key: LiteralKey): string {
  const [, name, filter] = filtered.exec(keyText(key)) ?? [];
  return name === undefined ? keyText(key) : filter === 'none' ? name : `${name} (${filter})`;
}

/** The metric whose spread a name is: `acc` for `acc_stderr`, `exact_match (strict)` for `exact_match_stderr (strict)`. */
function spreadOf(name: string): string | undefined {
  return readValueName(name.replace(/ \([\w-]+\)$/, '')).isSpread
    ? name.replace(/[ _.-](std|stdev|stderr|sem|se|sd|ci|var|variance)(?=$| \()/i, '')
    : undefined;
}

/** The metrics of a dict, with their standard errors; texts and other spreads are neither. */
export function metricValues(dict: LiteralDict): MetricValues {
  const found = dict.keys.map((key, i) => ({ name: metricName(key), value: dict.values[i] }));
  const names = new Set(found.map(({ name }) => name));
  const values = new Map<string, number>();
  const errors = new Map<string, number>();
  const others: string[] = [];
  for (const { name, value } of found) {
    const of = spreadOf(name);
    const number = typeof value === 'number' ? value : Number.NaN;
    if (!isNumber(value)) others.push(name);
    else if (of === undefined || of === name || !names.has(of)) values.set(name, number);
    else if (readValueName(name.replace(/ \([\w-]+\)$/, '')).isStandardError) errors.set(of, number);
    else others.push(name);
  }
  return { values, errors, others };
}
