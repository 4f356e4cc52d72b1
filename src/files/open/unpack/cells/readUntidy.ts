import { say } from '../../../../base/i18n/message.ts';
import type { TextLayout } from '../../mapping.ts';
import { sniffLayout } from '../../text/sniffLayout.ts';
import { splitRows } from '../../text/splitRows.ts';
import type { Opened } from '../part.ts';
import { withoutMarks } from './cleanCell.ts';
import { partOfRows } from './partOfRows.ts';
import type { PlacedRow } from './tableText.ts';
import { withPoint } from './withPoint.ts';

/** Longer tables were written by programs. */
const mostRows = 20_000;

/**
 * A text of columns whose cells hold more than values (`0.81 ± 0.02`, `0.81*`), whose names stand in two rows, or which lies on its side, as
 * a table that is read; `undefined` for all others.
 */
export function readUntidy(text: string): Opened | undefined {
  const layout = sniffLayout(text);
  const rows: PlacedRow[] = [];
  let marks = 0;
  for (const { line, cells } of splitRows(text, layout)) {
    if (rows.length > mostRows) return undefined;
    rows.push({ line, cells: cells.map(cell => cell.trim().replaceAll('\\pm', '±')) });
  }
  const decimal = decimalOf(rows, layout);
  const clean = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map(cell => {
      const plain = withPoint(cell, decimal);
      const bare = withoutMarks(plain.replace(/^(\*{1,3}|_{1,3})(?=[-+−\d.])(.*[\d%])\1$/, '$2'));
      if (bare !== plain) marks++;
      return bare;
    }),
  }));
  const opened = partOfRows('table', say('table of columns'), clean);
  if (marks === 0 && opened.problems.length === 0) return undefined;
  const told = {
    severity: 'note',
    label: 'table',
    message: say(
      '{count, plural, one {# number has a mark} other {# numbers have marks}}, as of a footnote or of the best value.',
      {
        count: marks,
      },
    ),
    action: say('It was left out.'),
  } as const;
  return marks === 0 ? opened : { ...opened, problems: [...opened.problems, told] };
}

/** The decimal mark: what stands behind numbers may hide it. */
function decimalOf(rows: readonly PlacedRow[], { delimiter, decimal }: TextLayout): '.' | ',' {
  const has = (pattern: RegExp) => rows.some(({ cells }) => cells.some(cell => pattern.test(cell)));
  return delimiter !== ',' && has(/^[-+−]?\d+,\d/) && !has(/^[-+−]?\d+\.\d/) ? ',' : decimal;
}
