import { isMissing, parseNumber } from '../text/parseNumber.ts';
import { parseTaskList } from './parseTaskList.ts';

/** Longer texts are no names of groups. */
const longest = 5000;

/**
 * The groups of a text that names a whole grouping, each with its tasks: `{a, b}, {c}`, `(a b)(c)`, `[["a", "b"], ["c"]]`, `a+b | c`.
 * One list of names is a grouping of one group. `undefined` for what is none: where a task stands in two groups, where a name is a number, and
 * for a single name.
 */
export function parseGrouping(text: string): readonly (readonly string[])[] | undefined {
  if (text.length > longest) return undefined;
  const groups = bracketed(text.trim()) ?? barred(text);
  const names = groups?.flat() ?? [];
  const areNames = names.every(name => !isMissing(name) && parseNumber(name, '.') === undefined);
  const areApart = new Set(names).size === names.length;
  return names.length > 1 && areNames && areApart ? groups : undefined;
}

/** Groups in brackets, whatever stands between them. */
function bracketed(text: string): readonly (readonly string[])[] | undefined {
  // `{{a, b}, {c}}`, `[["a", "b"], ["c"]]`, `[(a, b), (c,)]`
  const inner = /^[[({]\s*([[({].*[\])}])\s*,?\s*[\])}]$/s.exec(text)?.[1] ?? text;
  const group = /[[({]([^[\](){}]*)[\])}]/g;
  if (inner.replace(group, '').replace(/[\s,;|/+&]/g, '') !== '') return undefined;
  const groups = [...inner.matchAll(group)].map(([, names = '']) => namesIn(names));
  return groups.length > 0 && groups.every(names => names.length > 0) ? groups : undefined;
}

/** Lists between bars, of which one has several names; or one such list. */
function barred(text: string): readonly (readonly string[])[] | undefined {
  if (/[[\](){}]/.test(text)) return undefined;
  const groups = text.split('|').map(part => parseTaskList(part, () => false));
  return groups.every(names => names.length > 0) && groups.some(names => names.length > 1)
    ? groups
    : undefined;
}

function namesIn(text: string): readonly string[] {
  const names = parseTaskList(text, () => false);
  const [only = ''] = names;
  // “(a b)”: in brackets blanks part names where nothing else does.
  return names.length === 1 && !/["']/.test(text) ? only.split(/\s+/).filter(name => name !== '') : names;
}
