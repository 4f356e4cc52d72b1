/** Marks between tasks that need no known names to be believed, then those that names hold too. */
const marks = [',', ';', '|', '+', '&'] as const;
const weakMarks = ['/', ' ', ':', '-', '_', '.'] as const;

/**
 * The names in a list of tasks: `["a", "b"]`, `['a', 'b']`, `(a, b)`, `a+b`, `a,b`, `a|b`, `a;b`, `a & b`, and with the
 * help of the known names also `a b`, `a-b`, `a_b`, `a/b` and `ab` where tasks have names of one letter. Blank names are
 * left out; a name given twice stands there twice. What no mark parts is one name.
 */
export function parseTaskList(text: string, isTask: (name: string) => boolean): readonly string[] {
  const listed = textsOfJson(text.trim());
  if (listed) return listed;
  const inner = withoutBrackets(text.trim());
  if (inner === '') return [];
  const whole = unquoted(inner);
  if (isTask(whole)) return [whole];
  const found = marks.filter(mark => inner.includes(mark)).map(mark => partsOf(inner, mark));
  const weak = weakMarks.filter(mark => inner.includes(mark)).map(mark => partsOf(inner, mark));
  const known = [...found, ...weak].find(parts => parts.every(isTask));
  if (known) return known;
  const letters = Array.from(inner);
  if (letters.length < 40 && letters.every(isTask)) return letters;
  return found[0] ?? [whole];
}

/** Whether a text is written as a list, whatever its names: in brackets, or with a mark between words. */
export function looksLikeTaskList(text: string): boolean {
  return /^\s*[[({].*[\])}]\s*$/.test(text) || /^[^\s+|&;,]+(\s*[+|&;,]\s*[^\s+|&;,]+)+$/.test(text.trim());
}

/** The texts of a list in JSON; `undefined` for what is no such list. */
function textsOfJson(text: string): string[] | undefined {
  if (!text.startsWith('["')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list) || !list.every(item => typeof item === 'string')) return undefined;
    return list.map(item => item.trim()).filter(item => item !== '');
  } catch {
    return undefined;
  }
}

function withoutBrackets(text: string): string {
  const pairs = ['[]', '()', '{}'];
  const isClosed = pairs.some(([open, close]) => text.startsWith(open ?? '') && text.endsWith(close ?? ''));
  const isSet = /^(frozen)?set\((.*)\)$/.exec(text);
  if (isSet) return withoutBrackets((isSet[2] ?? '').trim());
  return isClosed && text.length >= 2 ? text.slice(1, -1).trim() : text;
}

/** The parts between marks that stand outside of quotes. */
function partsOf(text: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quote = '';
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    if (i === text.length || (quote === '' && character === mark)) {
      const part = unquoted(text.slice(from, i).trim());
      if (part !== '') parts.push(part);
      from = i + 1;
    } else if (quote === '' && (character === '"' || character === "'")) {
      // An apostrophe within a name opens no quote.
      if (text.slice(from, i).trim() === '') quote = character;
    } else if (character === quote) quote = '';
  }
  return parts;
}

function unquoted(text: string): string {
  return /^(["'`]).*\1$/s.test(text) && text.length >= 2 ? text.slice(1, -1).trim() : text;
}
