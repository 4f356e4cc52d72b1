import type { Message } from '../../../../base/i18n/message.ts';
import { say } from '../../../../base/i18n/message.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import type { PartProblem } from '../part.ts';
import type { PlacedRow } from './tableText.ts';

const withError = /^(\S.{0,40}?)\s*(?:±|\+\s*\/\s*[-−]|\+[-−])\s*(\S.{0,40})$/;
const withBrackets = /^(\S.{0,40}?)\s*[([]\s*([^()[\]]{1,40}?)\s*[)\]]$/;

/** A table whose values have what stands behind them in a column of its own, with notes of what was done. */
export interface PartedTable {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly PartProblem[];
}

/**
 * `0.81 ± 0.02` becomes a value and a standard error in a column beside it; what stands in brackets behind every value of a
 * column is left out. The first row is the header.
 */
export function partErrors(rows: readonly PlacedRow[]): PartedTable {
  const [header, ...body] = rows;
  if (!header) return { rows, problems: [] };
  const kinds = header.cells.map((_, c) => kindOf(body.map(({ cells }) => cells[c] ?? '')));
  if (kinds.every(kind => kind === 'plain')) return { rows, problems: [] };
  const spread = rows.map(({ line, cells }, r) => ({
    line,
    cells: cells.flatMap((cell, c) => {
      if (kinds[c] === 'error')
        return r === 0 ? [cell, `${cell} stderr`] : (split(cell, withError) ?? [cell, '']);
      if (kinds[c] === 'brackets' && r > 0) return [split(cell, withBrackets)?.[0] ?? cell];
      return [cell];
    }),
  }));
  const note = (kind: string, message: Message, action: Message): PartProblem[] =>
    kinds.includes(kind as 'plain') ? [{ severity: 'note', message, action }] : [];
  return {
    rows: spread,
    problems: [
      ...note(
        'error',
        say('Values have an error behind them (±).'),
        say('It was taken as a standard error.'),
      ),
      ...note(
        'brackets',
        say('Values have another in brackets behind them.'),
        say('What stands in brackets was left out.'),
      ),
    ],
  };
}

function split(cell: string, pattern: RegExp): [string, string] | undefined {
  const [, value = '', behind = ''] = pattern.exec(cell.trim()) ?? [];
  return isNumber(value) && isNumber(behind) ? [value, behind] : undefined;
}

/** What most of the values of a column have behind them. */
function kindOf(cells: readonly string[]): 'plain' | 'error' | 'brackets' {
  const present = cells.filter(cell => !isMissing(cell));
  const share = (pattern: RegExp) =>
    present.filter(cell => split(cell, pattern)).length / Math.max(1, present.length);
  if (share(withError) >= 0.5) return 'error';
  return share(withBrackets) >= 0.5 ? 'brackets' : 'plain';
}

function isNumber(text: string): boolean {
  return [...'.,'].some(mark => Number.isFinite(parseNumber(text, mark as '.' | ',')));
}
