import type { TextLayout } from '../mapping.ts';

const missing = new Set([
  ...['nan', '-nan', 'na', 'n/a', '#n/a', '<na>', 'nat', 'null', 'none', 'nil', 'undefined', 'missing'],
  ...['-', '--', '–', '—', '?', '.', '*', 'nd', 'n.d.', 'n. d.', 'k.a.', 'k. a.'],
]);
const infinite = /^[+-]?inf(inity)?$/;
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const spaceGrouped = /^[+-]?[1-9]\d{0,2}([ '’\u00a0\u2009\u202f]\d{3})+(\.\d*)?$/;

/** Whether a text stands for a value that is not there: blank, `NaN`, `n/a`, `-`, `null` and the like. */
export function isMissing(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (trimmed.length <= 9 && missing.has(trimmed.toLowerCase()));
}

/** Whether a text is a number with something around it, and no name: `[0.1, 0.2]`, `0.17 m`, `<0.01`, `1.2k`, `0:12.5`. */
export function looksMeasured(text: string): boolean {
  return /^[[(<>≤≥~≈±\s]*[-+−]?\d[\d.,:]*(e[-+]?\d+)?\s*(\p{L}{1,3}|\p{S}|%|[-–,;([±][\s\d.,:;%–()[\]+-]*|[\])]){0,2}$/iu.test(
    text.slice(0, 80).trim(),
  );
}

/**
 * The number that a text stands for under a decimal mark: `NaN` where it says that there is none (see
 * {@link isMissing}), `Infinity` or `-Infinity` for infinite or too large ones, which no table takes: report them;
 * `undefined` where it is no number. Thousands may be grouped by the other mark, by spaces or by apostrophes; a percent
 * sign at the end is a unit and is left out. Never −0.
 */
export function parseNumber(text: string, decimal: TextLayout['decimal']): number | undefined {
  // The common case first: a million rows pass here.
  if (decimal === '.' && plain.test(text)) return 0 + Number(text);
  if (isMissing(text)) return Number.NaN;
  // A dash of any length before a digit is a minus.
  let rest = text
    .trim()
    .replace(/^[−–—‐‑﹣－](?=\s*[\d.,])/u, '-')
    .replace('−', '-');
  if (rest.endsWith('%')) rest = rest.slice(0, -1).trimEnd();
  if (rest.length > 400) return undefined;
  if (infinite.test(rest.toLowerCase())) return rest.startsWith('-') ? -Infinity : Infinity;
  if (decimal === ',') rest = rest.replace(/[.,]/g, mark => (mark === ',' ? '.' : ','));
  if (plain.test(rest)) return 0 + Number(rest);
  if (grouped.test(rest)) return 0 + Number(rest.replaceAll(',', ''));
  if (spaceGrouped.test(rest)) return 0 + Number(rest.replace(/[^\d.+-]/g, ''));
  return undefined;
}
