/** Where the entries of a key go when they are set in rows like words: left to right, then the next row. */
export interface WrappedKeys {
  readonly positions: readonly { readonly x: number; readonly row: number }[];
  readonly rows: number;
}

/** Rows of entries of these widths, `gap` apart, none wider than `room` unless a single entry is. */
export function wrapKeys(widths: readonly number[], gap: number, room: number): WrappedKeys {
  let x = 0;
  let row = 0;
  const positions = widths.map(width => {
    if (x > 0 && x + width > room) {
      x = 0;
      row++;
    }
    const position = { x, row };
    x += width + gap;
    return position;
  });
  return { positions, rows: widths.length === 0 ? 0 : row + 1 };
}
