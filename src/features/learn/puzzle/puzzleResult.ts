import { plainNumber } from '../../../app/configuration/field.ts';

/** What the link to a result says of it: nothing about who it is from. */
interface PuzzleResult {
  /** The total of the grouping on the split that is reported, to eight digits. */
  readonly total: number;
  /** Hints that were used: only whoever used them knows. */
  readonly hints: number;
}

/** The text of the link's field `result`. */
export function writeResult({ total, hints }: PuzzleResult): string {
  return `${Number(total.toPrecision(8))}~${hints}`;
}

/** What the link says; `undefined` where it says nothing that can be read. */
export function readResult(text: string): PuzzleResult | undefined {
  const [first = '', second = ''] = text.split('~');
  const [total, hints] = [plainNumber(first), plainNumber(second)];
  return Number.isFinite(total) && Number.isInteger(hints) && hints >= 0 ? { total, hints } : undefined;
}

/** Whether a link tells the total that its networks have. */
export function isTrue({ total: told }: PuzzleResult, total: number): boolean {
  return Math.abs(told - total) <= 1e-6 * Math.max(Math.abs(told), Math.abs(total));
}
