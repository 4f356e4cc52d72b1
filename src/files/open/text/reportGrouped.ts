import { say } from '../../../base/i18n/message.ts';
import type { TextLayout } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';

const single = /^[+\-−–]?[1-9]\d{0,2}[,.]\d{3}\s*%?$/;

/**
 * Tells of a number from 1,000 that has one mark before its last three digits: under the layout's decimal mark it groups thousands, though it could
 * part decimals as well. `cell` is the number as it stands in `row`.
 */
export function reportGrouped(
  { file, row }: { readonly file: string; readonly row: number },
  cell: string,
  value: number,
  decimal: TextLayout['decimal'],
  log: ProblemLog,
): void {
  const text = cell.trim();
  if (!single.test(text) || text.includes(decimal)) return;
  log.add('grouped', {
    severity: 'note',
    file,
    row,
    message: say(
      '“{text}” was read as {value}: {mark, select, comma {a comma} other {a point}} groups thousands here.',
      {
        text,
        value: String(value),
        mark: decimal === '.' ? 'comma' : 'point',
      },
    ),
    action: say('Choose the other decimal mark if it parts decimals.'),
  });
}
