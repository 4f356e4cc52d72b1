import { BadFlagValue } from '../../app/flags/flag.ts';
import { positiveNumber, readCount, readWord, readWords } from '../../app/flags/flagTexts.ts';
import { badValue } from '../toolError.ts';
import type { ParsedArguments } from './parseArguments.ts';

type Given = ParsedArguments['given'];

/** The text that an option was given; `undefined` where it does not stand. */
export function textOf(given: Given, option: string): string | undefined {
  return given.get(option)?.[0];
}

/** What `read` makes of an option; what it refuses becomes a usage error that names the option. */
export function accepted<T>(option: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof BadFlagValue ? badValue(option, error.text, error.accepts) : error;
  }
}

/** The value of an option that takes one of a few words. */
export function choiceOf<const T extends string, const F extends T | undefined>(
  given: Given,
  option: string,
  choices: readonly T[],
  fallback: F,
): T | F {
  const text = textOf(given, option);
  return text === undefined ? fallback : accepted(option, () => readWord(text, choices));
}

/** The value of an option that takes a whole number from 1 to `most`. */
export function countOf(given: Given, option: string, most: number, fallback: number): number {
  const text = textOf(given, option);
  return text === undefined ? fallback : accepted(option, () => readCount(text, most));
}

/** The words of an option that takes a list of them, without repeats, in the order of `choices`. */
export function listOf<T extends string>(
  given: Given,
  option: string,
  choices: readonly T[],
  fallback: readonly T[],
): readonly T[] {
  const text = textOf(given, option);
  return text === undefined ? fallback : accepted(option, () => readWords(text, choices));
}

const budgetsAccepted =
  'numbers above 0, ranges start:end:step, or “stops” for the table’s own, separated by commas: 1:5:0.5 or 1,2.5,4';
/** A slip of the pen in a step must not fill the memory. */
const mostBudgets = 10_000;

/**
 * The budgets of a text such as `1:5:0.5`, `1,2.5` or `stops,2.25`, ascending, each once; `stops` are those of the table.
 * Throws a usage error for anything else.
 */
export function parseBudgets(text: string, stops: readonly number[]): readonly number[] {
  const budgets = text.split(',').flatMap(part => {
    if (part === 'stops') return stops;
    const numbers = part.split(':').map(positiveNumber);
    if (numbers.some(value => Number.isNaN(value))) throw badValue('budgets', text, budgetsAccepted);
    const [start = 0, end, step, ...more] = numbers;
    if (end === undefined) return [start];
    if (step === undefined || more.length > 0 || end < start)
      throw badValue('budgets', text, budgetsAccepted);
    const count = Math.floor((end - start) / step + 1e-9);
    if (count >= mostBudgets) {
      throw badValue('budgets', text, `at most ${mostBudgets.toLocaleString('en')} budgets`);
    }
    return Array.from({ length: count + 1 }, (_, i) => start + i * step);
  });
  return [...new Set(budgets)].sort((a, b) => a - b);
}
