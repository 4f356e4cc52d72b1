import type { Message } from '../../../../base/i18n/message.ts';
import { say } from '../../../../base/i18n/message.ts';
import { isMissing, parseNumber } from '../../text/parseNumber.ts';
import type { PartProblem } from '../part.ts';
import type { PlacedRow } from './tableText.ts';

const withError = /^(\S.{0,40}?)\s*(?:±|\+\s*\/\s*[-−]|\+[-−])\s*(\S.{0,40})$/;
const withInterval =
  /^(\S.{0,40}?)\s*[([]\s*(\S{1,20}?)\s*(?:[,;–]|-(?=\s*[\d+.-])|\bto\b)\s*(\S{1,20}?)\s*[)\]]$/;
/** A number with a unit behind it, which is no factor: `12.5 ms`, `3 m`. */
const withUnit = /^([-+−]?\d[\d.,]*(?:e[-+]?\d+)?)\s?((?![kKMGTBeE]$)\p{L}[\p{L}/°]{0,7}|°\p{L}?)$/u;
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
  const units = header.cells.map((_, c) => unitOf(body.map(({ cells }) => cells[c] ?? '')));
  const spread = rows.map(({ line, cells }, r) => ({
    line,
    cells: cells.flatMap((cell, c) => {
      if (kinds[c] === 'error')
        return r === 0 ? [cell, `${cell} stderr`] : (split(cell, withError) ?? [cell, '']);
      if (kinds[c] === 'brackets' && r > 0)
        return [(split(cell, withBrackets) ?? splitInterval(cell))?.[0] ?? cell];
      if (kinds[c] === 'unit')
        return [r === 0 ? withUnitName(cell, units[c] ?? '') : (withUnit.exec(cell.trim())?.[1] ?? cell)];
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
      ...note(
        'unit',
        say('Values have a unit behind them: {units}.', {
          units: [...new Set(units.filter((_, c) => kinds[c] === 'unit'))].join(', '),
        }),
        say('It was written into the name of the column.'),
      ),
    ],
  };
}

function split(cell: string, pattern: RegExp): [string, string] | undefined {
  const [, value = '', behind = ''] = pattern.exec(cell.trim()) ?? [];
  return isNumber(value) && isNumber(behind) ? [value, behind] : undefined;
}

/** A value with the bounds of an interval in brackets behind it. */
function splitInterval(cell: string): [string, string] | undefined {
  const [, value = '', least = '', most = ''] = withInterval.exec(cell.trim()) ?? [];
  return isNumber(value) && isNumber(least) && isNumber(most) ? [value, `${least}, ${most}`] : undefined;
}

/** The unit that all values of a column have behind them; `undefined` where some have none or another. */
function unitOf(cells: readonly string[]): string | undefined {
  const present = cells.filter(cell => !isMissing(cell));
  const units = new Set(present.map(cell => withUnit.exec(cell.trim())?.[2]));
  const [unit] = units;
  return units.size === 1 && present.length > 1 ? unit : undefined;
}

function withUnitName(name: string, unit: string): string {
  return /[)\]]\s*$/.test(name) ? name : `${name} (${unit})`;
}

/** What most of the values of a column have behind them. */
function kindOf(cells: readonly string[]): 'plain' | 'error' | 'brackets' | 'unit' {
  const present = cells.filter(cell => !isMissing(cell));
  const share = (pattern: RegExp) =>
    present.filter(cell => split(cell, pattern)).length / Math.max(1, present.length);
  if (share(withError) >= 0.5) return 'error';
  const intervals = present.filter(cell => splitInterval(cell)).length / Math.max(1, present.length);
  if (share(withBrackets) >= 0.5 || intervals >= 0.5) return 'brackets';
  return unitOf(cells) === undefined ? 'plain' : 'unit';
}

function isNumber(text: string): boolean {
  return [...'.,'].some(mark => Number.isFinite(parseNumber(text, mark as '.' | ',')));
}
