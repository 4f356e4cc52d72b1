import { isMissing, parseNumber } from '../../text/parseNumber.ts';

/** What stands in a column of a list. */
export interface LongKind {
  readonly isNumeric: boolean;
  readonly isWhole: boolean;
  readonly texts: ReadonlySet<string>;
}

/** What stands in a column of some rows. */
export function kindOf(rows: readonly (readonly string[])[], c: number, decimal: '.' | ','): LongKind {
  const texts = new Set<string>();
  let numbers = 0;
  let whole = 0;
  let present = 0;
  for (const row of rows) {
    const cell = (row[c] ?? '').trim();
    if (isMissing(cell)) continue;
    present++;
    texts.add(cell);
    const value = parseNumber(cell, decimal);
    if (value === undefined) continue;
    numbers++;
    if (Number.isInteger(value)) whole++;
  }
  return { isNumeric: present > 0 && numbers * 10 >= present * 8, isWhole: whole === numbers, texts };
}
