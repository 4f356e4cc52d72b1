import type { LiteralKey } from './literal.ts';

const separators = ['->', '→', '=>', '__', '|', '~', ',', ':', '/'] as const;
/** A longer key is none. */
const longestKey = 1000;
/** A key with more separators is not split: each way is a copy of it. */
const mostWays = 20;

/**
 * The two names in each key, in the order of the keys, where all keys are put together in the same way: `a__b`, `a->b`,
 * `a|b`, `a,b`, `(a, b)` or tuples of two; else `undefined`. A key whose separator also stands inside its names is split
 * where other keys show both names; where they do not, it is `undefined`.
 */
export function splitKeys(
  keys: readonly LiteralKey[],
): readonly (readonly [string, string] | undefined)[] | undefined {
  if (keys.length === 0) return undefined;
  if (keys.every(key => typeof key !== 'string')) {
    const tuples = keys.filter(key => typeof key !== 'string');
    return tuples.every(isPair) ? tuples : undefined;
  }
  const texts = keys.filter(key => typeof key === 'string');
  if (texts.length < keys.length || texts.some(text => text.length > longestKey)) return undefined;
  const inner = texts.map(text => text.trim());
  const isBracketed = inner.every(text => /^(\(.*\)|\[.*\])$/s.test(text));
  const bare = isBracketed ? inner.map(text => text.slice(1, -1)) : inner;
  const separator = separators.find(sign => bare.every(text => hasSplit(text, sign)));
  return separator === undefined ? undefined : resolve(bare.map(text => splitsOf(text, separator)));
}

type Pair = readonly [string, string];

function isPair(key: readonly string[]): key is Pair {
  return key.length === 2;
}

function hasSplit(text: string, separator: string): boolean {
  const at = text.indexOf(separator, 1);
  return at > 0 && at + separator.length < text.length;
}

/** Every way to split a key at the separator. */
function splitsOf(text: string, separator: string): Pair[] {
  const splits: Pair[] = [];
  for (let at = text.indexOf(separator, 1); at > 0; at = text.indexOf(separator, at + 1)) {
    const [first, second] = [plain(text.slice(0, at)), plain(text.slice(at + separator.length))];
    if (first !== '' && second !== '') splits.push([first, second]);
    if (splits.length > mostWays) return [];
  }
  return splits;
}

/** A name without blanks and quotes around it. */
function plain(name: string): string {
  const trimmed = name.trim();
  const isQuoted = trimmed.length > 2 && /^(['"]).*\1$/s.test(trimmed);
  return isQuoted ? trimmed.slice(1, -1) : trimmed;
}

function resolve(splits: readonly (readonly Pair[])[]): (Pair | undefined)[] {
  const known = new Set<string>();
  const sure = splits.map(ways => (ways.length === 1 ? ways[0] : ways.find(([a, b]) => a === b)));
  for (const pair of sure) for (const name of pair ?? []) known.add(name);
  return sure.map((pair, i) => {
    if (pair) return pair;
    const ways = (splits[i] as readonly Pair[]).filter(([a, b]) => known.has(a) && known.has(b));
    return ways.length === 1 ? ways[0] : undefined;
  });
}
