import type { MeasureText } from '../text/measureText.ts';
import { shorten } from '../text/shorten.ts';
import type { MatrixColumn, MatrixRow } from './matrixData.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a matrix of networks stands, in pixels. */
export interface MatrixLayout {
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  /** Height of a task's row. */
  readonly row: number;
  readonly names: readonly string[];
  /** Top of the first task of each line, and where its columns end. */
  readonly lines: readonly { readonly y: number; readonly right: number }[];
  readonly kinds: readonly (Place & { readonly text: string })[];
  /** Aligned with the columns: left and top of the first task. */
  readonly places: readonly Place[];
}

const sizes = { names: 12, kinds: 10, heading: 22, rank: 18, between: 12, edge: 2 } as const;
/** Numbers of two digits want wider columns; a matrix that is broken into lines has the room for them. */
const cells = { least: 13, ranked: 17, wrapped: 20, most: 26, row: 21 } as const;
/** Below this width tasks go by their short names. */
const narrow = 460;

/** Columns side by side in `width`, kind by kind, as wide as fits on one line; broken into lines where that is too narrow. */
export function layOutMatrix(
  columns: readonly Pick<MatrixColumn, 'kind' | 'rank'>[],
  rows: readonly Pick<MatrixRow, 'name' | 'short'>[],
  width: number,
  measure: MeasureText,
): MatrixLayout {
  const names = rows.map(({ name, short }) => shorten(width < narrow ? short : name, width / 3, 12, measure));
  const left = Math.ceil(Math.max(0, ...names.map(name => measure(name, 12)))) + sizes.names;
  const room = width - left - sizes.edge;
  const kinds = columns.filter(({ kind }, i) => kind !== columns[i - 1]?.kind);
  const spare = room - sizes.kinds * Math.max(0, kinds.length - 1);
  const even = Math.floor(spare / Math.max(1, columns.length));
  const least = columns.some(({ rank = 0 }) => rank > 9) ? cells.ranked : cells.least;
  const cell = even >= least ? Math.min(cells.most, even) : Math.max(least, cells.wrapped);
  const row = cells.row;
  const lineHeight = sizes.heading + rows.length * row + sizes.rank + sizes.between;
  const headings: (Place & { text: string })[] = [];
  const lines: { y: number; right: number }[] = [];
  const places: Place[] = [];
  let x = left;
  let nameEnd = 0;
  const top = () => sizes.heading + (lines.length - 1) * lineHeight;
  const begin = () => {
    lines.push({ y: sizes.heading + lines.length * lineHeight, right: left });
    x = left;
    nameEnd = 0;
  };
  begin();
  columns.forEach(({ kind }, i) => {
    const isNew = kind !== columns[i - 1]?.kind;
    if (isNew && i > 0) x += sizes.kinds;
    const breaks = x > left && x + cell > width - sizes.edge;
    if (breaks) begin();
    if (isNew || breaks) {
      // A name that the one before it leaves no room is moved on.
      const wide = measure(kind, 12);
      const at = Math.max(left, Math.min(Math.max(x, nameEnd), width - wide));
      headings.push({ text: kind, x: at, y: top() - 8 });
      nameEnd = at + wide + 8;
    }
    places.push({ x, y: top() });
    x += cell;
    const line = lines.at(-1);
    if (line) line.right = x;
  });
  const height = sizes.heading + (lines.length - 1) * lineHeight + rows.length * row + sizes.rank;
  return { height, left, cell, row, names, lines, kinds: headings, places };
}
