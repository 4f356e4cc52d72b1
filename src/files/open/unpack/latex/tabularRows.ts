import { withoutMarks } from '../cells/cleanCell.ts';
import { cleanLatex } from '../cells/cleanLatex.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { splitTabular, type TabularRow } from './splitTabular.ts';

const multicolumn = /^\s*\\multicolumn\s*\{\s*(\d{1,3})\s*\}\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*/;
const multirow = /\\multirow\*?\s*(?:\[[^\]]*\])?\s*\{\s*-?(\d{1,3})\s*\}/;
/** Wider tables than this are none that anybody set. */
const mostColumns = 500;

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The rows of a tabular as plain texts, the header first. Rows of names above a rule are one header (`test` over two columns
 * and `depth` under it is `test/depth`); what spans several rows stands in each of them.
 */
export function tabularRows(body: string, line: number): readonly PlacedRow[] {
  const split = splitTabular(body, line);
  const height = headerHeight(split);
  const rows = split.filter(({ cells }) => cells.length > 0);
  const spread = rows.map((row, r) => spreadRow(row, r < height));
  const width = Math.min(
    mostColumns,
    spread.reduce((most, cells) => Math.max(most, cells.length), 0),
  );
  const filled = fillDown(spread, width);
  const header = Array.from({ length: width }, (_, c) =>
    [...new Set(filled.slice(0, height).map(cells => cells[c] ?? ''))].filter(name => name !== '').join('/'),
  );
  const values = filled.slice(height).map((cells, r) => ({ line: rows[r + height]?.line ?? line, cells }));
  return [
    { line: rows[height - 1]?.line ?? line, cells: header },
    ...values.filter(({ cells }) => hasSeveral(cells, width)),
  ];
}

/** A row of one text over all columns parts a table in groups: it holds no values. */
function hasSeveral(cells: readonly string[], width: number): boolean {
  return width < 2 || cells.filter(cell => cell !== '').length > 1;
}

/** How many rows stand above the first rule between rows; 1 where there is none. */
function headerHeight(rows: readonly TabularRow[]): number {
  let height = 0;
  for (const { cells, hasRule } of rows) {
    // Rules over parts of the header stand between its rows.
    if (
      hasRule &&
      height > 0 &&
      cells.some(cell => /^[-+−]?\.?\d[\d.,]*\s*%?(\s*±.*)?$/.test(cleanLatex(cell)))
    )
      return height;
    if (cells.length > 0) height++;
    if (height > 4) break;
  }
  return 1;
}

function spreadRow({ cells }: TabularRow, isHeader: boolean): readonly Cell[][] {
  return cells.map(source => {
    const [prefix = '', count = '1'] = multicolumn.exec(source) ?? [];
    const columns = Math.min(mostColumns, Math.max(1, Number(count)));
    const rows = Number(multirow.exec(source)?.[1] ?? 1);
    const text = withoutMarks(dashes(cleanLatex(source.slice(prefix.length))));
    return Array.from({ length: columns }, (_, c) => ({
      text: isHeader || c === 0 ? text : '',
      columns,
      rows,
    }));
  });
}

function dashes(text: string): string {
  return /^-{2,3}$/.test(text) ? '–' : text;
}

/** The texts of cells; what spans several rows also in the blank cells below it. */
function fillDown(rows: readonly (readonly Cell[][])[], width: number): string[][] {
  const open = new Map<number, { text: string; left: number }>();
  return rows.map(row =>
    Array.from({ length: width }, (_, c) => {
      const cell = row.flat()[c] ?? { text: '', columns: 1, rows: 1 };
      const above = open.get(c);
      if (cell.rows > 1) open.set(c, { text: cell.text, left: cell.rows - 1 });
      else if (above && above.left > 0) {
        above.left--;
        if (cell.text === '') return above.text;
      }
      return cell.text;
    }),
  );
}
