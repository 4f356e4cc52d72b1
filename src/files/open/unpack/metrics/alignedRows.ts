import { say } from '../../../../base/i18n/message.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import type { PartProblem } from '../part.ts';

/** The cells of a line that is aligned by blanks, two at least between them; its first cell is blank where the line begins with blanks. */
export function alignedCells(line: string): readonly string[] {
  const cells = line.trim().split(/\s{2,}/);
  return /^\s{2,}/.test(line) ? ['', ...cells] : cells;
}

/** The rows of a text that is aligned by blanks; those with more or fewer cells than the header are left out and reported. */
export function alignedRows(text: string): {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly PartProblem[];
} {
  const lines = text.split(/\r?\n/).map((content, i) => ({ line: i + 1, content }));
  const [header, ...body] = lines.filter(({ content }) => content.trim() !== '');
  if (!header) return { rows: [], problems: [] };
  const names = alignedCells(header.content);
  const rows: PlacedRow[] = [{ line: header.line, cells: names }];
  const problems: PartProblem[] = [];
  for (const { line, content } of body) {
    const cells = content.trim().split(/\s{2,}/);
    if (cells.length === names.length) rows.push({ line, cells });
    else {
      const message = say(
        'The row has {count} cells, the header {expected}: which is which cannot be told.',
        {
          count: cells.length,
          expected: names.length,
        },
      );
      problems.push({ severity: 'warning', row: line, message, action: say('The row was left out.') });
    }
  }
  return { rows, problems };
}
