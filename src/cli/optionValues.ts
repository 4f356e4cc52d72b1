import type { ParsedArguments } from './parseArguments.ts';
import { badValue } from './toolError.ts';

type Given = ParsedArguments['given'];

/** The text that an option was given; `undefined` where it does not stand. */
export function textOf(given: Given, option: string): string | undefined {
  return given.get(option)?.[0];
}

/** The value of an option that takes one of a few words. */
export function choiceOf<const T extends string, const F extends T | undefined>(
  given: Given,
  option: string,
  choices: readonly T[],
  fallback: F,
): T | F {
  const text = textOf(given, option);
  if (text === undefined) return fallback;
  const choice = choices.find(candidate => candidate === text);
  if (choice === undefined) throw badValue(option, text, orWords(choices));
  return choice;
}

/** The value of an option that takes a whole number from 1 to `most`. */
export function countOf(given: Given, option: string, most: number, fallback: number): number {
  const text = textOf(given, option);
  if (text === undefined) return fallback;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= 1 && count <= most)) throw badValue(option, text, `a whole number from 1 to ${most}`);
  return count;
}

/** The words of an option that takes a list of them, without repeats, in the order of `choices`. */
export function listOf<T extends string>(
  given: Given,
  option: string,
  choices: readonly T[],
  fallback: readonly T[],
): readonly T[] {
  const text = textOf(given, option);
  if (text === undefined) return fallback;
  const words = text.split(',');
  const unknown = words.find(word => !choices.some(choice => choice === word));
  if (unknown !== undefined) {
    throw badValue(option, text, `a list of ${choices.join(', ')} (“${unknown}” is none of them)`);
  }
  return choices.filter(choice => words.includes(choice));
}

/** Seconds of a text such as `10s`, `500ms`, `2m`, `1h` or `10`; 0 where the option does not stand. */
export function secondsOf(given: Given, option: string): number {
  const text = textOf(given, option);
  if (text === undefined) return 0;
  const [, digits = '', unit = 's'] = /^(.*?)(ms|s|m|h)?$/s.exec(text) ?? [];
  const count = positiveNumber(digits);
  // Divided, not multiplied by 0.001, which is not exact.
  const seconds = unit === 'ms' ? count / 1000 : count * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
  if (!(seconds > 0 && Number.isFinite(seconds))) {
    throw badValue(option, text, 'a time above 0 with its unit: 10s, 500ms, 2m or 1h');
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
