import { type Message, say } from '../../../../base/i18n/message.ts';
import type { Opened, Part } from '../part.ts';
import { partErrors } from './partErrors.ts';
import { type PlacedRow, tableText } from './tableText.ts';
import { uprightRows } from './uprightRows.ts';

/** A table of cells, the first row its header, as a part of a file; `kind` says what it is and where it stands. */
export function partOfRows(label: string, kind: Message, rows: readonly PlacedRow[]): Opened {
  const upright = uprightRows(rows);
  const parted = partErrors(upright.rows);
  const part: Part = {
    label,
    content: tableText(parted.rows),
    what: sizedWords(kind, upright.rows.length - 1, upright.rows[0]?.cells.length ?? 0),
  };
  return {
    parts: [part],
    problems: [...upright.problems, ...parted.problems].map(problem => ({ ...problem, label })),
  };
}

/** "Markdown table at line 20, 5 rows × 4 columns" */
export function sizedWords(kind: Message, rows: number, columns: number): Message {
  return say(
    '{kind}, {rows, plural, one {# row} other {# rows}} × {columns, plural, one {# column} other {# columns}}',
    { kind, rows, columns },
  );
}

/** What several readers found, together. */
export function together(opened: readonly Opened[]): Opened {
  return {
    parts: opened.flatMap(({ parts }) => parts),
    problems: opened.flatMap(({ problems }) => problems),
  };
}
