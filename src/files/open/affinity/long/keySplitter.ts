import type { LiteralKey } from '../literals/literal.ts';

const separators = [
  '->',
  '→',
  '=>',
  '⇒',
  '>',
  '__',
  '_to_',
  ' to ',
  ' vs ',
  '|',
  '~',
  ',',
  ':',
  '/',
] as const;
/** What stands between tasks trained together: it parts the two of a pair only where a column is said to hold pairs. */
const joiners = ['+', '&', ' and ', '×', ' x '] as const;
/** A longer key is none. */
const longestKey = 1000;
/** A key with more separators is not split: each way is a copy of it. */
const mostWays = 20;

type Pair = readonly [string, string];

/** The two names in a key; `undefined` where it can be split in more than one way. */
export type KeySplitter = (key: LiteralKey) => Pair | undefined;

/**
 * How keys are split that are all put together in the same way: `a__b`, `a->b`, `a|b`, `a,b`, `(a, b)` or tuples of two;
 * `undefined` where they are not. A key whose separator also stands inside its names is split where other keys show both
 * names. `arePairs` where it is said that they are pairs: `a+b` is one then. Linear in the keys, without a copy of them all: there may be millions.
 */
export function keySplitter(keys: readonly LiteralKey[], arePairs = false): KeySplitter | undefined {
  if (keys.length === 0) return undefined;
  if (keys.every(key => typeof key !== 'string' && isPair(key))) {
    return key => (typeof key !== 'string' && isPair(key) ? key : undefined);
  }
  if (!keys.every(key => typeof key === 'string' && key.length <= longestKey)) return undefined;
  const texts = keys as readonly string[];
  const isBracketed = texts.every(text => /^\s*(\(.*\)|\[.*\])\s*$/s.test(text));
  const bare = isBracketed ? (text: string) => text.trim().slice(1, -1) : (text: string) => text;
  const signs = arePairs ? [...separators, ...joiners] : separators;
  const separator = signs.find(sign => texts.every(text => hasSplit(bare(text), sign)));
  if (separator === undefined) return undefined;
  const known = new Set<string>();
  if (texts.some(text => waysOf(bare(text), separator, 2).length !== 1)) {
    for (const text of texts) for (const name of sureSplit(bare(text), separator) ?? []) known.add(name);
  }
  return key => {
    const text = typeof key === 'string' ? bare(key) : '';
    const sure = sureSplit(text, separator);
    if (sure) return sure;
    const ways = waysOf(text, separator, mostWays + 1);
    if (ways.length > mostWays) return undefined;
    const fit = ways.filter(([a, b]) => known.has(a) && known.has(b));
    return fit.length === 1 ? fit[0] : undefined;
  };
}

function isPair(key: readonly string[]): key is Pair {
  return key.length === 2;
}

function hasSplit(text: string, separator: string): boolean {
  const at = text.indexOf(separator, 1);
  return at > 0 && at + separator.length < text.length;
}

/** The only way to split a key, or the one that gives the same name twice. */
function sureSplit(text: string, separator: string): Pair | undefined {
  const ways = waysOf(text, separator, mostWays);
  return ways.length === 1 ? ways[0] : ways.find(([a, b]) => a === b);
}

/** The ways to split a key at the separator, at most so many. */
function waysOf(text: string, separator: string, most: number): Pair[] {
  const ways: Pair[] = [];
  for (
    let at = text.indexOf(separator, 1);
    at > 0 && ways.length < most;
    at = text.indexOf(separator, at + 1)
  ) {
    const [first, second] = [plain(text.slice(0, at)), plain(text.slice(at + separator.length))];
    if (first !== '' && second !== '') ways.push([first, second]);
  }
  return ways;
}

/** A name without blanks and quotes around it. */
function plain(name: string): string {
  const trimmed = name.trim();
  const quote = trimmed.charAt(0);
  const isQuoted = (quote === "'" || quote === '"') && trimmed.length > 2 && trimmed.endsWith(quote);
  return isQuoted ? trimmed.slice(1, -1) : trimmed;
}
