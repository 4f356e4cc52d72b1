/**
 * Rows of a square whose names differ from those of columns in nothing but capitals, blanks, `_` and `-`, each with the name of its column.
 * Empty where a row or a column would have two.
 */
export function sameNames(rows: readonly string[], columns: readonly string[]): ReadonlyMap<string, string> {
  const plain = (name: string) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ');
  const byPlain = new Map(columns.map(name => [plain(name), name]));
  if (byPlain.size < columns.length || new Set(rows.map(plain)).size < rows.length) return new Map();
  return new Map(
    rows.flatMap(name => {
      const column = byPlain.get(plain(name));
      return column === undefined || column === name ? [] : [[name, column] as const];
    }),
  );
}
