import { englishWords } from '../base/i18n/message.ts';
import type { Problem } from '../files/open/problemLog.ts';
import { printable } from './textTable.ts';

/** A problem as compilers write theirs: "losses.csv:3 (depth): warning: ...". */
export function problemText({ severity, file, row, column, message, action }: Problem): string {
  const place = `${file}${row === undefined ? '' : `:${row}`}${column === undefined ? '' : ` (${column})`}`;
  return printable(`${place}: ${severity}: ${englishWords(message)} ${englishWords(action)}`.trimEnd());
}
