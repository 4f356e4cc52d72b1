import { englishWords } from '../base/i18n/message.ts';
import type { Problem } from '../files/open/problemLog.ts';

/** A table for a terminal: columns two spaces apart, the cells of those in `right` flush right; no space ends a line. */
export function textTable(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  const lines = rows.map(row =>
    row
      .map((cell, i) => (right.includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return lines.map(line => `${line}\n`).join('');
}

/** Foreign text for a terminal: what could move its cursor or change its colours is made visible. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, '�');
}

/** A problem as compilers write theirs: "losses.csv:3 (depth): warning: ...". */
export function problemText({ severity, file, row, column, message, action }: Problem): string {
  const place = `${file}${row === undefined ? '' : `:${row}`}${column === undefined ? '' : ` (${column})`}`;
  return printable(`${place}: ${severity}: ${englishWords(message)} ${englishWords(action)}`.trimEnd());
}

/** A count with what is counted: "1 network", "3 networks". */
export function countedText(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
