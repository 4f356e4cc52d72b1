import type { Language } from './languages.ts';

/** A list in the words of a language: "a, b and c". */
export function joinPhrases(parts: readonly string[], language: Language): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? '';
  const before = parts.slice(0, -1);
  if (language === 'en') return `${before.join(', ')} and ${last}`;
  if (language !== 'zh') return new Intl.ListFormat(language).format(parts);
  const listed = before.join('、');
  // Chinese words stand close to each other, and apart from letters and digits.
  return `${listed}${/\w$/.test(listed) ? ' ' : ''}和${/^\w/.test(last) ? ' ' : ''}${last}`;
}
