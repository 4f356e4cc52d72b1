import { BadFlagValue } from './flag.ts';

/** The one of a few words that a text is. Throws {@link BadFlagValue}, as all here do. */
export function readWord<const T extends string>(text: string, words: readonly T[]): T {
  const found = words.find(word => word === text);
  if (found === undefined) throw new BadFlagValue(text, orWords(words));
  return found;
}

/** The words of a list, without repeats, in the order of `words`. */
export function readWords<T extends string>(text: string, words: readonly T[]): readonly T[] {
  const given = text.split(',');
  const unknown = given.find(each => !words.some(word => word === each));
  if (unknown !== undefined) {
    throw new BadFlagValue(text, `a list of ${words.join(', ')} (“${unknown}” is none of them)`);
  }
  return words.filter(word => given.includes(word));
}

/** A whole number from 1 to `most`. */
export function readCount(text: string, most: number): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= 1 && count <= most)) throw new BadFlagValue(text, `a whole number from 1 to ${most}`);
  return count;
}

/** Seconds of a text such as `10s`, `500ms`, `2m`, `1h` or `10`. */
export function readSeconds(text: string): number {
  const [, digits = '', unit = 's'] = /^(.*?)(ms|s|m|h)?$/s.exec(text) ?? [];
  const count = positiveNumber(digits);
  // Divided, not multiplied by 0.001, which is not exact.
  const seconds =
    unit === 'ms' ? count / 1000 : unit === 'm' ? count * 60 : unit === 'h' ? count * 3600 : count;
  if (!(seconds > 0 && Number.isFinite(seconds))) {
    throw new BadFlagValue(text, 'a time above 0 with its unit: 10s, 500ms, 2m or 1h');
  }
  return seconds;
}

/** A plain number above 0, or `NaN`. */
export function positiveNumber(text: string): number {
  const value = /^\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return value > 0 && Number.isFinite(value) ? value : Number.NaN;
}

/** "a, b or c" */
export function orWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
