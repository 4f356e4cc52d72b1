import { type Message, say } from '../../../../base/i18n/message.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import { keySplitter } from '../long/keySplitter.ts';
import { PairCollector } from '../pairCollector.ts';
import type { ReadPairTable } from '../readPairTable.ts';
import type { LiteralTable } from './findLiteralTables.ts';
import {
  excerpt,
  isDict,
  isList,
  type Literal,
  type LiteralDict,
  type LiteralKey,
  nameLiteral,
} from './literal.ts';
import { arraysOf, keysOf, literalName, tasksOf } from './literalShape.ts';

/** What pairs are read into, and where their problems are told. */
interface Target {
  readonly file: string;
  readonly log: ProblemLog;
  /** JSON counts elements, Python lines. */
  readonly isJson: boolean;
  readonly pairs: PairCollector;
}

/**
 * The pairs of a literal of shape `nested`, `keyed` or `arrays`; `undefined`, with an error in the log, where they are too
 * many. What is no number is reported and left missing.
 */
export function readLiteralPairs(
  file: string,
  { shape, value }: LiteralTable,
  isJson: boolean,
  log: ProblemLog,
): ReadPairTable | undefined {
  const target = { file, log, isJson, pairs: new PairCollector(file, log, 'last') };
  if (isDict(value)) {
    if (shape === 'nested') readNested(target, value);
    else if (shape === 'keyed') readKeyed(target, value);
    else readArrays(target, value);
  }
  return target.pairs.finish();
}

function readNested(target: Target, dict: LiteralDict): void {
  for (const i of tasksOf(dict)) {
    const row = keyText(dict.keys[i] as LiteralKey);
    const inner = dict.values[i] as Literal;
    const place = target.isJson ? i + 1 : (dict.lines[i] as number);
    if (!isDict(inner)) {
      const said = { name: excerpt(row), what: nameLiteral(inner) };
      leaveOut(target, place, row, say('“{name}” is {what}, not values of tasks.', said));
      continue;
    }
    inner.keys.forEach((key, k) => {
      const column = keyText(key);
      const line = target.isJson ? place : (inner.lines[k] as number);
      addValue(target, row, column, inner.values[k] as Literal, line);
    });
  }
}

function readKeyed(target: Target, dict: LiteralDict): void {
  const split = keySplitter(keysOf(dict));
  for (const i of tasksOf(dict)) {
    const key = dict.keys[i] as LiteralKey;
    const pair = split?.(key);
    const line = target.isJson ? i + 1 : (dict.lines[i] as number);
    if (pair) addValue(target, pair[0], pair[1], dict.values[i] as Literal, line);
    else {
      const text = keyText(key);
      const message = say('The key “{key}” can be split in more than one way.', { key: excerpt(text) });
      leaveOut(target, line, text, message);
    }
  }
}

function readArrays(target: Target, dict: LiteralDict): void {
  const arrays = arraysOf(dict);
  if (!arrays) return;
  const columns = arrays.columns.items.map(item => literalName(item) ?? '');
  arrays.rows.items.forEach((item, r) => {
    const row = literalName(item) ?? '';
    const values = arrays.values.items[r];
    const line = isList(values) && !target.isJson ? values.line : r + 1;
    columns.forEach((column, c) => {
      const value = isList(values) ? values.items[c] : undefined;
      addValue(target, row, column, value ?? Number.NaN, line);
    });
  });
}

function addValue(target: Target, row: string, column: string, value: Literal, line: number): void {
  target.pairs.add(row, column, numberOf(target, row, column, value, line), line);
}

/** The value as a number, `NaN` where it is missing or, with a problem in the log, no finite number. */
function numberOf(target: Target, row: string, column: string, value: Literal, line: number): number {
  if (value === null) return Number.NaN;
  const isText = typeof value === 'string';
  const number = isText ? parseNumber(value, '.') : value;
  if (typeof number === 'number' && (Number.isFinite(number) || Number.isNaN(number))) return number;
  if (isText && isMissing(value)) return Number.NaN;
  const said = { row: excerpt(row), column: excerpt(column), what: nameLiteral(value) };
  leaveOut(target, line, column, say('The value of {row}, {column} is {what}, no finite number.', said));
  return Number.NaN;
}

function leaveOut({ file, log }: Target, row: number, column: string, message: Message): void {
  const action = say('It was left out: the value counts as missing.');
  log.add('no value', { severity: 'warning', file, row, column: excerpt(column), message, action });
}

function keyText(key: LiteralKey): string {
  return typeof key === 'string' ? key : key.join(', ');
}
