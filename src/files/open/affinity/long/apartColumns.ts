import type { ColumnMapping } from '../../mapping.ts';
import type { ApartColumn } from '../../readResult.ts';
import type { ColumnReason } from '../../taken/columnReasons.ts';
import { parseNumber } from '../../text/parseNumber.ts';

/** A column with more texts than this tells rows apart, but is none of which to keep one. */
const mostTexts = 50;
/** What differs from row to row by itself. */
const never: ReadonlySet<ColumnReason | undefined> = new Set(['spread', 'time', 'energy', 'counter']);

interface Watched {
  readonly index: number;
  readonly name: string;
  readonly texts: Set<string>;
  isApart: boolean;
}

/** Finds the columns that differ between rows of the same pair. */
export class ApartColumns {
  readonly #watched: Watched[];
  readonly #first = new Map<string, readonly string[]>();

  constructor(columns: readonly ColumnMapping[]) {
    this.#watched = columns.flatMap(({ name, role, why }, index) => {
      const isWatched = role.kind === 'ignore' && !never.has(why);
      return isWatched ? [{ index, name, texts: new Set<string>(), isApart: false }] : [];
    });
  }

  /** Takes in a row; `pair` is the same for rows that give the same value of the same pair. */
  add(pair: string, cells: readonly string[]): void {
    if (this.#watched.length === 0) return;
    const own = this.#watched.map(({ index }) => cells[index]?.trim() ?? '');
    const first = this.#first.get(pair);
    if (!first) this.#first.set(pair, own);
    this.#watched.forEach((column, i) => {
      const text = own[i] as string;
      if (first && first[i] !== text) column.isApart = true;
      if (column.texts.size <= mostTexts) column.texts.add(text);
    });
  }

  /** Those that differ and hold few texts, none of them measured. */
  list(): readonly ApartColumn[] {
    return this.#watched
      .filter(({ isApart, texts }) => isApart && texts.size <= mostTexts && ![...texts].every(isMeasured))
      .map(({ name, texts }) => ({ column: name, texts: [...texts] }));
  }
}

/** Whether a text is a number with many digits behind its mark, as measured ones are. */
function isMeasured(text: string): boolean {
  return /[.,]\d{3,}/.test(text) && parseNumber(text, '.') !== undefined;
}
