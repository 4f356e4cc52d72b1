import type { MeasuredAs, Task } from '../../core/tables/task.ts';

/** What a name says at its end of which values are better. */
export interface Marked {
  /** Without the mark. */
  readonly name: string;
  readonly better?: 'higher' | 'lower';
  /** Where the mark also says how values become losses. */
  readonly measured?: MeasuredAs;
}

/**
 * What stands behind the names of columns of values that this project writes: `↓` lower is better, `↑1` higher is, up to 1 (loss = 1 −
 * value), `↑∞` higher is, without bound (loss = −value).
 */
export function directionMark({ measured }: Pick<Task, 'measured'>): string {
  if (measured === undefined) return '↓';
  return measured === 'complement' ? '↑1' : '↑∞';
}

/** A name with an arrow at its end, in brackets or not, as in “mIoU ↑”, “RMSE (↓)”; one without is given as it is. */
export function readMark(text: string): Marked {
  const trimmed = text.trimEnd();
  const [whole, sign, bound] = /[([]?\s*([↑↓⬆⬇⇑⇓])\ufe0f?([1∞])?\s*[)\]]?$/u.exec(trimmed) ?? [];
  const name = whole === undefined ? '' : trimmed.slice(0, -whole.length).trimEnd();
  if (sign === undefined || name === '') return { name: text };
  if (/[↓⬇⇓]/u.test(sign)) return { name, better: 'lower' };
  if (bound === undefined) return { name, better: 'higher' };
  return { name, better: 'higher', measured: bound === '1' ? 'complement' : 'negated' };
}

const words: ReadonlyMap<string, MeasuredAs | undefined> = new Map([
  ['lower', undefined],
  ['higher-to-1', 'complement'],
  ['higher', 'negated'],
]);

/** What stands in the column `better` of the tidy files that this project writes. */
export function directionWord({ measured }: Pick<Task, 'measured'>): string {
  return [...words].find(([, how]) => how === measured)?.[0] ?? 'lower';
}

/** What such a word says; `undefined` for another one. */
export function readDirectionWord(word: string): Pick<Task, 'measured'> | undefined {
  if (!words.has(word)) return undefined;
  const measured = words.get(word);
  return measured ? { measured } : {};
}
