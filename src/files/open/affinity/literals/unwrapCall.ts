import { isDict, isList, type Literal, type LiteralDict, type LiteralKey } from './literal.ts';

export interface CallArguments {
  readonly values: readonly Literal[];
  /** The arguments given by name. */
  readonly named: LiteralDict;
  readonly line: number;
}

/** Functions that give back what they are given, as a number, a list or a dict. */
const numbers = /^(float|int|u?int\d+|float\d+|double|single|longdouble|half|tensor)$/;
const lists = /^(array|asarray|ndarray|matrix|list|tuple|Series)$/;
const dicts = /^(dict|OrderedDict|defaultdict|Counter|mappingproxy|DataFrame)$/;

/** Whether a call of this name, for instance `np.float64`, only wraps a literal. */
export function isWrapper(name: string): boolean {
  const last = lastPart(name);
  return numbers.test(last) || lists.test(last) || dicts.test(last);
}

/** The literal that a call wraps; `undefined` where it does more than wrap. */
export function unwrapCall(name: string, { values, named, line }: CallArguments): Literal | undefined {
  const last = lastPart(name);
  const [first] = values;
  if (last === 'defaultdict') return values.find(isDict);
  if (last === 'DataFrame' && isList(first)) return frameOf(first, named);
  if (first === undefined) return last === 'dict' || last === 'OrderedDict' ? named : undefined;
  if (dicts.test(last)) return isDict(first) ? first : dictOfPairs(first, line);
  if (isList(first)) return last === 'float' || last === 'int' ? undefined : first;
  if (typeof first === 'number') return first;
  if (typeof first === 'string' && last === 'float') {
    const text = first.trim().toLowerCase();
    if (text === 'nan') return Number.NaN;
    if (/^[+-]?inf(inity)?$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  }
  return undefined;
}

/** `DataFrame([[...]], index=[...], columns=[...])`. */
function frameOf(data: Literal, named: LiteralDict): LiteralDict {
  return {
    ...named,
    keys: [...named.keys, 'data'],
    values: [...named.values, data],
    lines: [...named.lines, named.line],
  };
}

/** `OrderedDict([('a', 1), ('b', 2)])`. */
function dictOfPairs(value: Literal, line: number): LiteralDict | undefined {
  if (!isList(value)) return undefined;
  const keys: LiteralKey[] = [];
  const values: Literal[] = [];
  const lines: number[] = [];
  for (const pair of value.items) {
    const [key, second] = isList(pair) && pair.items.length === 2 ? pair.items : [];
    if (typeof key !== 'string' || second === undefined) return undefined;
    keys.push(key);
    values.push(second);
    lines.push(isList(pair) ? pair.line : line);
  }
  return { kind: 'dict', keys, values, lines, line };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
