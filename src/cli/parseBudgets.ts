import { positiveNumber } from './optionValues.ts';
import { badValue } from './toolError.ts';

const accepts =
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
    if (numbers.some(value => Number.isNaN(value))) throw badValue('budgets', text, accepts);
    const [start = 0, end, step, ...more] = numbers;
    if (end === undefined) return [start];
    if (step === undefined || more.length > 0 || end < start) throw badValue('budgets', text, accepts);
    const count = Math.floor((end - start) / step + 1e-9);
    if (count >= mostBudgets) {
      throw badValue('budgets', text, `at most ${mostBudgets.toLocaleString('en')} budgets`);
    }
    return Array.from({ length: count + 1 }, (_, i) => start + i * step);
  });
  return [...new Set(budgets)].sort((a, b) => a - b);
}
