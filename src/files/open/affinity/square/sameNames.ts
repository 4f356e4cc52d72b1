import { spelling } from '../../names/spelling.ts';

const marks = /[\s_\-/:.()[\]>]/;

/**
 * Rows of a square whose names differ from those of columns in nothing but capitals, blanks and marks, or in words that all rows or all
 * columns share (`to_a`, `b (source)`), each with the name of its column. Empty where a row or a column would have two.
 */
export function sameNames(rows: readonly string[], columns: readonly string[]): ReadonlyMap<string, string> {
  const written = pairNames(rows, columns, spelling, spelling);
  if (written.size > 0 || rows.some(name => columns.includes(name))) return written;
  return pairNames(rows, columns, ownOf(rows), ownOf(columns));
}

function pairNames(
  rows: readonly string[],
  columns: readonly string[],
  ofRow: (name: string) => string,
  ofColumn: (name: string) => string,
): ReadonlyMap<string, string> {
  const known = new Map(columns.map(name => [ofColumn(name), name]));
  if (known.size < columns.length || new Set(rows.map(ofRow)).size < rows.length) return new Map();
  return new Map(
    rows.flatMap(name => {
      const column = known.get(ofRow(name));
      return column === undefined || column === name ? [] : [[name, column] as const];
    }),
  );
}

/** What is left of a name without the beginning and the end that all names share, up to a mark. */
function ownOf(names: readonly string[]): (name: string) => string {
  const start = sharedStart(names);
  const end = sharedStart(names.map(reversed));
  return name => spelling(name.slice(start, Math.max(start, name.length - end)));
}

function sharedStart(names: readonly string[]): number {
  const [first = '', ...others] = names;
  if (others.length === 0) return 0;
  let length = 0;
  while (length < first.length && others.every(name => name[length] === first[length])) length++;
  while (length > 0 && !marks.test(first[length - 1] ?? '')) length--;
  return length;
}

function reversed(name: string): string {
  return [...name].reverse().join('');
}
